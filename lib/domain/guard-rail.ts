/** Guard-rails: national bounds a rule may leave with a written reason only; domain.md §5.7. The reason is published with the rule. */
import { bandsOf, rebanding, valueIn } from "./band";
import type { CreditMonth } from "./credit-month";
import type { Fen } from "./fen";
import { issue } from "./field-reading";
import type { IssueKey } from "./issue-key";
import type { Issue } from "./issue";
import { basesOf, partsOf, type MethodPart } from "./method-part";
import type { RulePayload } from "./rule.schema";

/** The rails; each is the key of its issue and of its reason in the payload. */
export const GUARD_RAILS = [
  "own_base_rate_unusual",
  "average_rate_unusual",
  "fixed_to_average_unusual",
  "own_pension_after_transition",
  "change_large",
] as const satisfies readonly IssueKey[];

export type GuardRail = (typeof GUARD_RAILS)[number];

export interface RailContext {
  /** The category and its parents. */
  readonly categories: readonly string[];
  /** Exclusive; null = open. */
  readonly to: CreditMonth | null;
  /** The region's average pension, where one is recorded. */
  readonly averageFen: Fen | null;
  /** The rule it replaces. */
  readonly before: RulePayload | null;
}

const IN_SERVICE_PPM = 20_000;
const RATE_PPM = { min: 20_000, max: 30_000 };
const FIXED_PPM = { min: 15_000, max: 32_000 };
/** From this month on a rule tied to the own pension is past the transition. */
const TRANSITION_ENDS = "2024-01";
const LARGE_PERCENT = 30;

/** The rails a rule leaves: a warning each, and an error where its written reason is missing. Fields are paths inside the payload. */
export function guardRails(rule: RulePayload, context: RailContext): Issue[] {
  const left = [
    ...rateIssues(rule, context),
    ...fixedIssues(rule, context),
    ...pensionIssues(rule, context),
    ...changeIssues(rule, context.before),
  ];
  const rails = GUARD_RAILS.filter((rail) => left.some(({ key }) => key === rail));
  const unexplained = rails.filter((rail) => (rule.guardRailReasons[rail] ?? "").trim() === "");
  return [
    ...left,
    ...unexplained.map((rail) => issue(`guardRailReasons.${rail}`, "guard_rail_reason_required", { rail })),
  ];
}

function warn(part: MethodPart, key: GuardRail, params: Issue["params"]): Issue {
  return issue(part.path, key, params, "warning");
}

function rateIssues(rule: RulePayload, { categories }: RailContext): Issue[] {
  return partsOf(rule.method).flatMap((part) => {
    const { expr } = part;
    if (expr.op !== "rate") return [];
    const { base } = expr;
    if (base.base === "own_contribution_base" && categories.includes("in_service") && expr.ppm !== IN_SERVICE_PPM) {
      return warn(part, "own_base_rate_unusual", { ppm: expr.ppm });
    }
    const ofAverage = base.base === "parameter" && base.code === "AVG_PENSION" && categories.includes("retired");
    const isOutside = expr.ppm < RATE_PPM.min || expr.ppm > RATE_PPM.max;
    return ofAverage && isOutside ? warn(part, "average_rate_unusual", { ppm: expr.ppm }) : [];
  });
}

function fixedIssues(rule: RulePayload, { categories, averageFen }: RailContext): Issue[] {
  if (averageFen === null || !categories.includes("retired")) return [];
  return partsOf(rule.method).flatMap((part) => {
    if (part.expr.op !== "fixed") return [];
    const { fen, per } = part.expr;
    // fen ÷ average against the bound, multiplied out: nothing is divided, so nothing is rounded
    const share = BigInt(fen) * 1_000_000n;
    const average = BigInt(averageFen) * (per === "year" ? 12n : 1n);
    const isOutside = share < average * BigInt(FIXED_PPM.min) || share > average * BigInt(FIXED_PPM.max);
    return isOutside ? warn(part, "fixed_to_average_unusual", { fen, per, average: averageFen }) : [];
  });
}

function pensionIssues(rule: RulePayload, { to }: RailContext): Issue[] {
  const isTied = basesOf(rule.method).some(({ base }) => base === "own_pension");
  const isPast = to === null || to > TRANSITION_ENDS;
  return isTied && isPast ? [issue("method", "own_pension_after_transition", {}, "warning")] : [];
}

function changeIssues(rule: RulePayload, before: RulePayload | null): Issue[] {
  const [old, made] = [before && bandsOf(before.method), bandsOf(rule.method)];
  if (old === null || made === null) return [];
  return rebanding(old, made).segments.flatMap((age) => {
    const [from, to] = [valueIn(old, age), valueIn(made, age)];
    if (from === null || to === null || from.unit !== to.unit) return [];
    const [was, is] = [from.unit === "percent" ? from.ppm : from.fen, to.unit === "percent" ? to.ppm : to.fen];
    if (was === 0 || Math.abs(is - was) * 100 <= was * LARGE_PERCENT) return [];
    const index = made.findIndex((band) => valueIn([band], age) !== null);
    const field = made.length > 1 ? `method.rows.${index}.then` : "method";
    return issue(field, "change_large", { was, is, unit: to.unit, percent: LARGE_PERCENT }, "warning");
  });
}
