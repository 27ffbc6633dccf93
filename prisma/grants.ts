/**
 * What the application's two roles may do, kept in the database itself. A dump carries tables but no roles, so a restore leaves out
 * every right that was given to a role which the new server does not have; from this record they are given again.
 */
import type pg from "pg";

const RECORD = "_huaru_grants";

/** Every right of the two roles in our schema, one statement each. Names are quoted by the database. */
const PRESENT = `
  WITH ours AS (SELECT oid, rolname FROM pg_roles WHERE rolname IN ('huaru_app', 'huaru_public')),
  given AS (
    SELECT acl.grantee, acl.privilege_type AS what, format('SCHEMA %I', nspname) AS target
      FROM pg_namespace, aclexplode(nspacl) AS acl WHERE nspname = 'public'
    UNION ALL
    SELECT acl.grantee, acl.privilege_type, format('%s %I', CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, relname)
      FROM pg_class, aclexplode(relacl) AS acl WHERE relnamespace = 'public'::regnamespace
    UNION ALL
    SELECT acl.grantee, format('%s (%I)', acl.privilege_type, attname), format('TABLE %I', relname)
      FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid, aclexplode(attacl) AS acl
     WHERE relnamespace = 'public'::regnamespace AND NOT attisdropped
    UNION ALL
    SELECT acl.grantee, acl.privilege_type, format('FUNCTION %s', pg_proc.oid::regprocedure)
      FROM pg_proc, aclexplode(proacl) AS acl WHERE pronamespace = 'public'::regnamespace)
  SELECT format('GRANT %s ON %s TO %I', what, target, rolname) AS statement
    FROM given JOIN ours ON ours.oid = given.grantee ORDER BY 1`;

/** Gives the recorded rights that are missing, and returns how many there were. For a database that was migrated before. */
export async function restoreGrants(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ known: boolean }>("SELECT to_regclass($1) IS NOT NULL AS known", [RECORD]);
  if (rows[0]?.known !== true) return 0;
  const { rows: missing } = await client.query<{ statement: string }>(
    `SELECT statement FROM ${RECORD} EXCEPT (${PRESENT}) ORDER BY 1`,
  );
  for (const { statement } of missing) await client.query(statement);
  return missing.length;
}

/**
 * Records the rights as they are now, in the transaction that changed them: a record that lags behind would give back, at the next start,
 * a right that was taken away. Where there are none nothing is recorded: they were lost, and must not be forgotten as well.
 */
export async function recordGrants(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(PRESENT);
  if (rows.length === 0) return;
  await client.query(`CREATE TABLE IF NOT EXISTS ${RECORD} (statement text PRIMARY KEY)`);
  await client.query(`DELETE FROM ${RECORD}`);
  await client.query(`INSERT INTO ${RECORD} SELECT unnest($1::text[])`, [rows.map((row) => row.statement)]);
}

/** Records the rights of a database that was migrated before there was a record. Throws when it has neither rights nor record. */
export async function recordGrantsOnce(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ known: boolean }>("SELECT to_regclass($1) IS NOT NULL AS known", [RECORD]);
  if (rows[0]?.known === true) return;
  const { rowCount } = await client.query(PRESENT);
  if (rowCount === 0) throw new Error(LOST);
  await client.query("BEGIN");
  await recordGrants(client);
  await client.query("COMMIT");
}

const LOST =
  "The database was restored without the rights of huaru_app and huaru_public, and holds no record of them. " +
  "Create both roles (CREATE ROLE huaru_app; CREATE ROLE huaru_public;), then restore the dump once more. 数据库恢复时缺少角色，请先建好角色再恢复。";
