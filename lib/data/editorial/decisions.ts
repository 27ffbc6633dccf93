/** Decisions as the verbs write them: a reviewer's word on one content hash. */
import "server-only";
import type { DecisionOutcome } from "@/lib/domain/editorial/decision";
import type { Tx } from "@/lib/data/database/client";

export interface NewDecision {
  readonly revisionId: string;
  /** Lower-case hex: what the reviewer's screen showed. */
  readonly contentHash: string;
  readonly reviewerId: string;
  readonly outcome: DecisionOutcome;
  readonly comment: string | null;
}

/** Whether the reviewer's approval of this revision stands already: neither returned nor taken back since. */
export async function approvalStands(
  row: Pick<NewDecision, "revisionId" | "reviewerId" | "outcome">,
  tx: Tx,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ stands: boolean }[]>`
    SELECT approval_stands(${row.revisionId}::uuid, ${row.reviewerId}::uuid, ${row.outcome}::review_outcome) AS stands`;
  return rows[0]?.stands === true;
}

/** Inserts a decision. The guards refuse a contributor's, one on another hash, one on an old revision. */
export async function insertDecision(row: NewDecision, tx: Tx): Promise<void> {
  const { contentHash, ...data } = row;
  await tx.reviewDecision.create({
    data: { ...data, contentHash: Buffer.from(contentHash, "hex") },
    select: { id: true },
  });
}
