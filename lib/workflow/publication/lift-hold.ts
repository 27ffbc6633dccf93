/** Lifts the hold on a proposal: it can be published again, if it is approved. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { endHold as liftStandingHold } from "@/lib/data/editorial/holds";
import { checkAct } from "@/lib/workflow/frame/check-act";
import { lockReadable } from "@/lib/workflow/frame/find-proposal";
import { runCommand } from "@/lib/workflow/frame/run-command";

export interface LiftHold {
  readonly key: string;
  readonly proposalId: string;
}

/** Refusals: `forbidden`, `not-found`, `conflict` (not_held). */
export function liftHold(input: LiftHold, session: SessionRef, clock: Clock): Promise<Outcome<{ proposalId: string }>> {
  return runCommand({ name: "lift-hold", key: input.key, input }, session, clock, async (desk) => {
    const locked = await lockReadable(desk, input.proposalId);
    if (!locked.ok) return locked;
    const { id, state } = locked.value;
    const shut = await checkAct(desk, "lift-hold", locked.value);
    if (shut !== null) return refused(shut);
    await liftStandingHold(id, desk.actor.userId, desk.tx);
    return done({
      value: { proposalId: id },
      audit: { act: "lift-hold", entity: `proposal:${id}`, detail: { from: state } },
    });
  });
}
