/** Settles a forced publication: somebody else reviews it afterwards. An objection stays in the queue, marked. */
import type { Clock } from "@/lib/domain/value/clock";
import type { Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { decideRevision, type Decided, type Word } from "@/lib/workflow/frame/decide-revision";

export type SettleForcedPublication = Word & { readonly outcome: "retro_approve" | "retro_object" };

/** Refusals: `invalid` (an objection needs a comment), `forbidden`, `not-found`, `conflict` (four_eyes, hash_mismatch, not_forced). */
export function settleForcedPublication(
  input: SettleForcedPublication,
  session: SessionRef,
  clock: Clock,
): Promise<Outcome<Decided>> {
  const deed = { outcome: input.outcome, fresh: false } as const;
  return decideRevision(deed, input, session, clock);
}
