/** The logins the application runs with: members of huaru_app and huaru_public, never the owner. */
import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

/** Connection strings of the running application. */
export interface AppUrls {
  readonly app: string;
  readonly public: string;
}

type Group = "huaru_app" | "huaru_public";

/** The two roles that hold the application's rights. No login itself. */
export const GROUPS: readonly Group[] = ["huaru_app", "huaru_public"];

/**
 * Limits of a login itself, the same as those the application asks for: they hold for whoever comes with its password and asks for none.
 * An instance uses eight connections; while one follows another the old ones may linger.
 */
const LIMITS = {
  statement_timeout: "5s",
  lock_timeout: "2s",
  idle_in_transaction_session_timeout: "30s",
} as const;
const CONNECTIONS = 24;

/** How long a login for one deed lives if nobody takes it away. */
const PASSING_MINUTES = 60;

const EMPTY = "The database is empty: start Huaru with it once, then come back. 数据库还是空的，请先用它启动一次。";

/** A role is not as it has to be, and this owner may not mend it. The message says which and what to do. */
export class RoleTrouble extends Error {}

/**
 * Makes the two logins of one installation (a data folder) and returns their connection strings. Their names are derived from the
 * database and from `installation`, which nobody else knows: so a password that is set anew here is nobody else's, and another start,
 * another machine or another tool on the same database cannot lock this one out. The owner's login must be allowed to create roles.
 */
export async function ensureLoginRoles(ownerUrl: string, installation: string): Promise<AppUrls> {
  return asOwner(ownerUrl, async (client) => ({
    app: await ensureLogin(client, ownerUrl, "huaru_app", installation),
    public: await ensureLogin(client, ownerUrl, "huaru_public", installation),
  }));
}

/** Gives the logins of an earlier start, which are kept while they work, their limits. Another owner's are left as they are. */
export async function limitLogins(ownerUrl: string, { app, public: open }: AppUrls): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    for (const url of [app, open]) {
      const login = client.escapeIdentifier(decodeURIComponent(new URL(url).username));
      await limit(client, login).catch((error: unknown) => {
        if (stateOf(error) !== "42501") throw error;
      });
    }
  });
}

/** A login of the application's kind for one deed at a terminal. `end` takes it away; left behind, it opens nothing after an hour. */
export async function passingLogin(
  ownerUrl: string,
): Promise<{ readonly url: string; readonly end: () => Promise<void> }> {
  const installation = randomBytes(16).toString("hex");
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ made: boolean }>(
      "SELECT to_regclass('public.role_grant') IS NOT NULL AS made",
    );
    if (rows[0]?.made !== true) throw new RoleTrouble(EMPTY);
    const url = await ensureLogin(client, ownerUrl, "huaru_app", installation);
    const login = client.escapeIdentifier(new URL(url).username);
    const until = new Date(Date.now() + PASSING_MINUTES * 60_000).toISOString();
    await client.query(`ALTER ROLE ${login} VALID UNTIL ${client.escapeLiteral(until)}`);
    const end = () =>
      asOwner(ownerUrl, async (again) => {
        await again.query(`REVOKE ALL ON DATABASE ${again.escapeIdentifier(again.database ?? "")} FROM ${login}`);
        await again.query(`DROP ROLE ${login}`);
      });
    return { url, end };
  });
}

/** Makes the two groups where they are missing: a restored database comes without its roles, which belong to the whole server. */
export async function ensureGroups(client: pg.Client): Promise<void> {
  for (const group of GROUPS)
    await ensureRole(client, group).catch((error: unknown) => {
      throw explained(error, `the role ${group} is missing, and the owner of the database may not make it`, [
        ...GROUPS.map((each) => `CREATE ROLE ${each};`),
        ...GROUPS.map((each) => `GRANT ${each} TO ${client.user} WITH ADMIN OPTION;`),
      ]);
    });
}

/** Makes a role that cannot sign in, unless it is there. */
export async function ensureRole(client: pg.Client, role: Group | "huaru_owner"): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  if (rowCount !== 0) return;
  await client.query(`CREATE ROLE ${role} NOLOGIN`).catch((error: unknown) => {
    // Roles belong to the whole server: the start of another database may have been faster.
    if (stateOf(error) !== "42710" && stateOf(error) !== "23505") throw error;
  });
}

async function asOwner<Value>(ownerUrl: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    options: "-c TimeZone=UTC -c client_min_messages=warning",
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureLogin(client: pg.Client, ownerUrl: string, group: Group, installation: string): Promise<string> {
  const database = client.database ?? "";
  const name = createHash("sha256").update(`${database}\0${installation}`).digest("hex").slice(0, 12);
  const login = `${group}_${name}`;
  const password = randomBytes(24).toString("base64url");
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [login]);
  // A new role may nothing else by default; an owner that is no superuser may not even say so.
  await client
    .query(`${rowCount === 0 ? "CREATE" : "ALTER"} ROLE ${login} LOGIN PASSWORD ${client.escapeLiteral(password)}`)
    .catch((error: unknown) => {
      throw rowCount === 0
        ? explained(error, `the owner may not make the login ${login}`, [`ALTER ROLE ${client.user} CREATEROLE;`])
        : explained(error, `the login ${login} was made by another owner, and this one may not change it`, [
            `DROP OWNED BY ${login}; DROP ROLE ${login};`,
          ]);
    });
  await client.query(`GRANT ${group} TO ${login}`).catch((error: unknown) => {
    throw explained(error, `the owner may not make ${login} a member of ${group}`, [
      `GRANT ${group} TO ${client.user} WITH ADMIN OPTION;`,
    ]);
  });
  await limit(client, login);
  await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${login}`);
  const url = new URL(ownerUrl);
  url.username = login;
  url.password = password;
  return url.href;
}

async function limit(client: pg.Client, login: string): Promise<void> {
  await client.query(`ALTER ROLE ${login} CONNECTION LIMIT ${CONNECTIONS}`);
  for (const [name, value] of Object.entries(LIMITS))
    await client.query(`ALTER ROLE ${login} SET ${name} = '${value}'`);
}

function stateOf(error: unknown): unknown {
  return typeof error === "object" && error !== null ? Reflect.get(error, "code") : undefined;
}

/** Only a lack of rights is explained; anything else is thrown on as it came. */
function explained(error: unknown, what: string, cure: readonly string[]): unknown {
  if (stateOf(error) !== "42501") return error;
  return new RoleTrouble(
    `The database needs a superuser's hand: ${what}. As a superuser: ${cure.join(" ")} Or name logins that work in DATABASE_APP_URL and DATABASE_PUBLIC_URL. 数据库角色要由超级用户处理。`,
    { cause: error },
  );
}
