/** Decisions: a reviewer's word on one content hash, before it is published or after it was forced. */

/** `retro_…`: said of a forced publication afterwards. */
export type DecisionOutcome = "approve" | "request_changes" | "retro_approve" | "retro_object";

/** Whether the word lets the text stand as it is. */
export function isApproval(outcome: DecisionOutcome): boolean {
  return outcome === "approve" || outcome === "retro_approve";
}
