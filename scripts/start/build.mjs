/** The production build: made when the sources changed since the last one, or there is none. */
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { run } from "./child.mjs";
import { hashOfSources } from "./sources.mjs";

const recordOf = (root) => path.join(root, ".next", "huaru-sources");

/** Whether the build there is one of these sources. */
export async function buildIsCurrent(root) {
  return (await builtFrom(root, recordOf(root))) === (await hashOfSources(root));
}

/** Builds if needed. Returns what to say about it. */
export async function buildIfChanged(root, onLine) {
  const sources = await hashOfSources(root);
  const record = recordOf(root);
  if ((await builtFrom(root, record)) === sources) return "up to date";
  await rm(record, { force: true });
  await run(
    "The build failed.",
    process.execPath,
    [path.join(root, "node_modules", "next", "dist", "bin", "next"), "build"],
    { cwd: root, env: { ...buildEnvironment(), HUARU_BUILD_ID: sources }, onLine },
  );
  await writeFile(record, sources);
  return "built";
}

async function builtFrom(root, record) {
  if (!existsSync(record) || !existsSync(path.join(root, ".next", "BUILD_ID"))) return null;
  return readFile(record, "utf8");
}

/** A build needs no database and no secret, so it is given none that it could write down. */
function buildEnvironment() {
  const secret = /^(DATABASE_|NEXTAUTH_|KEYED_HASH_KEY|CHECKPOINT_KEY)/;
  const kept = Object.entries(process.env).filter(([name]) => !secret.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
}
