import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { migrate } from "./migrate";
import { databaseUrl, onServer } from "./testing/template-database";

const server = inject("server");
let database = "";
let url = "";
let path = "";
let folder = new URL("file:///");

beforeEach(async () => {
  database = `huaru_migrate_${randomBytes(4).toString("hex")}`;
  await onServer(server, `CREATE DATABASE ${database} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`);
  url = databaseUrl(server, database);
  path = await mkdtemp(join(tmpdir(), "huaru-migrations-"));
  folder = pathToFileURL(`${path}/`);
});

afterEach(async () => {
  await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await rm(path, { recursive: true });
});

async function file(name: string, sql: string): Promise<void> {
  await mkdir(join(path, name), { recursive: true });
  await writeFile(join(path, name, "migration.sql"), sql);
}

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const tables = () =>
  query<{ t: string }>(
    "SELECT relname AS t FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE '\\_%' ORDER BY 1",
  );

describe("the migration runner", () => {
  it("applies files in the order of their names, once", async () => {
    await file("2_second", "ALTER TABLE a ADD COLUMN x int");
    await file("1_first", "CREATE TABLE a ()");
    expect(await migrate(url, folder)).toEqual(["1_first", "2_second"]);
    expect(await migrate(url, folder)).toEqual([]);
  });

  it("records Prisma's columns: name, SHA-256, one step, finished", async () => {
    await file("1_first", "CREATE TABLE a ()");
    await migrate(url, folder);
    const rows = await query(
      "SELECT migration_name, length(checksum) AS digits, applied_steps_count AS steps, finished_at IS NOT NULL AS finished FROM _prisma_migrations",
    );
    expect(rows).toEqual([{ migration_name: "1_first", digits: 64, steps: 1, finished: true }]);
  });

  it("keeps nothing of a file that fails half-way, and what came before it", async () => {
    await file("1_first", "CREATE TABLE a ()");
    await file("2_bad", "CREATE TABLE b (); CREATE TABLE c (); SELECT 1 / 0");
    await expect(migrate(url, folder)).rejects.toThrow(/2_bad failed, nothing of it was kept: division by zero/);
    expect(await tables()).toEqual([{ t: "a" }]);
  });

  it("goes on where it failed once the file is right", async () => {
    await file("1_bad", "CREATE TABLE b (); SELECT 1 / 0");
    await expect(migrate(url, folder)).rejects.toThrow();
    await file("1_bad", "CREATE TABLE b ()");
    expect(await migrate(url, folder)).toEqual(["1_bad"]);
  });

  it("refuses a file that has changed since it was applied", async () => {
    await file("1_first", "CREATE TABLE a ()");
    await migrate(url, folder);
    await file("1_first", "CREATE TABLE a () -- a remark");
    await expect(migrate(url, folder)).rejects.toThrow("migration 1_first has changed since it was applied");
  });

  it("refuses a database that has seen a migration it does not know", async () => {
    await file("1_first", "CREATE TABLE a ()");
    await file("2_second", "CREATE TABLE b ()");
    await migrate(url, folder);
    await rm(join(path, "2_second"), { recursive: true });
    await expect(migrate(url, folder)).rejects.toThrow(
      "2_second was applied to this database but is not in prisma/migrations",
    );
  });

  it("lets one of two runners work while the other waits and finds nothing to do", async () => {
    await file("1_slow", "SELECT pg_sleep(0.3); CREATE TABLE a ()");
    const applied = await Promise.all([migrate(url, folder), migrate(url, folder)]);
    expect(applied.flat()).toEqual(["1_slow"]);
  });

  it("waits for whoever holds its lock, but not for ever, and then says who it is", async () => {
    await file("1_first", "CREATE TABLE a ()");
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    const { rows } = await holder.query<{ pid: number }>(
      "SELECT pg_backend_pid() AS pid FROM pg_advisory_lock(7001001)",
    );
    await expect(migrate(url, folder, 200)).rejects.toThrow(
      new RegExp(`^The database is kept by another program .*process ${rows[0]?.pid}, login postgres.*占着`),
    );
    expect(await tables()).toEqual([]);
    await holder.end();
    expect(await migrate(url, folder, 5_000)).toEqual(["1_first"]);
  });

  it("fails with nothing done where somebody else's lock does not go away", async () => {
    await file("1_first", "CREATE TABLE a ()");
    await migrate(url, folder);
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query("BEGIN; LOCK TABLE a");
    await file("2_second", "ALTER TABLE a ADD COLUMN x int");
    await expect(migrate(url, folder, 200)).rejects.toThrow(/2_second failed, nothing of it was kept: .*lock timeout/);
    await holder.end();
    expect(await migrate(url, folder)).toEqual(["2_second"]);
  });

  it("gives everything to a role that is no superuser", async () => {
    await cp(new URL("./migrations/", import.meta.url), path, { recursive: true });
    await migrate(url, folder);
    const rows = await query(
      "SELECT DISTINCT relowner::regrole::text AS owner, rolsuper FROM pg_class JOIN pg_roles r ON r.oid = relowner WHERE relnamespace = 'public'::regnamespace",
    );
    expect(rows).toEqual([{ owner: "huaru_owner", rolsuper: false }]);
  });
});
