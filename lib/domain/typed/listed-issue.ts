/** Listed issues: what a list of a draft's issues says, each thing once. */
import type { Issue } from "./issue";

/**
 * Without the warnings that another line stands for: a bound whose reason is asked for is named by that question, and a warning that
 * waits for its answer is listed itself.
 */
export function listedIssues<Found extends Pick<Issue, "key" | "params">>(issues: readonly Found[]): Found[] {
  const explained = new Set(
    issues.flatMap(({ key, params }) => (key === "guard_rail_reason_required" ? String(params.rail) : [])),
  );
  return issues.filter(({ key }) => key !== "answer_required" && !explained.has(key));
}
