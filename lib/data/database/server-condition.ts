/** The condition of the two database connections, as the running application sees it: for boot and for `/ready`. */
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { db, publicDb } from "./client";
import { sessionProof } from "@/lib/data/account/session-proof";

export interface ServerCondition {
  readonly timeZone: string;
  /** fsync, full_page_writes and synchronous_commit are all on: what was committed survives a crash. */
  readonly durable: boolean;
  /** A superuser, or a login that may create roles or owns our tables: never the application. */
  readonly overPrivileged: boolean;
  /** The newest migration applied; null on the public connection, which may not read it. */
  readonly migration: string | null;
}

type Asked = Omit<ServerCondition, "migration">;

/** Both connections, the editors' first. Rejects when either cannot be used. */
export async function serverCondition(): Promise<readonly [ServerCondition, ServerCondition]> {
  const [staff, open, migration] = await Promise.all([ask(db), ask(publicDb), newestMigration()]);
  return [
    { ...staff, migration },
    { ...open, migration: null },
  ];
}

/**
 * Whether the database takes proofs made with this key. It is asked about a session that nobody has: the table of keys is closed to the
 * application.
 */
export async function isKeyKnown(keyedHashKey: string): Promise<boolean> {
  // Both settings are made, for this statement alone, before the question is put: the condition waits for them.
  const [row] = await db.$queryRaw<{ known: boolean }[]>`
    SELECT proved_session() IS NOT NULL AS known
      FROM (SELECT set_config('huaru.session', ${NOBODY}, true) AS session,
                   set_config('huaru.proof', ${sessionProof(NOBODY, keyedHashKey)}, true) AS proof OFFSET 0) AS said
     WHERE session IS NOT NULL AND proof IS NOT NULL`;
  return row?.known === true;
}

const NOBODY = "0".repeat(64);

/** A connection whose other end has gone without a word would keep the question for ever. */
const PATIENCE_MS = 2_000;

/** Whether the editors' connection answers now. Never rejects; everybody who asks at once shares one question. */
export function databaseAnswers(): Promise<boolean> {
  asking ??= Promise.race([answersNow(), sleep(PATIENCE_MS, false)]).finally(() => (asking = null));
  return asking;
}

let asking: Promise<boolean> | null = null;

function answersNow(): Promise<boolean> {
  return db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}

async function ask(client: Pick<typeof db, "$queryRaw">): Promise<Asked> {
  const [row] = await client.$queryRaw<Asked[]>`
    SELECT current_setting('TimeZone') AS "timeZone",
           current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'
             AND current_setting('synchronous_commit') <> 'off' AS durable,
           rolsuper OR rolcreaterole OR pg_has_role(current_user, 'huaru_owner', 'MEMBER') AS "overPrivileged"
      FROM pg_roles WHERE rolname = current_user`;
  if (row === undefined) throw new Error("the database does not know its own user");
  return row;
}

async function newestMigration(): Promise<string | null> {
  const [row] = await db.$queryRaw<{ name: string | null }[]>`
    SELECT max(migration_name) AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return row?.name ?? null;
}
