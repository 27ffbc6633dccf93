/** Publishes an approved revision: one row, the next seq, and everybody can read it. */
import type { Clock } from "@/lib/domain/value/clock";
import type { Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { publish, type Publish, type Published, type Publisher } from "@/lib/workflow/frame/insert-publication";

/**
 * Refusals: `stale` (somebody published about the same series: who, when, which seq), `forbidden`, `step-up-required`, `not-found`,
 * `invalid` (an example or a reference broken by what others published since), `conflict` (not_approved, superseded, hash_mismatch, would_hide, not_submitted, closed, older_register).
 */
export function publishRevision(
  input: Publish,
  session: SessionRef,
  clock: Clock,
  seen: Publisher["seen"],
): Promise<Outcome<Published>> {
  return publish({ kind: "reviewed" }, input, { session, seen }, clock);
}
