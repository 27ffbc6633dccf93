/** The migration runner: Prisma's folder format without Prisma's engine. One transaction a file, recorded with its SHA-256. */
import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { recordGrants, recordGrantsOnce, restoreGrants } from "./grants";
import { closeToEverybody } from "./closed-doors";
import { ensureGroups, ensureRole } from "./roles";

const FOLDER = new URL("./migrations/", import.meta.url);
/** Any fixed number: a second runner on the same database waits for the first. */
const LOCK = 7_001_001;
/** Long enough for another start that migrates; whoever holds the lock for longer is told by name, and nobody waits for ever. */
const PATIENCE_MS = 180_000;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Prisma's own table, so that `prisma migrate deploy` elsewhere agrees. */
const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text,
  rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count int NOT NULL DEFAULT 0)`;

/**
 * Applies what is missing and returns the names applied. The login owns the database, or is a superuser: then everything is made by,
 * and belongs to, the role `huaru_owner`, which is none. Throws, with the schema as it was before the failing file, when a file fails,
 * a recorded file has changed, a recorded name is missing, or another program keeps the database to itself for longer than the patience.
 */
export async function migrate(
  connectionString: string,
  folder: URL = FOLDER,
  patienceMs: number = PATIENCE_MS,
): Promise<string[]> {
  const files = await read(folder);
  const client = new pg.Client({ connectionString, options: "-c TimeZone=UTC -c client_min_messages=warning" });
  await client.connect();
  try {
    await takeTurn(client, patienceMs);
    await actAsOwner(client);
    await client.query(LEDGER);
    const missing = await pending(client, files);
    if (missing.length < files.length) await restoreGrants(client);
    for (const file of missing) await apply(client, file);
    if (folder === FOLDER) await recordGrantsOnce(client);
    return missing.map((file) => file.name);
  } finally {
    await client.end();
  }
}

/** The patience stays in force for the session: a migration that waits behind somebody's lock fails with nothing done. */
async function takeTurn(client: pg.Client, patienceMs: number): Promise<void> {
  await client.query("SELECT set_config('lock_timeout', $1, false)", [String(patienceMs)]);
  await client.query("SELECT pg_advisory_lock($1)", [LOCK]).catch(async (error: unknown) => {
    const { rows } = await client.query<{ pid: number; login: string | null }>(
      `SELECT pid, usename AS login FROM pg_locks LEFT JOIN pg_stat_activity USING (pid)
        WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = $1 AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [LOCK],
    );
    const [holder] = rows;
    if (holder === undefined) throw error;
    throw new Error(
      `The database is kept by another program that prepares it, or looks as if it did (server process ${holder.pid}, login ${holder.login ?? "unknown"}): ` +
        `wait for it, or end it with SELECT pg_terminate_backend(${holder.pid}); 另一个程序占着数据库结构更新的锁，请等它结束，或者终止它。`,
      { cause: error },
    );
  });
}

async function read(folder: URL): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.toSorted().map(async (name) => {
      const sql = await readFile(new URL(`${name}/migration.sql`, folder), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** A superuser hands the database to a role that is none: SECURITY DEFINER functions must not run as superuser. */
async function actAsOwner(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ superuser: boolean; db: string }>(
    "SELECT rolsuper AS superuser, current_database() AS db FROM pg_roles WHERE rolname = current_user",
  );
  await ensureGroups(client);
  await closeToEverybody(client);
  if (rows[0]?.superuser !== true) return;
  await ensureRole(client, "huaru_owner");
  await client.query(`ALTER DATABASE ${client.escapeIdentifier(rows[0].db)} OWNER TO huaru_owner`);
  await client.query("SET ROLE huaru_owner");
}

async function pending(client: pg.Client, files: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const recorded = new Map(rows.map((row) => [row.name, row.checksum]));
  for (const [name, checksum] of recorded) {
    const file = files.find((candidate) => candidate.name === name);
    if (!file) throw new Error(`migration ${name} was applied to this database but is not in prisma/migrations`);
    if (file.checksum !== checksum) throw new Error(`migration ${name} has changed since it was applied`);
  }
  return files.filter((file) => !recorded.has(file.name));
}

async function apply(client: pg.Client, file: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(file.sql);
    await client.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), clock_timestamp(), 1)",
      [randomUUID(), file.checksum, file.name],
    );
    await recordGrants(client);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(
      `migration ${file.name} failed, nothing of it was kept: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { required } = await import("@/lib/env");
  const applied = await migrate(required("DATABASE_URL"));
  console.log(applied.length === 0 ? "database is up to date" : `applied ${applied.join(", ")}`);
}
