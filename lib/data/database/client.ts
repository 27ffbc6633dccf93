/** The two database clients: `db` for the editors' side, `publicDb` for the public one. Neither connects before its first query. */
import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { PrismaClient } from "@/lib/data/generated/client";

/** A client, or the transaction a verb runs in. */
export type Tx = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

/**
 * adapter-pg stores instants hours off unless the session is in UTC; an unbounded wait would hang a page. A command at a terminal has
 * nobody waiting behind it: a first filling on a slow machine takes its time, and one that gave up would leave the database half filled.
 */
const SESSION = {
  page: "-c TimeZone=UTC -c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=30s",
  terminal:
    "-c TimeZone=UTC -c statement_timeout=2min -c lock_timeout=1min -c idle_in_transaction_session_timeout=5min",
}[env.HUARU_PATIENCE];

/** How long a connection is waited for. */
const CONNECTING_MS = { page: 2_000, terminal: 60_000 }[env.HUARU_PATIENCE];

/** Building needs no database; a query without an address fails with a host name that says why. */
const NOT_CONFIGURED = "postgres://database-address-is-not-set.invalid/huaru";

/** Next loads a module more than once in one process; a pool must not be made more than once. */
declare global {
  var huaruClients: { readonly db: PrismaClient; readonly publicDb: PrismaClient } | undefined;
}

function connect(address: string | undefined): PrismaClient {
  const url = new URL(address ?? NOT_CONFIGURED);
  const options = [url.searchParams.get("options"), SESSION].filter((part) => part !== null).join(" ");
  // An address may bring options of its own (`-c role=…`), and pg would let them replace ours.
  url.searchParams.delete("options");
  const adapter = new PrismaPg({ connectionString: url.href, options, max: 8, connectionTimeoutMillis: CONNECTING_MS });
  return new PrismaClient({ adapter, omit: { userCredential: { passwordHash: true } } });
}

const clients = (globalThis.huaruClients ??= {
  db: connect(env.DATABASE_APP_URL),
  publicDb: connect(env.DATABASE_PUBLIC_URL),
});

/** Role huaru_app: every table, no UPDATE or DELETE of anything published. */
export const db: PrismaClient = clients.db;

/** Role huaru_public: the published views and the functions over them, nothing else. */
export const publicDb: PrismaClient = clients.publicDb;
