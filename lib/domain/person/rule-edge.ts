/** Rule edges: the limits at which a rule, or one it refers to, begins to say something else about a person. */
import { findParameter } from "@/lib/domain/register/parameter";
import { fen, MAX_FEN, type Fen } from "@/lib/domain/value/fen";
import type { Base, Cond, Expr, Method } from "@/lib/domain/rule/method.schema";
import { isExpression } from "@/lib/domain/rule/method-kind";
import { ageLimitsOf, basesWithin, conditionsOf, partsOf } from "@/lib/domain/rule/method-part";
import { methodsReached } from "./method-reach";
import { type PlainDate, yearOf } from "@/lib/domain/value/plain-date";
import { indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import type { Lookup } from "@/lib/domain/register/resolution";

/** Each limit is the first value for which something else holds; ascending, none twice. */
export interface RuleEdges {
  readonly ages: readonly number[];
  readonly contributionYears: readonly number[];
  /** Own pension at which a band, a floor or a ceiling begins. */
  readonly ownPension: readonly Fen[];
  /** Own contribution base at which a floor ends or a ceiling begins. */
  readonly contributionBase: readonly Fen[];
  readonly retiredOn: readonly PlainDate[];
  readonly bornOn: readonly PlainDate[];
  readonly tags: readonly string[];
}

/** The edges of what a lookup finds, the rules it refers to included. None where it finds no rule that computes. */
export function edgesOf(view: RegisterView, lookup: Lookup): RuleEdges {
  const methods = methodsReached(view, lookup).filter(isExpression);
  const conds = methods.flatMap(conditionsOf);
  const money = methods.flatMap((method) => moneyEdges(method, view, lookup));
  const years = methods.flatMap(partsOf).flatMap(({ expr }) => yearsCounted(expr));
  return {
    ages: ascending(methods.flatMap(ageLimitsOf)),
    contributionYears: ascending([...years, ...conds.flatMap(yearLimits)].filter((year) => year > 0)),
    ownPension: ascending([...money.flatMap(of("own_pension")), ...conds.flatMap(pensionLimits)]),
    contributionBase: ascending(money.flatMap(of("own_contribution_base"))),
    retiredOn: ascending(conds.flatMap((cond) => ("retiredOn" in cond ? present(cond.retiredOn) : []))),
    bornOn: ascending(conds.flatMap((cond) => ("bornOn" in cond ? present(cond.bornOn) : []))),
    tags: [...new Set(conds.flatMap((cond) => ("tag" in cond ? cond.tag : [])))],
  };
}

type MoneyFact = "own_pension" | "own_contribution_base";
interface MoneyEdge {
  readonly fact: MoneyFact;
  readonly at: Fen;
}

function moneyEdges(method: Method, view: RegisterView, lookup: Lookup): MoneyEdge[] {
  return partsOf(method).flatMap(({ expr }) => {
    if (expr.op === "rate") return baseEdges(expr.base, view, lookup);
    return expr.op === "clamp" ? clampEdges(expr) : [];
  });
}

/** A base that is kept above and below figures of the region. */
function baseEdges(base: Base, view: RegisterView, lookup: Lookup): MoneyEdge[] {
  const fact = factOf(base);
  if (base.base !== "clamp" || fact === null) return [];
  const { min, max } = base;
  const [low, high] = [min, max].map((bound) => (bound === undefined ? null : figure(bound, view, lookup)));
  return [...(low ? [{ fact, at: low }] : []), ...(high ? [{ fact, at: fen(high + 1) }] : [])];
}

/** An amount kept within limits: the pension or base from which a rate of it goes above the floor, or above the ceiling. */
function clampEdges({ of: inner, minFen, maxFen }: Extract<Expr, { op: "clamp" }>): MoneyEdge[] {
  return partsOf(inner).flatMap(({ expr }) => {
    const fact = expr.op === "rate" ? factOf(expr.base) : null;
    if (expr.op !== "rate" || fact === null || expr.ppm === 0) return [];
    const low = minFen === undefined ? [] : [baseFor(minFen, expr.ppm, 0n)];
    const high = maxFen === undefined ? [] : [baseFor(maxFen, expr.ppm, 1n)];
    return [...low, ...high].map((at) => ({ fact, at }));
  });
}

/** The smallest base whose share is at least the amount and `more` millionths of a fen. */
function baseFor(amount: Fen, ppm: number, more: bigint): Fen {
  const rate = BigInt(ppm);
  const needed = (BigInt(amount) * 1_000_000n + more + rate - 1n) / rate;
  return fen(Number(needed > BigInt(MAX_FEN) ? BigInt(MAX_FEN) : needed));
}

function factOf(base: Base): MoneyFact | null {
  const [first] = basesWithin(base.base === "clamp" ? base.of : base);
  return first?.base === "own_pension" || first?.base === "own_contribution_base" ? first.base : null;
}

function figure(base: Base, view: RegisterView, { region, month, known }: Lookup): Fen | null {
  if (base.base !== "parameter") return null;
  const year = base.year === "previous" ? yearOf(month) - 1 : base.year;
  const scheme = base.scheme === "by_person" ? "enterprise" : base.scheme;
  return findParameter(indexOf(view), { region, code: base.code, year, scheme, month, known })?.payload.fen ?? null;
}

function of(fact: MoneyFact) {
  return (edge: MoneyEdge): Fen[] => (edge.fact === fact ? [edge.at] : []);
}

function yearLimits(cond: Cond): number[] {
  return "contributionYears" in cond ? present(cond.contributionYears) : [];
}

function pensionLimits(cond: Cond): Fen[] {
  return "ownPension" in cond ? present(cond.ownPension) : [];
}

function present<Value>(range: readonly (Value | null)[]): Value[] {
  return range.flatMap((limit) => limit ?? []);
}

/** Somebody with more years than are counted gets no more for them. */
function yearsCounted(expr: Expr): number[] {
  if (expr.op !== "per_contribution_year") return [];
  return [expr.from === undefined ? 0 : expr.from + 1, expr.to === undefined ? 0 : expr.to + 1];
}

function ascending<Value extends number | string>(values: readonly Value[]): Value[] {
  return [...new Set(values)].toSorted((left, right) => (left < right ? -1 : 1));
}
