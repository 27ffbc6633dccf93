/** Method reach: every method an amount rests on, and the limits where the facts it asks for change it. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import { fen, type Fen } from "@/lib/domain/value/fen";
import type { Base, Cond, Expr, Method } from "@/lib/domain/rule/method.schema";
import { basesOf, conditionsOf, partsOf } from "@/lib/domain/rule/method-part";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { RegisterView } from "@/lib/domain/register/view";
import { resolve, schemesAmong, type Lookup } from "@/lib/domain/register/resolution";

/**
 * The method that answers a lookup and those of the credits it takes a share of, each once; empty where there is no rule. A separate line
 * takes its share of credits, not of other separate lines.
 */
export function methodsReached(view: RegisterView, lookup: Lookup): Method[] {
  const reached = new Map<string, Method>();
  const follow = (asked: Lookup): void => {
    const found = resolve(view, asked);
    const { rule } = found;
    if (rule === null && asked.category !== lookup.category) {
      for (const category of schemesAmong(found)) follow({ ...asked, category });
    }
    if (rule === null || reached.has(rule.itemId)) return;
    const { method } = rule.payload;
    reached.set(rule.itemId, method);
    const { component: _own, ...credit } = asked;
    for (const { expr } of partsOf(method))
      if (expr.op === "of_category") follow({ ...credit, category: expr.category });
  };
  follow(lookup);
  return [...reached.values()];
}

/** Can the amount differ with the own pension, of whatever month? */
export function dependsOnOwnPension(method: Method): boolean {
  return (
    basesOf(method).some(({ base }) => base === "own_pension") ||
    conditionsOf(method).some((cond) => "ownPension" in cond)
  );
}

/** Can the amount differ with the years of contributions? */
export function dependsOnYears(method: Method): boolean {
  return (
    partsOf(method).some(({ expr }) => expr.op === "per_contribution_year") ||
    conditionsOf(method).some((cond) => "contributionYears" in cond)
  );
}

/** Can the amount differ with a regional average? */
export function dependsOnAverage(method: Method): boolean {
  return basesOf(method).some((base) => base.base === "parameter" && isAverage(base.code));
}

/** Is the parameter an average that rates are taken of? Limits of the own base are none. */
export function isAverage(code: string): boolean {
  return code === "AVG_PENSION" || code === "AVG_WAGE" || code === "UNIFORM_BASE";
}

/** Contribution years at which the amount may change, ascending. */
export function yearsLimits(methods: readonly Method[]): number[] {
  const ranges = conditionsIn(methods).flatMap((cond) =>
    "contributionYears" in cond ? [...cond.contributionYears] : [],
  );
  const counted = methods
    .flatMap(partsOf)
    .flatMap(({ expr }) => (expr.op === "per_contribution_year" ? [expr.from ?? null, expr.to ?? null] : []));
  return ascending([...ranges, ...counted].flatMap((limit) => (limit === null || limit === 0 ? [] : limit)));
}

/**
 * Own pensions at which the amount may change, ascending: limits of conditions, and where a minimum or maximum begins to hold.
 * `figureOf`: the value of a regional figure; null where it is not recorded.
 */
export function pensionLimits(methods: readonly Method[], figureOf: (base: Base) => Fen | null): Fen[] {
  const ranges = conditionsIn(methods).flatMap((cond) => ("ownPension" in cond ? [...cond.ownPension] : []));
  const clamps = methods.flatMap(partsOf).flatMap(({ expr }) => clampedPensions(expr));
  const bases = methods.flatMap(ratedBases).flatMap((base) => baseLimits(base, figureOf));
  const limits = [...ranges, ...clamps, ...bases].flatMap((limit) => (limit === null || limit === 0 ? [] : limit));
  return ascending(limits).map(fen);
}

/** First days of the benefit at which the amount may change, ascending. */
export function retiredLimits(methods: readonly Method[]): PlainDate[] {
  return datesOf(conditionsIn(methods).flatMap((cond) => ("retiredOn" in cond ? [...cond.retiredOn] : [])));
}

/** Birth dates at which the amount may change, ascending. */
export function bornLimits(methods: readonly Method[]): PlainDate[] {
  return datesOf(conditionsIn(methods).flatMap((cond) => ("bornOn" in cond ? [...cond.bornOn] : [])));
}

/** Does a rule ask on which day somebody retired? */
export function asksRetirement(methods: readonly Method[]): boolean {
  return retiredLimits(methods).length > 0;
}

/** The pensions, credits and years' sums of the past that methods name. */
export interface NamedFacts {
  readonly pensionsAt: readonly ("last_june" | "prev_december" | CreditMonth)[];
  readonly creditMonths: readonly CreditMonth[];
  readonly creditYears: readonly number[];
}

/** What methods ask for of named months and years. */
export function namedFacts(methods: readonly Method[]): NamedFacts {
  const pensionsAt = methods.flatMap(basesOf).flatMap((base) => {
    if (base.base !== "own_pension" || base.at === "current" || base.at === "retirement_month") return [];
    return base.at;
  });
  const references = methods.flatMap(partsOf).flatMap(({ expr }) => (expr.op === "own_credit" ? expr.reference : []));
  return {
    pensionsAt: [...new Set(pensionsAt)],
    creditMonths: references.flatMap((reference) => ("month" in reference ? reference.month : [])),
    creditYears: references.flatMap((reference) => ("meanOfYear" in reference ? reference.meanOfYear : [])),
  };
}

function conditionsIn(methods: readonly Method[]): Cond[] {
  return methods.flatMap(conditionsOf);
}

function ratedBases(method: Method): Base[] {
  return partsOf(method).flatMap(({ expr }) => {
    if (expr.op === "rate") return expr.base;
    return expr.op === "top_up_year" ? expr.of : [];
  });
}

const MILLION = 1_000_000;

/** A minimum of m yuan for r per cent of the pension begins to hold at a pension of m ÷ r. */
function clampedPensions(expr: Expr): number[] {
  if (expr.op !== "clamp" || expr.of.op !== "rate" || !isOwnPension(expr.of.base) || expr.of.ppm === 0) return [];
  const { ppm } = expr.of;
  return [expr.minFen, expr.maxFen].flatMap((limit) => (limit === undefined ? [] : Math.ceil((limit * MILLION) / ppm)));
}

function isOwnPension(base: Base): boolean {
  return base.base === "own_pension" || (base.base === "clamp" && isOwnPension(base.of));
}

function baseLimits(base: Base, figureOf: (base: Base) => Fen | null): number[] {
  if (base.base !== "clamp" || !isOwnPension(base.of)) return [];
  return [base.min, base.max].flatMap((limit) => (limit === undefined ? [] : (figureOf(limit) ?? [])));
}

function ascending(limits: readonly number[]): number[] {
  return [...new Set(limits)].toSorted((left, right) => left - right);
}

function datesOf(limits: readonly (PlainDate | null)[]): PlainDate[] {
  return [...new Set(limits.flatMap((limit) => limit ?? []))].toSorted();
}
