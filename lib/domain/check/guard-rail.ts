/** Guard-rails: bounds a rule may leave with a written reason only. The reason is published with the rule. */
import { IN_SERVICE, RETIRED, SCHEME } from "@/lib/domain/place/category-tree";
import { nationalBound, TRANSITION_ENDS } from "@/lib/domain/rule/national-bound";
import type { NationalBound, NationalBoundName } from "@/lib/domain/rule/national-bound.schema";
import { addMonths, type CreditMonth } from "@/lib/domain/value/credit-month";
import type { Fen } from "@/lib/domain/value/fen";
import { issue } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import type { Base, Expr, Method } from "@/lib/domain/rule/method.schema";
import { isExpression } from "@/lib/domain/rule/method-kind";
import { basesWithin, conditionsOf, partsOf, type MethodPart } from "@/lib/domain/rule/method-part";
import { payoutsOf, type Payout } from "@/lib/domain/rule/payout";
import { GUARD_RAILS } from "@/lib/domain/rule/rail";
import type { RulePayload } from "@/lib/domain/rule/schema";

export interface RailContext {
  /** The category and its parents. */
  readonly categories: readonly string[];
  /** Exclusive; null = open. */
  readonly to: CreditMonth | null;
  /** The region's average pensions, where any are recorded: one for all, or one for each pension scheme. */
  readonly averagesFen: readonly Fen[];
}

/** Below this, an amount a month is more likely a percentage typed into the wrong field: ten yuan. */
const UNLIKELY_FEN = 1000;

/** A warning for each national bound the rule leaves. Fields are paths inside the payload. */
export function nationalRails(rule: RulePayload, context: RailContext): Issue[] {
  const { method } = rule;
  const isPast = context.to === null || context.to > TRANSITION_ENDS;
  return [
    ...partsOf(method).flatMap((part) => rateIssues(part, context)),
    ...payoutsOf(method).flatMap((payout) => [...shareIssues(payout, context), ...percentIssues(payout)]),
    ...(isPast ? [...ownPensionIssues(method), ...employerIssues(method, context)] : []),
  ];
}

/** An error for each rail that is left without a written reason, a warning for each reason that explains nothing. */
export function unexplained(left: readonly Issue[], reasons: RulePayload["guardRailReasons"]): Issue[] {
  const rails = GUARD_RAILS.filter((rail) => left.some(({ key, severity }) => key === rail && severity === "warning"));
  const written = Object.entries(reasons).filter(([, text]) => text.trim() !== "");
  const missing = rails.filter((rail) => !written.some(([name]) => name === rail));
  const idle = written.filter(([name]) => !rails.some((rail) => rail === name));
  return [
    ...missing.map((rail) => issue(`guardRailReasons.${rail}`, "guard_rail_reason_required", { rail })),
    ...idle.map(([rail]) => issue(`guardRailReasons.${rail}`, "guard_rail_reason_idle", { rail })),
  ];
}

/** Does the rule decide what people of the category get? A rule for the whole scheme decides it too. */
function isAbout(category: string, { categories }: RailContext): boolean {
  return categories.includes(category) || categories[0] === SCHEME;
}

function boundOf(name: NationalBoundName, { to }: RailContext): NationalBound {
  return nationalBound(name, to === null ? null : addMonths(to, -1));
}

function isOutside(ppm: number, name: NationalBoundName, context: RailContext): boolean {
  const { leastPpm, mostPpm } = boundOf(name, context);
  return ppm < leastPpm || ppm > mostPpm;
}

function rateIssues({ path, expr }: MethodPart, context: RailContext): Issue[] {
  if (expr.op !== "rate") return [];
  const { ppm } = expr;
  const base = measured(expr.base);
  if (
    base.base === "own_contribution_base" &&
    isAbout(IN_SERVICE, context) &&
    isOutside(ppm, "own_base_rate", context)
  ) {
    return [issue(`${path}.ppm`, "own_base_rate_unusual", { ppm })];
  }
  const ofAverage = base.base === "parameter" && base.code === "AVG_PENSION" && isAbout(RETIRED, context);
  return ofAverage && isOutside(ppm, "average_rate", context)
    ? [issue(`${path}.ppm`, "average_rate_unusual", { ppm })]
    : [];
}

/** What a base measures, its floor and ceiling taken off. */
function measured(base: Base): Base {
  return base.base === "clamp" ? measured(base.of) : base;
}

/** Where averages are recorded by pension scheme, an amount is usual as soon as it is so by one of them. */
function shareIssues({ path, fen, per }: Payout, context: RailContext): Issue[] {
  const { averagesFen } = context;
  if (!isAbout(RETIRED, context) || averagesFen.length === 0) return [];
  const { leastPpm, mostPpm } = boundOf("fixed_to_average", context);
  const isUnusual = averagesFen.every((averageFen) => {
    // fen ÷ average against the bound, multiplied out: nothing is divided, so nothing is rounded
    const share = BigInt(fen) * 1_000_000n;
    const average = BigInt(averageFen) * (per === "year" ? 12n : 1n);
    return share < average * BigInt(leastPpm) || share > average * BigInt(mostPpm);
  });
  const average = averagesFen[0] ?? 0;
  return isUnusual ? [issue(path, "fixed_to_average_unusual", { fen, per, average })] : [];
}

function percentIssues({ path, fen, per }: Payout): Issue[] {
  const isUnlikely = fen > 0 && fen < UNLIKELY_FEN * (per === "year" ? 12 : 1);
  return isUnlikely ? [issue(path, "money_looks_like_percent", { fen, per })] : [];
}

/** By a rate of it, by a floor or ceiling it makes, or by bands of it. */
function ownPensionIssues(method: Method): Issue[] {
  const byRate = partsOf(method).find(({ expr }) => basesIn(expr).some(({ base }) => base === "own_pension"));
  const byBand = conditionsOf(method).some((cond) => "ownPension" in cond);
  const path = byRate?.path ?? (byBand ? "method" : null);
  return path === null ? [] : [issue(path, "own_pension_after_transition")];
}

function basesIn(expr: Expr): Base[] {
  if (expr.op === "rate") return basesWithin(expr.base);
  return expr.op === "top_up_year" ? basesWithin(expr.of) : [];
}

/** The person's own share is what the bound on the own base lets stand; whatever comes on top of it, in one rate or in parts that add up, is the employer's. */
function employerIssues(method: Method, context: RailContext): Issue[] {
  if (!isAbout(IN_SERVICE, context) || !isExpression(method)) return [];
  const ppm = ownShare(method);
  return ppm > boundOf("own_base_rate", context).mostPpm
    ? [issue("method", "employer_money_after_transition", { ppm })]
    : [];
}

/** The most of the own contribution base that somebody may get, in ppm. */
function ownShare(expr: Expr): number {
  switch (expr.op) {
    case "rate":
      return measured(expr.base).base === "own_contribution_base" ? expr.ppm : 0;
    case "table":
      return Math.max(...expr.rows.map(({ then }) => ownShare(then)));
    case "sum":
      return expr.parts.reduce((sum, part) => sum + ownShare(part), 0);
    case "min":
    case "max":
      return Math.max(...expr.parts.map(ownShare));
    case "clamp":
      return ownShare(expr.of);
    case "top_up_year":
      return ownShare(expr.min);
    case "fixed":
    case "per_year_of_age":
    case "per_contribution_year":
    case "own_credit":
    case "of_category":
      return 0;
  }
}
