/** Approves a revision: somebody who contributed nothing to it says that exactly this may be published. */
import type { Clock } from "@/lib/domain/value/clock";
import type { Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { decideRevision, type Decided, type Word } from "@/lib/workflow/frame/decide-revision";

/** Refusals: `forbidden`, `step-up-required`, `not-found`, `conflict` (four_eyes, hash_mismatch, superseded, not_submitted, closed). */
export function approveRevision(input: Word, session: SessionRef, clock: Clock): Promise<Outcome<Decided>> {
  return decideRevision({ outcome: "approve", fresh: true }, input, session, clock);
}
