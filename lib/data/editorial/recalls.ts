/** Recalls: sealed revisions taken back before they were published. Appended, never changed. */
import "server-only";
import type { Tx } from "@/lib/data/database/client";

/**
 * Takes a revision back, under its proposal's lock: the proposal is a draft again, its series free, its approvals void.
 * Throws what the guard throws: closed, not_submitted, superseded, no_grant.
 */
export async function insertRecall(revisionId: string, recalledBy: string, tx: Tx): Promise<void> {
  // `recalled_from` is what the guard finds under the lock; a value must stand here all the same.
  await tx.$executeRaw`
    INSERT INTO recall (revision_id, recalled_by, recalled_from) VALUES (${revisionId}::uuid, ${recalledBy}::uuid, 'in_review')`;
}
