import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { migrate } from "./migrate";
import { databaseUrl, onServer } from "./testing/template-database";

/** What a restore on a server without our roles leaves: everything but the rights of those roles. */

const server = inject("server");
const database = `huaru_restored_${randomBytes(4).toString("hex")}`;
const url = databaseUrl(server, database);
const ROLES = ["huaru_app", "huaru_public"];

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const rights = () =>
  query(`SELECT relname AS of, grantee::regrole::text AS who, privilege_type AS what FROM pg_class, aclexplode(relacl) WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT relname || '.' || attname, grantee::regrole::text, privilege_type FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid, aclexplode(attacl) WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT pg_proc.oid::regprocedure::text, CASE grantee WHEN 0 THEN 'everybody' ELSE grantee::regrole::text END, privilege_type FROM pg_proc, aclexplode(proacl) WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT nspname, CASE grantee WHEN 0 THEN 'everybody' ELSE grantee::regrole::text END, privilege_type FROM pg_namespace, aclexplode(nspacl) WHERE nspname = 'public'
    ORDER BY 1, 2, 3`);

/** Migrations of a test's own, by name, in a folder of their own. */
async function migrations(files: Readonly<Record<string, string>>): Promise<URL> {
  const folder = await mkdtemp(path.join(tmpdir(), "huaru-grants-"));
  made.push(folder);
  for (const [name, sql] of Object.entries(files)) {
    await mkdir(path.join(folder, name));
    await writeFile(path.join(folder, name, "migration.sql"), sql);
  }
  return pathToFileURL(`${folder}/`);
}

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))));

const loseRights = () => query(`DROP OWNED BY ${ROLES.join(", ")}`);

beforeAll(async () => {
  await onServer(server, `CREATE DATABASE ${database} TEMPLATE ${inject("template")} OWNER huaru_owner`);
});
afterAll(async () => {
  await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
});

describe("a database that was restored without its roles", () => {
  it("gets every right back, and no other, when it is prepared", async () => {
    const before = await rights();
    expect(before.length).toBeGreaterThan(100);
    await loseRights();
    expect((await rights()).length).toBeLessThan(before.length);
    expect(await migrate(url)).toEqual([]);
    expect(await rights()).toEqual(before);
  });

  it("gets a single lost right back", async () => {
    const before = await rights();
    await query("REVOKE SELECT ON public_item FROM huaru_public; REVOKE UPDATE (title) ON proposal FROM huaru_app");
    await migrate(url);
    expect(await rights()).toEqual(before);
  });

  it("is refused with what to do when it holds no record of its rights either", async () => {
    await loseRights();
    await query("DROP TABLE _huaru_grants");
    await expect(migrate(url)).rejects.toThrow(/restored without the rights of huaru_app.*CREATE ROLE huaru_app/);
  });
});

describe("an update that was interrupted between two migrations", () => {
  const other = `huaru_halfway_${randomBytes(4).toString("hex")}`;
  const at = databaseUrl(server, other);
  beforeAll(() =>
    onServer(server, `CREATE DATABASE ${other} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`),
  );
  afterAll(() => onServer(server, `DROP DATABASE IF EXISTS ${other} WITH (FORCE)`));

  it("does not give back, at the next start, a right that the first of them took away", async () => {
    const first = { "1_first": "CREATE TABLE a (x int); GRANT SELECT, UPDATE ON a TO huaru_app" };
    const second = { ...first, "2_second": "REVOKE UPDATE ON a FROM huaru_app" };
    await migrate(at, await migrations(first));
    await expect(migrate(at, await migrations({ ...second, "3_third": "SELECT 1 / 0" }))).rejects.toThrow("3_third");
    expect(await migrate(at, await migrations({ ...second, "3_third": "SELECT 1" }))).toEqual(["3_third"]);
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    const { rows } = await client.query(
      "SELECT has_table_privilege('huaru_app', 'a', 'UPDATE') AS update, has_table_privilege('huaru_app', 'a', 'SELECT') AS select",
    );
    await client.end();
    expect(rows).toEqual([{ update: false, select: true }]);
  });
});
