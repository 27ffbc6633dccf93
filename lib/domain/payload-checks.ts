/** Payload checks: what a rule or a parameter must state before it can be sealed, whatever the register says around it. */
import type { Citation } from "./citation.schema";
import { issue } from "./field-reading";
import type { Issue } from "./issue";
import { issuesOfMethod, issuesOfSettings } from "./method-check";
import type { ParameterPayload } from "./parameter.schema";
import type { RulePayload } from "./rule.schema";
import type { Verification } from "./verification";

/** What a rule must state: a method without holes and overlaps, sources, and what its yearly credit means for part of a year. Fields are paths inside the payload. */
export function ruleIssues(rule: RulePayload): Issue[] {
  return [
    ...issuesOfMethod(rule.method),
    ...issuesOfSettings(rule.settings),
    ...citationIssues(rule.citations, rule.verification),
    ...yearlyIssues(rule),
  ];
}

/** Below this, an average, a floor or a ceiling is more likely a percentage typed into the wrong field: a hundred yuan. */
const UNLIKELY_FEN = 10_000;

/** What a parameter must state: its sources, and a figure of the size such figures have. */
export function parameterIssues({ fen, citations, verification }: ParameterPayload): Issue[] {
  const isUnlikely = fen < UNLIKELY_FEN;
  return [
    ...citationIssues(citations, verification),
    ...(isUnlikely ? [issue("value", "figure_looks_like_percent", { fen }, "warning")] : []),
  ];
}

/** A source is always asked for, its sentence where the level claims the official text itself; without number or link none is official. */
function citationIssues(citations: readonly Citation[], verification: Verification): Issue[] {
  if (citations.length === 0) return [issue("citations", "citation_required")];
  const isOfficial = verification === "official_text";
  const isQuoted = citations.some(({ quote }) => (quote ?? "") !== "");
  const isTraceable = citations.some(({ number, link }) => (number ?? link ?? "") !== "");
  const quote = isQuoted ? [] : [issue("citations.0.quote", "quote_required", {}, isOfficial ? "error" : "warning")];
  if (isTraceable) return quote;
  return verification === "official_text"
    ? [...quote, issue("verification", "official_needs_number_or_link")]
    : [...quote, issue("citations.0.number", "citation_without_number_or_link", {}, "warning")];
}

function yearlyIssues({ crediting }: RulePayload): Issue[] {
  const isOpen = crediting.frequency === "yearly" && crediting.midYear === undefined;
  return isOpen ? [issue("crediting.midYear", "mid_year_required", {}, "warning")] : [];
}
