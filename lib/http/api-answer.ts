/** An answer as the API serialises it: where the rule came from, and the steps in numbers. */
import type { Answer } from "@/lib/domain/answer";
import type { RuleUsed } from "@/lib/domain/resolution";
import type { Step } from "@/lib/domain/step";

/** The part of an answer that says why: rule, path, warnings with their particulars, steps in order. */
export function apiAnswer(answer: Answer) {
  const { rule, resolution, warnings, steps } = answer;
  return {
    rule: rule === null ? null : apiRule(rule),
    path: resolution.path,
    warningDetails: warnings,
    steps: steps.map(apiStep),
  };
}

function apiRule(rule: RuleUsed) {
  const { series, category, itemId, seq, publishedAt, from, to, legalDate, inherited, payload } = rule;
  const { verification, citations } = payload;
  return {
    region: series.region,
    category,
    itemId,
    seq,
    publishedAt,
    from,
    to,
    legalDate,
    inherited,
    verification,
    citations,
  };
}

function apiStep({ key, params, resultFen, source }: Step) {
  return { key, params, resultFen, source };
}
