/** The database behind the application: embedded, or the one that DATABASE_URL names. Up, migrated, filled. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { answerOf, run } from "./child.mjs";
import { keepPostgresUp } from "./embedded-postgres.mjs";
import { headFile } from "./head-file.mjs";
import { preparePostgresBinaries } from "./install.mjs";
import { keepSecrets } from "./secrets.mjs";
import { DISK_FULL, Trouble } from "./steps.mjs";

const DATABASE = "huaru";

/** A program of ours in TypeScript, as the application's server code sees itself. */
export function typescript(root, file, ...args) {
  const tsx = path.join(root, "node_modules", "tsx", "dist", "loader.mjs");
  return [
    "--conditions=react-server",
    "--import",
    new URL(`file://${encodeURI(tsx)}`).href,
    path.join(root, file),
    ...args,
  ];
}

/** Makes the data folder. Others may pass it, because PostgreSQL may run as somebody else; they may not look into it. */
export async function makeDataFolder(dataDir) {
  try {
    await makeFolder(dataDir);
    if (process.getuid?.() === 0) await chmod(dataDir, 0o711);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(
      `HUARU_DATA_DIR: ${dataDir} cannot be made (${error.code ?? error.message}). 无法建立数据目录。`,
      {
        cause: error,
      },
    );
  }
}

/** Folder by folder: Node's own way of making all of them never ends where a system refuses a folder as "not there", as in /proc. */
async function makeFolder(folder) {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory()) return;
  if (found) throw new Trouble(`HUARU_DATA_DIR: ${folder} is a file, not a folder. 这是一个文件，不是目录。`);
  await makeFolder(path.dirname(folder));
  await mkdir(folder, { mode: 0o711 }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** Refuses settings that the application would not start with, each with its name, before anything is touched. */
export async function checkSettings(root, env) {
  const wrong = await answerOf(
    "The settings could not be read.",
    process.execPath,
    typescript(root, "scripts/start/check-settings.ts"),
    { cwd: root, env },
  );
  if (wrong.length === 0) return;
  throw new Trouble(`These settings are wrong 设置有误:\n${wrong.map((line) => `  ${line}`).join("\n")}`);
}

/** Starts the embedded server and keeps it up. A first filling that was interrupted is thrown away: it begins again from nothing. */
export async function embeddedDatabase(root, dataDir, secrets, waitingFor) {
  const bin = await preparePostgresBinaries(root);
  if (existsSync(fillingMark(dataDir))) {
    await rm(path.join(dataDir, "postgres"), { recursive: true, force: true });
    await rm(headFile(dataDir), { force: true });
    await rm(fillingMark(dataDir));
  }
  const server = await keepPostgresUp({ bin, dataDir, password: secrets.postgresPassword, waitingFor });
  try {
    await server.ready;
    await createDatabase(root, server.url("postgres"));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, url: server.url(DATABASE) };
}

const fillingMark = (dataDir) => path.join(dataDir, "filling");

async function createDatabase(root, url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  await client.end();
}

/**
 * Applies the migrations and makes the application's logins.
 * @returns {Promise<{ applied: number, app: string, public: string, empty: boolean }>}
 */
export async function prepareDatabase(root, url, dataDir, secrets) {
  const name = databaseName(url);
  const given = givenLogins(process.env);
  const known = given ?? secrets.logins[name];
  const program = typescript(root, "scripts/start/prepare-database.ts");
  const { trouble, ready } = await answerOf("The database could not be prepared.", process.execPath, program, {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: url,
      KEYED_HASH_KEY: process.env.KEYED_HASH_KEY || secrets.keyedHashKey,
      HUARU_LOGIN_APP: known?.app,
      HUARU_LOGIN_PUBLIC: known?.public,
      HUARU_LOGINS_GIVEN: given ? "1" : undefined,
      HUARU_INSTALLATION: secrets.installation,
    },
  });
  if (trouble) throw new Trouble(/No space left on device/i.test(trouble) ? DISK_FULL : sentence(trouble));
  if (known?.app !== ready.app) {
    await keepSecrets(dataDir, { ...secrets, logins: { [name]: { app: ready.app, public: ready.public } } });
  }
  return ready;
}

/** How a database is called among the secrets: its address holds a password. */
const databaseName = (url) => createHash("sha256").update(url).digest("hex");

/** Several instances on one database are told their logins, so that none of them makes new ones. */
export function givenLogins({ DATABASE_APP_URL: app, DATABASE_PUBLIC_URL: open }) {
  return app && open ? { app, public: open } : null;
}

const sentence = (text) =>
  /^(The database|migration|DATABASE_URL)/.test(text) ? text : `The database could not be prepared: ${text}`;

/** Fills an empty database through the product's own verbs. Does nothing where the content has not been written yet. */
export async function fill(root, { dataDir, embedded, env, onLine }) {
  const seed = "prisma/seed.ts";
  if (!existsSync(path.join(root, seed))) return "no content yet";
  if (embedded) await writeFile(fillingMark(dataDir), "");
  const program = typescript(root, seed);
  // What is thrown away with an interrupted filling must not be remembered.
  const patient = { ...env, HUARU_PATIENCE: "terminal", HUARU_HEAD_FILE: "" };
  await run("The content could not be entered.", process.execPath, program, { cwd: root, env: patient, onLine });
  await rm(fillingMark(dataDir), { force: true });
  return "filled";
}
