/** Connections of the database tests that are not the application's: the owner's, and plain ones in a role. */
import pg from "pg";
import { required } from "@/lib/env";

pg.types.setTypeParser(1082, (text) => text);

/** A connection in a role; the caller ends it. Dates stay `YYYY-MM-DD`. */
export async function connectAs(role: "huaru_owner" | "huaru_app" | "huaru_public"): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: required("DATABASE_URL"),
    options: `-c TimeZone=UTC -c lock_timeout=20s -c statement_timeout=60s -c role=${role}`,
  });
  // Dropping the database at the end cuts connections that a test still holds.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** One statement as the owner: what no run-time role may do. */
export async function ownerQuery<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = await connectAs("huaru_owner");
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
