/** Payload checks: what a rule or a parameter must state before it can be sealed, whatever the register says around it. */
import { issue } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import { issuesOfMethod, issuesOfSettings } from "./method";
import type { ParameterPayload } from "@/lib/domain/rule/parameter.schema";
import type { RulePayload } from "@/lib/domain/rule/schema";

/** What a rule must state: a method without holes and overlaps, and what its yearly credit means for part of a year. Fields are paths inside the payload. */
export function ruleIssues(rule: RulePayload): Issue[] {
  return [...issuesOfMethod(rule.method), ...issuesOfSettings(rule.settings), ...yearlyIssues(rule)];
}

/** Below this, an average, a floor or a ceiling is more likely a percentage typed into the wrong field: a hundred yuan. */
const UNLIKELY_FEN = 10_000;

/** What a parameter must state: a figure of the size such figures have. */
export function parameterIssues({ fen }: ParameterPayload): Issue[] {
  return fen < UNLIKELY_FEN ? [issue("value", "figure_looks_like_percent", { fen })] : [];
}

function yearlyIssues({ crediting }: RulePayload): Issue[] {
  const isOpen = crediting.frequency === "yearly" && crediting.midYear === undefined;
  return isOpen ? [issue("crediting.midYear", "mid_year_required")] : [];
}
