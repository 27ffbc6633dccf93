/**
 * What PostgreSQL lets everybody do and this product needs nowhere: temporary tables and large objects, by which even the public role
 * could fill the disk. It belongs to the database and the server, not to the schema, so no dump carries it: it is done at every start.
 */
import type pg from "pg";

const LARGE_OBJECTS = `
  SELECT p.oid::regprocedure::text AS call FROM pg_proc p
   WHERE p.pronamespace = 'pg_catalog'::regnamespace AND (p.proname ~ '^lo_' OR p.proname IN ('loread', 'lowrite'))
     AND EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS acl WHERE acl.grantee = 0)`;

/** Takes both from everybody, as far as this login may: the functions of large objects belong to the server's superuser. */
export async function closeToEverybody(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ db: string; open: boolean; superuser: boolean }>(`
    SELECT current_database() AS db, rolsuper AS superuser,
           EXISTS (SELECT FROM pg_database d, aclexplode(coalesce(datacl, acldefault('d', datdba))) AS acl
                    WHERE d.datname = current_database() AND acl.grantee = 0 AND acl.privilege_type = 'TEMPORARY') AS open
      FROM pg_roles WHERE rolname = current_user`);
  const [found] = rows;
  if (found === undefined) return;
  if (found.open) await client.query(`REVOKE TEMPORARY ON DATABASE ${client.escapeIdentifier(found.db)} FROM PUBLIC`);
  if (!found.superuser) return;
  const { rows: calls } = await client.query<{ call: string }>(LARGE_OBJECTS);
  for (const { call } of calls) await client.query(`REVOKE EXECUTE ON FUNCTION ${call} FROM PUBLIC`);
}
