/** Abandons a proposal: closed for good, its series free again. Nothing of what was sealed is lost. */
import type { Clock } from "@/lib/domain/value/clock";
import { isSent } from "@/lib/domain/editorial/proposal";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { insertRecall } from "@/lib/data/editorial/recalls";
import { setState } from "@/lib/data/editorial/proposals";
import { checkGrant } from "@/lib/workflow/frame/check-grant";
import { lockDraft } from "@/lib/workflow/frame/find-proposal";
import { runCommand } from "@/lib/workflow/frame/run-command";

export interface AbandonProposal {
  readonly key: string;
  readonly proposalId: string;
  /** Of the draft, as the page showed it. */
  readonly lockVersion: number;
}

/** Refusals: `stale`, `forbidden`, `not-found`, `conflict` (closed). */
export function abandonProposal(
  input: AbandonProposal,
  session: SessionRef,
  clock: Clock,
): Promise<Outcome<{ proposalId: string }>> {
  return runCommand({ name: "abandon-proposal", key: input.key, input }, session, clock, async (desk) => {
    const locked = await lockDraft(desk, "abandon", input);
    if (!locked.ok) return locked;
    const { proposal } = locked.value;
    const forbidden = await checkGrant(desk, "abandon-proposal", proposal.regions);
    if (forbidden !== null) return refused(forbidden);
    // What was sent is taken back first: taken up again, it is reviewed again, and no old approval stands in its way.
    const { newestRevisionId } = proposal;
    if (isSent(proposal.state) && newestRevisionId !== null)
      await insertRecall(newestRevisionId, desk.actor.userId, desk.tx);
    await setState(proposal.id, "abandoned", desk.tx);
    const audit = {
      act: "abandon-proposal",
      entity: `proposal:${proposal.id}`,
      detail: { from: proposal.state },
    } as const;
    return done({ value: { proposalId: proposal.id }, audit });
  });
}
