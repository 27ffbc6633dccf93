/** Holds a proposal that is under review or approved: nobody publishes it until the hold is lifted. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { insertHold } from "@/lib/data/editorial/holds";
import { checkAct } from "@/lib/workflow/frame/check-act";
import { lockReadable } from "@/lib/workflow/frame/find-proposal";
import { runCommand } from "@/lib/workflow/frame/run-command";

export interface HoldPublication {
  readonly key: string;
  readonly proposalId: string;
  /** At least five characters: what the others wait for. */
  readonly reason: string;
}

/** Refusals: `invalid` (reason), `forbidden`, `not-found`, `conflict` (closed, not_submitted, hold_standing). */
export function holdPublication(
  input: HoldPublication,
  session: SessionRef,
  clock: Clock,
): Promise<Outcome<{ proposalId: string }>> {
  return runCommand({ name: "hold-publication", key: input.key, input }, session, clock, async (desk) => {
    const locked = await lockReadable(desk, input.proposalId);
    if (!locked.ok) return locked;
    const { id } = locked.value;
    const shut = await checkAct(desk, "hold", locked.value);
    if (shut !== null) return refused(shut);
    await insertHold({ proposalId: id, heldBy: desk.actor.userId, reason: input.reason.trim() }, desk.tx);
    const audit = { act: "hold-publication", entity: `proposal:${id}`, detail: { from: locked.value.state } } as const;
    return done({ value: { proposalId: id }, audit });
  });
}
