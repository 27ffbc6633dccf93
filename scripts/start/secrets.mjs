/** Secrets that nobody had to think of: random, made at the first start, kept beside the database, readable by their owner only. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { Trouble } from "./steps.mjs";

const random = () => randomBytes(32).toString("base64url");

/**
 * Reads the secrets of a data folder; makes them where there are none.
 * @returns {Promise<{ postgresPassword: string, nextauthSecret: string, keyedHashKey: string, installation: string,
 *   logins: Record<string, { app: string, public: string }> }>} `installation` tells this data folder's logins from everybody else's
 */
export async function secretsOf(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  if (existsSync(file)) return completed(dataDir, JSON.parse(await readFile(file, "utf8")));
  if (existsSync(path.join(dataDir, "postgres"))) {
    throw new Trouble(
      `${file} is gone, so nobody can open the database beside it: restore it, or start with an empty folder.`,
    );
  }
  const secrets = { postgresPassword: random(), nextauthSecret: random(), keyedHashKey: random(), logins: {} };
  return completed(dataDir, secrets);
}

async function completed(dataDir, secrets) {
  if (secrets.installation) return secrets;
  const whole = { ...secrets, installation: random() };
  await keepSecrets(dataDir, whole);
  return whole;
}

/** Writes them whole or not at all. */
export async function keepSecrets(dataDir, secrets) {
  const file = path.join(dataDir, "secrets.json");
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
