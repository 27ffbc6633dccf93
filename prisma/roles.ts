/** The two logins the application runs with: members of huaru_app and huaru_public, never the owner. */
import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

/** Connection strings of the running application. */
export interface AppUrls {
  readonly app: string;
  readonly public: string;
}

/**
 * Makes (or renews, with fresh random passwords) the two login roles of this database and returns their connection strings.
 * The owner's login must be allowed to create roles. Names are per database, so two installations on one server do not disturb each other.
 */
export async function ensureLoginRoles(ownerUrl: string): Promise<AppUrls> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    options: "-c TimeZone=UTC -c client_min_messages=warning",
  });
  await client.connect();
  try {
    return {
      app: await ensureLogin(client, ownerUrl, "huaru_app"),
      public: await ensureLogin(client, ownerUrl, "huaru_public"),
    };
  } finally {
    await client.end();
  }
}

async function ensureLogin(client: pg.Client, ownerUrl: string, group: "huaru_app" | "huaru_public"): Promise<string> {
  const { rows } = await client.query<{ db: string }>("SELECT current_database() AS db");
  const login = `${group}_${createHash("sha256")
    .update(rows[0]?.db ?? "")
    .digest("hex")
    .slice(0, 12)}`;
  const password = randomBytes(24).toString("base64url");
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [login]);
  // A new role may nothing else by default; an owner that is no superuser may not even say so.
  const settings = `LOGIN PASSWORD ${client.escapeLiteral(password)}`;
  await client.query(`${rowCount === 0 ? "CREATE" : "ALTER"} ROLE ${login} ${settings}`);
  await client.query(`GRANT ${group} TO ${login}`);
  await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(rows[0]?.db ?? "")} TO ${login}`);
  const url = new URL(ownerUrl);
  url.username = login;
  url.password = password;
  return url.href;
}
