/**
 * Makes a database ready to serve: right version, all migrations, the two logins of the application.
 * Run by scripts/start/database.mjs; the answer is what is ready, or a sentence for a person.
 */
import pg from "pg";
import { migrate } from "@/prisma/migrate";
import { ensureLoginRoles, limitLogins } from "@/prisma/roles";
import { trustSessionKey } from "@/prisma/session-keys";
import { answer } from "./answer";
import { messageOf } from "./error-words";

const OLDEST = 150_000;

class Trouble extends Error {}

async function prepare(url: string): Promise<{ applied: number; app: string; public: string; empty: boolean }> {
  const client = await connected(url);
  try {
    const { rows } = await client.query<{ number: string; text: string }>(
      "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text",
    );
    if (Number(rows[0]?.number) < OLDEST) {
      throw new Trouble(`The database is PostgreSQL ${rows[0]?.text}: version 15 or newer is needed.`);
    }
    const applied = await migrate(url);
    if (process.env.KEYED_HASH_KEY) await trustSessionKey(client, process.env.KEYED_HASH_KEY);
    const logins = await logInsFor(url);
    const { rows: counted } = await client.query<{ empty: boolean }>("SELECT NOT EXISTS (SELECT FROM region) AS empty");
    return { applied: applied.length, ...logins, empty: counted[0]?.empty ?? true };
  } finally {
    await client.end();
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away in the middle is told by the query that fails.
  client.on("error", () => undefined);
  await client.connect().catch((error: unknown) => {
    const { host, database } = client;
    throw new Trouble(`The database ${database ?? ""} on ${host} cannot be reached: ${messageOf(error)}`);
  });
  return client;
}

/** The logins of an earlier start are kept while they work; new ones are this data folder's own, so nobody else's are touched. */
async function logInsFor(url: string): Promise<{ app: string; public: string }> {
  const { HUARU_LOGIN_APP: app, HUARU_LOGIN_PUBLIC: open } = process.env;
  const given = process.env.HUARU_LOGINS_GIVEN !== undefined;
  if (app && open && (await opens(app)) && (await opens(open))) {
    // What an operator made by hand is the operator's.
    if (!given) await limitLogins(url, { app, public: open });
    return { app, public: open };
  }
  if (given) {
    throw new Trouble(
      "The database refuses the logins of DATABASE_APP_URL or DATABASE_PUBLIC_URL: copy both from the instance that works, or leave both out. " +
        "数据库拒绝 DATABASE_APP_URL 或 DATABASE_PUBLIC_URL 的登录。",
    );
  }
  return ensureLoginRoles(url, process.env.HUARU_INSTALLATION ?? "");
}

async function opens(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

try {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Trouble("DATABASE_URL is not set.");
  answer({ ready: await prepare(url) });
} catch (error) {
  answer({ trouble: messageOf(error) });
}
