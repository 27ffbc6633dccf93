/** Takes up an abandoned proposal again: a draft as it was left. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { readDraft } from "@/lib/data/editorial/drafts";
import { lockProposal, setState } from "@/lib/data/editorial/proposals";
import { checkGrant } from "@/lib/workflow/frame/check-grant";
import { mayRead } from "@/lib/workflow/frame/find-proposal";
import { runCommand } from "@/lib/workflow/frame/run-command";

export interface RestoreProposal {
  readonly key: string;
  readonly proposalId: string;
}

/** Refusals: `forbidden`, `not-found`, `conflict` (not_abandoned; draft_gone: given up before drafts were kept). */
export function restoreProposal(
  input: RestoreProposal,
  session: SessionRef,
  clock: Clock,
): Promise<Outcome<{ proposalId: string }>> {
  return runCommand({ name: "restore-proposal", key: input.key, input }, session, clock, async (desk) => {
    const proposal = await lockProposal(input.proposalId, desk.tx);
    if (proposal === null || !mayRead(desk, proposal)) return refused({ kind: "not-found", what: "proposal" });
    const forbidden = await checkGrant(desk, "restore-proposal", proposal.regions);
    if (forbidden !== null) return refused(forbidden);
    const { id, state } = proposal;
    if (state !== "abandoned") return refused({ kind: "conflict", slug: "not_abandoned", params: {} });
    if ((await readDraft(id, desk.tx)) === null) return refused({ kind: "conflict", slug: "draft_gone", params: {} });
    await setState(id, "draft", desk.tx);
    return done({
      value: { proposalId: id },
      audit: { act: "restore-proposal", entity: `proposal:${id}`, detail: { from: state } },
    });
  });
}
