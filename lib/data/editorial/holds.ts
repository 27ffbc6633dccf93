/** Holds: "nobody publishes this for now". One stands at a time; it is lifted once, and both are kept. */
import "server-only";
import type { Tx } from "@/lib/data/database/client";

/** Sets a hold under the proposal's lock. Throws what the guard throws: closed, not_submitted, no_grant; or 23505 where one stands. */
export async function insertHold(
  hold: { readonly proposalId: string; readonly heldBy: string; readonly reason: string },
  tx: Tx,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO hold (proposal_id, held_by, reason) VALUES (${hold.proposalId}::uuid, ${hold.heldBy}::uuid, ${hold.reason})`;
}

/** Lifts the hold that stands; false when none does. */
export async function endHold(proposalId: string, liftedBy: string, tx: Tx): Promise<boolean> {
  const lifted = await tx.$executeRaw`
    UPDATE hold SET lifted_by = ${liftedBy}::uuid WHERE proposal_id = ${proposalId}::uuid AND lifted_at IS NULL`;
  return lifted > 0;
}
