/** Payload checks: what a rule or a parameter must state before it can be sealed, whatever the register says around it. */
import { bandsOf, type Band } from "./band";
import type { Citation } from "./citation.schema";
import { issue } from "./field-reading";
import type { Issue } from "./issue";
import { issuesOfMethod, issuesOfSettings } from "./method-check";
import { partsOf } from "./method-part";
import type { ParameterPayload } from "./parameter.schema";
import type { RulePayload } from "./rule.schema";
import type { Verification } from "./verification";

/** Below this, an amount a month is more likely a percentage typed into the wrong field: ten yuan. */
const UNLIKELY_FEN = 1000;

/** What a rule must state: a method without holes and overlaps, sources, and what its yearly credit means for part of a year. Fields are paths inside the payload. */
export function ruleIssues(rule: RulePayload): Issue[] {
  return [
    ...issuesOfMethod(rule.method),
    ...issuesOfSettings(rule.settings),
    ...citationIssues(rule.citations, rule.verification),
    ...yearlyIssues(rule),
    ...unlikelyIssues(rule),
    ...fallingIssues(rule),
  ];
}

/** What a parameter must state: its sources. */
export function parameterIssues(parameter: ParameterPayload): Issue[] {
  return citationIssues(parameter.citations, parameter.verification);
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

function unlikelyIssues({ method }: RulePayload): Issue[] {
  return partsOf(method).flatMap(({ path, expr }) => {
    const isUnlikely = expr.op === "fixed" && expr.per === "month" && expr.fen > 0 && expr.fen < UNLIKELY_FEN;
    return isUnlikely ? issue(path, "money_looks_like_percent", { fen: expr.fen }, "warning") : [];
  });
}

function fallingIssues({ method }: RulePayload): Issue[] {
  const bands = bandsOf(method) ?? [];
  return bands.flatMap((band, index) => {
    const next = bands[index + 1];
    if (next === undefined || sizeOf(next) >= sizeOf(band)) return [];
    const params = { age: next.age[0] ?? 0, before: sizeOf(band), after: sizeOf(next), unit: next.value.unit };
    return issue(
      method.op === "table" ? `method.rows.${index + 1}.then` : "method",
      "amount_falls_with_age",
      params,
      "warning",
    );
  });
}

function sizeOf({ value }: Band): number {
  return value.unit === "percent" ? value.ppm : value.fen;
}
