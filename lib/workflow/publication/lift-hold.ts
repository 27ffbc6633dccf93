/** Lifts the hold on a proposal: it can be published again, if it is approved. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { endHold as liftStandingHold } from "@/lib/data/editorial/holds";
import { checkGrant } from "@/lib/workflow/frame/check-grant";
import { lockReadable } from "@/lib/workflow/frame/find-proposal";
import { runCommand } from "@/lib/workflow/frame/run-command";

export interface LiftHold {
  readonly key: string;
  readonly proposalId: string;
}

/** Refusals: `forbidden`, `not-found`, `conflict` (closed, not_held). */
export function liftHold(input: LiftHold, session: SessionRef, clock: Clock): Promise<Outcome<{ proposalId: string }>> {
  return runCommand({ name: "lift-hold", key: input.key, input }, session, clock, async (desk) => {
    const locked = await lockReadable(desk, input.proposalId);
    if (!locked.ok) return locked;
    const { id, regions, state } = locked.value;
    const forbidden = await checkGrant(desk, "lift-hold", regions);
    if (forbidden !== null) return refused(forbidden);
    if (!(await liftStandingHold(id, desk.actor.userId, desk.tx)))
      return refused({ kind: "conflict", slug: "not_held", params: {} });
    return done({
      value: { proposalId: id },
      audit: { act: "lift-hold", entity: `proposal:${id}`, detail: { from: state } },
    });
  });
}
