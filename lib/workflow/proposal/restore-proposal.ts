/** Takes up an abandoned proposal again: a draft as it was left. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { readDraft } from "@/lib/data/editorial/drafts";
import { setState } from "@/lib/data/editorial/proposals";
import { checkAct } from "@/lib/workflow/frame/check-act";
import { lockReadable } from "@/lib/workflow/frame/find-proposal";
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
    const locked = await lockReadable(desk, input.proposalId);
    if (!locked.ok) return locked;
    const { id, state } = locked.value;
    const shut = await checkAct(desk, "restore", locked.value);
    if (shut !== null) return refused(shut);
    if ((await readDraft(id, desk.tx)) === null) return refused({ kind: "conflict", slug: "draft_gone", params: {} });
    await setState(id, "draft", desk.tx);
    return done({
      value: { proposalId: id },
      audit: { act: "restore-proposal", entity: `proposal:${id}`, detail: { from: state } },
    });
  });
}
