/** A page broke. When it is because the database went away in the middle, its answer says so. */
import { refusalOf } from "@/lib/data/database/constraints";
import { answerUnavailable } from "@/lib/http/edge/answer-status";

export function noteOutage(error: unknown): void {
  const refusal = refusalOf(error);
  if (refusal?.kind === "busy") answerUnavailable(refusal.retryAfterSeconds);
}
