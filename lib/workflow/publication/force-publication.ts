/** Publishes without an approval, for a written reason. It stays in a visible queue until somebody else has reviewed it. */
import type { Clock } from "@/lib/domain/value/clock";
import type { Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { publish, type Publish, type Published, type Publisher } from "@/lib/workflow/frame/insert-publication";

/** `reason`: ten characters at least. */
export type ForcePublication = Publish & { readonly reason: string };

/** Refusals: `conflict` (forced_reason, superseded, hash_mismatch, would_hide, closed, older_register), and those of publishing but `not_approved`. */
export function forcePublication(
  { reason, ...input }: ForcePublication,
  session: SessionRef,
  clock: Clock,
  seen: Publisher["seen"],
): Promise<Outcome<Published>> {
  return publish({ kind: "forced", reason }, input, { session, seen }, clock);
}
