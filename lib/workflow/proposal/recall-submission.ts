/** Takes back what was sent for review, or was approved and not yet published: the proposal is a draft again. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { insertRecall } from "@/lib/data/editorial/recalls";
import { checkAct } from "@/lib/workflow/frame/check-act";
import { lockRevision } from "@/lib/workflow/frame/find-proposal";
import { runCommand } from "@/lib/workflow/frame/run-command";

export interface RecallSubmission {
  readonly key: string;
  readonly revisionId: string;
}

/** Refusals: `forbidden`, `not-found`, `conflict` (closed, not_submitted, superseded). */
export function recallSubmission(
  input: RecallSubmission,
  session: SessionRef,
  clock: Clock,
): Promise<Outcome<{ proposalId: string }>> {
  return runCommand({ name: "recall-submission", key: input.key, input }, session, clock, async (desk) => {
    const locked = await lockRevision(desk, input.revisionId);
    if (!locked.ok) return locked;
    const revision = locked.value;
    const shut = await checkAct(desk, "recall", revision.standing);
    if (shut !== null) return refused(shut);
    await insertRecall(revision.id, desk.actor.userId, desk.tx);
    const { proposalId } = revision;
    const detail = { revision: revision.id, content: revision.contentHash };
    return done({
      value: { proposalId },
      audit: { act: "recall-submission", entity: `proposal:${proposalId}`, detail },
    });
  });
}
