/** What approving, returning and settling have in common: one word on one content hash, under the proposal's lock. */
import { ACTS, type Act } from "@/lib/domain/editorial/act";
import { isApproval, type DecisionOutcome } from "@/lib/domain/editorial/decision";
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { approvalStands, insertDecision } from "@/lib/data/editorial/decisions";
import { checkAct } from "./check-act";
import { checkGrant } from "./check-grant";
import { checkReadable } from "./check-sealed-items";
import { lockRevision } from "./find-proposal";
import { runCommand } from "./run-command";

export interface Word {
  readonly key: string;
  readonly revisionId: string;
  /** Lower-case hex, from the reviewer's screen. */
  readonly contentHash: string;
  readonly comment?: string | undefined;
}

export interface Decided {
  readonly proposalId: string;
}

/** What a decision is, as an act. */
const ACT_OF = {
  approve: "approve",
  request_changes: "return",
  retro_approve: "settle",
  retro_object: "object",
} as const satisfies Record<DecisionOutcome, Act>;

/**
 * Records a decision. The database refuses a contributor's approval, another hash, an old revision.
 * `input` is everything the page sent: one key, one input.
 */
export function decideRevision(
  deed: { readonly outcome: DecisionOutcome; readonly fresh: boolean },
  input: Word,
  session: SessionRef,
  clock: Clock,
): Promise<Outcome<Decided>> {
  const { outcome, fresh } = deed;
  const act = ACT_OF[outcome];
  const name = ACTS[act].deed;
  return runCommand({ name, key: input.key, input, fresh }, session, clock, async (desk) => {
    const locked = await lockRevision(desk, input.revisionId);
    if (!locked.ok) return locked;
    const revision = locked.value;
    const forbidden = await checkGrant(desk, name, revision.regions);
    if (forbidden !== null) return refused(forbidden);
    const unreadable = isApproval(outcome) ? await checkReadable(desk, revision) : null;
    if (unreadable !== null) return refused(unreadable);
    const comment = input.comment?.trim() ?? "";
    const decision = {
      revisionId: revision.id,
      contentHash: input.contentHash,
      reviewerId: desk.actor.userId,
      outcome,
      comment: comment === "" ? null : comment,
    };
    const value = { proposalId: revision.proposalId };
    // Approving again what one has approved is done already; on another hash the guard refuses it.
    if (input.contentHash === revision.contentHash && (await approvalStands(decision, desk.tx)))
      return done({ value, audit: null });
    const shut = await checkAct(desk, act, revision.standing);
    if (shut !== null) return refused(shut);
    await insertDecision(decision, desk.tx);
    const detail = { revision: revision.id, content: revision.contentHash, outcome };
    const audit = { act: name, entity: `proposal:${revision.proposalId}`, detail };
    return done({ value, audit });
  });
}
