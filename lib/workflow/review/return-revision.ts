/** Returns a revision to its author with a comment: the proposal is a draft again, its series free. */
import type { Clock } from "@/lib/domain/value/clock";
import type { Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { decideRevision, type Decided, type Word } from "@/lib/workflow/frame/decide-revision";

export type ReturnRevision = Word & { readonly comment: string };

/** Refusals: `invalid` (a comment of five characters at least), `forbidden`, `not-found`, `conflict` (hash_mismatch, superseded, closed). */
export function returnRevision(input: ReturnRevision, session: SessionRef, clock: Clock): Promise<Outcome<Decided>> {
  return decideRevision({ outcome: "request_changes", fresh: false }, input, session, clock);
}
