/** Proposals as the verbs write them: header, queue label, lock. Pages read them through staff-proposals. */
import "server-only";
import type { Tx } from "@/lib/data/database/client";

export type ProposalState =
  "draft" | "in_review" | "approved" | "scheduled" | "publish_failed" | "published" | "abandoned";

/** What a verb needs to know of a proposal it has locked. */
export interface LockedProposal {
  readonly id: string;
  readonly state: ProposalState;
  /** Codes of every region it has ever touched. */
  readonly regions: readonly string[];
}

/** Locks the proposal for the rest of the transaction and reads it; null when there is none. */
export async function lockProposal(id: string, tx: Tx): Promise<LockedProposal | null> {
  const rows = await tx.$queryRaw<{ state: ProposalState }[]>`
    SELECT state::text AS state FROM proposal WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const state = rows[0]?.state;
  return state === undefined ? null : { id, state, regions: await regionsTouched(id, tx) };
}

/** Reads the proposal without a lock: for autosaves, which must not queue behind a publisher. */
export async function readProposal(id: string, tx: Tx): Promise<LockedProposal | null> {
  const row = await tx.proposal.findUnique({ where: { id }, select: { state: true } });
  return row === null ? null : { id, state: row.state, regions: await regionsTouched(id, tx) };
}

/** Inserts a proposal in state `draft` and returns its id. */
export async function insertProposal(title: string, createdBy: string, tx: Tx): Promise<string> {
  const row = await tx.proposal.create({ data: { title, createdBy }, select: { id: true } });
  return row.id;
}

/** Sets the queue label, under the proposal's lock. The database refuses a label that is not true. */
export async function setState(id: string, state: ProposalState, tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE proposal SET state = ${state}::proposal_state, publish_at = NULL, scheduled_revision_id = NULL, scheduled_by = NULL, failure = NULL,
      lock_version = lock_version + 1 WHERE id = ${id}::uuid`;
}

async function regionsTouched(id: string, tx: Tx): Promise<string[]> {
  const rows = await tx.proposalRegion.findMany({ where: { proposalId: id }, select: { regionCode: true } });
  return rows.map((row) => row.regionCode);
}
