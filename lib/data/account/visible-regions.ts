/** Visible regions: what lies at or below a person's grants, so that access is part of every query. */
import "server-only";
import type { Actor, Role } from "@/lib/domain/deed/permission";
import { db, type Tx } from "@/lib/data/database/client";

/** Codes of all regions at or below the actor's grants of these roles. */
export async function visibleRegions(actor: Actor, roles: readonly Role[], tx: Tx = db): Promise<string[]> {
  const granted = actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.region);
  if (granted.length === 0) return [];
  const rows = await tx.$queryRaw<{ code: string }[]>`
    WITH RECURSIVE down AS (
      SELECT code FROM region WHERE code = ANY(${granted}::text[])
      UNION SELECT r.code FROM region r JOIN down ON r.parent_code = down.code)
    SELECT code FROM down`;
  return rows.map((row) => row.code);
}
