/** Grants as the verbs write them: role × region subtree. Revoked once, never changed; a new grant is a new row. */
import "server-only";
import type { Grant } from "@/lib/domain/deed/permission";
import { db, type Tx } from "@/lib/data/database/client";

/** The live grants of a person. */
export async function grantsOf(userId: string, tx: Tx = db): Promise<Grant[]> {
  const rows = await tx.roleGrant.findMany({
    where: { userId, revokedAt: null },
    select: { role: true, regionCode: true },
  });
  return rows.map((row) => ({ role: row.role, region: row.regionCode }));
}

/** Whose grant it is, live or not; null when there is none of that id. */
export async function findGrant(id: string, tx: Tx = db): Promise<(Grant & { readonly userId: string }) | null> {
  const row = await tx.roleGrant.findUnique({ where: { id }, select: { userId: true, role: true, regionCode: true } });
  return row === null ? null : { userId: row.userId, role: row.role, region: row.regionCode };
}

/** Inserts a grant. The database refuses a second live one, one to oneself, and an admin of less than the nation. */
export async function insertGrant(
  grant: Grant & { readonly userId: string; readonly grantedBy: string | null },
  tx: Tx,
): Promise<string> {
  const row = await tx.roleGrant.create({
    data: { userId: grant.userId, regionCode: grant.region, role: grant.role, grantedBy: grant.grantedBy },
    select: { id: true },
  });
  return row.id;
}

/** Revokes a live grant. False when it was revoked before. */
export async function endGrant(id: string, revokedBy: string, tx: Tx): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE role_grant SET revoked_by = ${revokedBy}::uuid, revoked_at = clock_timestamp() WHERE id = ${id}::uuid AND revoked_at IS NULL`;
  return count === 1;
}
