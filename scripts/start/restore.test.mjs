/** A dump that an office's database server made, restored on another one that has nothing of ours but the owner; then the product is started on it. */
import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "./child.mjs";
import { makeDataFolder, prepareDatabase } from "./database.mjs";
import { startPostgres } from "./embedded-postgres.mjs";

const DEBIAN = "/usr/lib/postgresql";
const major = existsSync(DEBIAN) ? readdirSync(DEBIAN).find((name) => Number(name) >= 15) : undefined;
const bin = path.join(DEBIAN, major ?? "", "bin");
const root = path.resolve(import.meta.dirname, "../..");
const made = [];

afterAll(async () => {
  for (const undo of made.reverse()) await undo();
});

/** A server with the owner and the empty database of docs/operations.md, and a data folder for an instance on it. */
async function office() {
  const scratch = await mkdtemp(path.join(tmpdir(), "huaru-restore-"));
  made.push(() => rm(scratch, { recursive: true, force: true }));
  await chmod(scratch, 0o711);
  const dataDir = path.join(scratch, "data");
  await makeDataFolder(dataDir);
  const server = await startPostgres({ bin, dataDir, password: "x", major, settings: { fsync: "off" } });
  made.push(server.stop);
  await ask(server.url("postgres"), "CREATE ROLE huaru_owner LOGIN CREATEROLE PASSWORD 'x'");
  await ask(
    server.url("postgres"),
    "CREATE DATABASE huaru OWNER huaru_owner TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'",
  );
  const url = `postgres://huaru_owner:x@127.0.0.1:${server.port}/huaru`;
  return {
    url,
    dataDir,
    secrets: { installation: dataDir, keyedHashKey: randomBytes(32).toString("base64url"), logins: {} },
  };
}

async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const prepared = (office) => prepareDatabase(root, office.url, office.dataDir, office.secrets);

/** How many keys the database knows, and whether the office's own is one of them: without it nobody could act there. */
async function keysOf({ url, secrets }) {
  const key = createHmac("sha256", secrets.keyedHashKey).update("huaru session key").digest("hex");
  const keys = await ask(url, "SELECT encode(key, 'hex') AS key FROM session_key");
  return { count: keys.length, own: keys.some((row) => row.key === key) };
}

const RIGHTS = `SELECT count(*)::int AS rights FROM (SELECT (aclexplode(relacl)).grantee FROM pg_class WHERE relnamespace = 'public'::regnamespace
  UNION ALL SELECT (aclexplode(attacl)).grantee FROM pg_attribute UNION ALL SELECT (aclexplode(proacl)).grantee FROM pg_proc) AS given
  WHERE grantee IN ('huaru_app'::regrole, 'huaru_public'::regrole)`;

describe.skipIf(major === undefined)("a restored database", () => {
  it(
    "is prepared by the next start, with every right, though the server had none of the roles",
    { timeout: 120_000 },
    async () => {
      const old = await office();
      await prepared(old);
      const dump = path.join(old.dataDir, "huaru.dump");
      await run("pg_dump", path.join(bin, "pg_dump"), ["-Fc", `--file=${dump}`, old.url]);

      const fresh = await office();
      // It complains about the roles it does not know and goes on, as it does in an office.
      await run("pg_restore", path.join(bin, "pg_restore"), [`--dbname=${fresh.url}`, dump]).catch(() => undefined);
      const logins = await prepared(fresh);
      expect(logins.applied).toBe(0);
      expect(await ask(logins.app, "SELECT count(*)::int AS proposals FROM proposal")).toEqual([{ proposals: 0 }]);
      expect(await ask(logins.public, "SELECT count(*)::int AS items FROM public_item")).toEqual([{ items: 0 }]);
      await expect(ask(logins.public, "SELECT FROM proposal")).rejects.toThrow("permission denied");
      expect(await ask(fresh.url, RIGHTS)).toEqual(await ask(old.url, RIGHTS));
      expect(await keysOf({ ...fresh, secrets: old.secrets })).toEqual({ count: 2, own: true });
      expect(await keysOf(fresh)).toEqual({ count: 2, own: true });
    },
  );

  it("is acted on by a second instance with a key of its own, and a second start enters nothing twice", async () => {
    const first = await office();
    await prepared(first);
    const second = { ...first, secrets: { ...first.secrets, installation: "second", keyedHashKey: "b".repeat(43) } };
    for (const each of [second, first, second]) await prepared(each);
    expect(await keysOf(first)).toEqual({ count: 2, own: true });
    expect(await keysOf(second)).toEqual({ count: 2, own: true });
  }, 120_000);
});
