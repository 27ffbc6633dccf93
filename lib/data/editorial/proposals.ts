/** Proposals as the verbs write them: header, queue label, lock. Pages read them through `reading`. */
import "server-only";
import type { ProposalStanding } from "@/lib/domain/editorial/act";
import type { DecisionOutcome } from "@/lib/domain/editorial/decision";
import { stageOf, type ProposalState } from "@/lib/domain/editorial/proposal";
import type { Tx } from "@/lib/data/database/client";

/** What a verb needs to know of a proposal: where it stands. `overtakenBy` is asked of a revision. */
export interface LockedProposal extends ProposalStanding {
  readonly id: string;
  readonly state: ProposalState;
  /** Null before the first. */
  readonly newestRevisionId: string | null;
}

/** Locks the proposal for the rest of the transaction and reads it; null when there is none. */
export async function lockProposal(id: string, tx: Tx): Promise<LockedProposal | null> {
  // In a statement of its own: what is read beside a row that had to be waited for is read as it was before the wait.
  await tx.$queryRaw`SELECT 1 AS one FROM proposal WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return readProposal(id, tx);
}

/** Reads the proposal without a lock: for autosaves, which must not queue behind a publisher. */
export async function readProposal(id: string, tx: Tx): Promise<LockedProposal | null> {
  const [row] = await tx.$queryRaw<StandingRow[]>`
    SELECT p.state::text AS state, r.id::text AS "newestRevisionId", b.mode::text AS mode, b.publisher_id::text AS "publisherId",
      ARRAY(SELECT g.region_code FROM proposal_region g WHERE g.proposal_id = p.id ORDER BY 1) AS regions,
      ARRAY(SELECT c.user_id::text FROM proposal_contributor c WHERE c.proposal_id = p.id) AS contributors,
      EXISTS (SELECT 1 FROM hold h WHERE h.proposal_id = p.id AND h.lifted_at IS NULL) AS "isHeld",
      EXISTS (SELECT 1 FROM review_decision d WHERE d.revision_id = b.revision_id AND d.outcome = 'retro_approve') AS "isSettled",
      d.outcome::text AS outcome, (extract(epoch FROM d.decided_at) * 1000)::float8 AS "decidedAt",
      (SELECT (extract(epoch FROM max(c.recalled_at)) * 1000)::float8 FROM recall c WHERE c.revision_id = r.id) AS "recalledAt"
    FROM proposal p LEFT JOIN publication b ON b.proposal_id = p.id
      LEFT JOIN LATERAL (SELECT x.id FROM proposal_revision x WHERE x.proposal_id = p.id ORDER BY x.no DESC LIMIT 1) r ON true
      LEFT JOIN LATERAL (SELECT x.outcome, x.decided_at FROM review_decision x WHERE x.revision_id = r.id ORDER BY x.no DESC LIMIT 1) d ON true
    WHERE p.id = ${id}::uuid`;
  return row === undefined ? null : { id, ...standingOf(row) };
}

interface StandingRow {
  state: ProposalState;
  newestRevisionId: string | null;
  mode: "reviewed" | "forced" | null;
  publisherId: string | null;
  regions: string[];
  contributors: string[];
  isHeld: boolean;
  isSettled: boolean;
  outcome: DecisionOutcome | null;
  decidedAt: number | null;
  recalledAt: number | null;
}

function standingOf(row: StandingRow): Omit<LockedProposal, "id"> {
  const { state, mode, isSettled, outcome, decidedAt, recalledAt, ...others } = row;
  const lastDecision = outcome === null || decidedAt === null ? null : { outcome, at: decidedAt };
  const publication = mode === null ? null : { mode, isSettled };
  const { newestRevisionId, publisherId, regions, contributors, isHeld } = others;
  return {
    state,
    stage: stageOf({ state, lastDecision, recalledAt, publication }),
    newestRevisionId,
    publisherId,
    regions,
    contributors,
    isHeld,
    isSuperseded: false,
    overtakenBy: null,
  };
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
