/** Lifts the hold on a proposal: it can be published again, if it is approved. */
import type { Clock } from "@/lib/domain/clock";
import { done, refused, type Outcome } from "@/lib/domain/outcome";
import type { SessionRef } from "@/lib/domain/session-ref";
import { liftHold as liftStandingHold } from "@/lib/data/holds";
import { checkGrant } from "./check-grant";
import { lockReadable } from "./find-proposal";
import { runCommand } from "./run-command";

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
