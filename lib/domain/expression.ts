/** Expressions: the exact amount a month that a method gives, before rounding. */
import { baseFen } from "./base";
import type { Calculation } from "./calculation";
import { holds } from "./condition";
import { type Exact, ZERO, exactFen, exactShare, exactTwelfth, larger, plus, smaller, times } from "./exact";
import { factOf } from "./fact";
import { fen } from "./fen";
import type { Cond, Expr } from "./method.schema";
import { round } from "./rounding";
import type { Step } from "./step";

type Op<Name extends Expr["op"]> = Extract<Expr, { op: Name }>;

/**
 * The exact amount for one month; a yearly amount gives its twelfth. Null where a fact or figure is lacking, which is then noted.
 * A yearly top-up is not part of the amount: it is noted on the calculation, and counts as nothing here.
 */
export function amountOf(expr: Expr, calculation: Calculation): Exact | null {
  switch (expr.op) {
    case "sum":
    case "min":
    case "max":
      return combined(expr, calculation);
    case "clamp":
      return clamped(expr, calculation);
    case "table":
      return fromTable(expr, calculation, false);
    case "top_up_year":
      return topUp(expr, calculation);
    case "fixed":
    case "rate":
    case "per_year_of_age":
    case "per_contribution_year":
    case "own_credit":
    case "of_category":
      calculation.credited = true;
      return single(expr, calculation);
  }
}

type Single = Op<"fixed" | "rate" | "per_year_of_age" | "per_contribution_year" | "own_credit" | "of_category">;

function single(expr: Single, calculation: Calculation): Exact | null {
  switch (expr.op) {
    case "fixed":
      return fixed(expr, calculation);
    case "rate":
      return rate(expr, calculation);
    case "per_year_of_age":
      return perYearOfAge(expr, calculation);
    case "per_contribution_year":
      return perContributionYear(expr, calculation);
    case "own_credit":
      return ownCredit(expr, calculation);
    case "of_category":
      return ofCategory(expr, calculation);
  }
}

function fixed(expr: Op<"fixed">, calculation: Calculation): Exact {
  const { fen, per } = expr;
  if (per === "year") calculation.yearStated = true;
  if (calculation.trace !== null) calculation.step(per === "year" ? "fixed_year" : "fixed_month", {}, exactFen(fen));
  return per === "year" ? exactTwelfth(fen) : exactFen(fen);
}

function rate({ ppm, base }: Op<"rate">, calculation: Calculation): Exact | null {
  const of = baseFen(base, calculation);
  if (of === null) return null;
  const amount = exactShare(of, ppm);
  if (calculation.trace !== null) calculation.step("rate", { ppm, baseFen: of }, amount);
  return amount;
}

function perYearOfAge(expr: Op<"per_year_of_age">, calculation: Calculation): Exact | null {
  const age = calculation.age();
  if (age === null) return calculation.lack("birthDate");
  const amount = times(exactFen(expr.fen), age);
  calculation.step("per_year_of_age", { fen: expr.fen, age }, amount);
  return amount;
}

function perContributionYear(expr: Op<"per_contribution_year">, calculation: Calculation): Exact | null {
  const years = calculation.at.person.contributionYears;
  if (years === undefined) return calculation.lack("contributionYears");
  const counted = Math.max(0, Math.min(years, expr.to ?? years) - (expr.from ?? 0));
  const amount = times(exactFen(expr.fen), counted);
  calculation.step("per_contribution_year", { fen: expr.fen, years: counted }, amount);
  return amount;
}

function ownCredit({ reference }: Op<"own_credit">, calculation: Calculation): Exact | null {
  const { person } = calculation.at;
  if ("month" in reference) {
    const { month } = reference;
    const credit = person.ownCreditOfMonth?.[month];
    if (credit === undefined) return calculation.lack(factOf("ownCreditOfMonth", month));
    calculation.step("own_credit_month", { month }, exactFen(credit));
    return exactFen(credit);
  }
  const year = reference.meanOfYear;
  const total = person.ownCreditYearTotal?.[String(year)];
  if (total === undefined) return calculation.lack(factOf("ownCreditYearTotal", year));
  calculation.step("own_credit_year", { year, totalFen: total }, exactTwelfth(total));
  return exactTwelfth(total);
}

function ofCategory({ category, ppm }: Op<"of_category">, calculation: Calculation): Exact | null {
  const credit = calculation.creditOf(category, calculation);
  if (credit === null) return null;
  const amount = exactShare(credit, ppm);
  calculation.step("of_category", { category, ppm, creditFen: credit }, amount);
  return amount;
}

/** Every part is computed, so that all that is lacking is named at once. */
function combined({ op, parts }: Op<"sum" | "min" | "max">, calculation: Calculation): Exact | null {
  const { rounding } = calculation.settings;
  let result: Exact | null = null;
  let lacking = false;
  for (const part of parts) {
    const amount = part.op === "table" ? fromTable(part, calculation, op === "sum") : amountOf(part, calculation);
    if (amount === null) {
      lacking = true;
      continue;
    }
    const value = op === "sum" && rounding.stage === "each_part" ? exactFen(round(amount, rounding)) : amount;
    result = result === null ? value : join(op, result, value);
  }
  if (lacking || result === null) return null;
  calculation.step(op, { parts: parts.length }, result);
  return result;
}

function join(op: "sum" | "min" | "max", left: Exact, right: Exact): Exact {
  if (op === "sum") return plus(left, right);
  return op === "min" ? smaller(left, right) : larger(left, right);
}

/** The limits are amounts a month, whatever period the inner expression is stated in. */
function clamped({ of, minFen, maxFen }: Op<"clamp">, calculation: Calculation): Exact | null {
  const amount = amountOf(of, calculation);
  if (amount === null) return null;
  if (minFen !== undefined && amount < exactFen(minFen)) {
    calculation.step("floor", {}, exactFen(minFen));
    return exactFen(minFen);
  }
  if (maxFen !== undefined && amount > exactFen(maxFen)) {
    calculation.step("ceiling", {}, exactFen(maxFen));
    return exactFen(maxFen);
  }
  return amount;
}

/** The first row that applies. A part of a sum of which no row applies adds nothing; elsewhere the rule leaves the person out. */
function fromTable({ rows }: Op<"table">, calculation: Calculation, optional: boolean): Exact | null {
  for (const { when, printed, then } of rows) {
    const applies = holds(when, calculation);
    if (applies === null) return null;
    if (!applies) continue;
    if (calculation.trace !== null) calculation.step("band", bandParams(when, printed));
    return amountOf(then, calculation);
  }
  if (!optional) return calculation.lackParameter("band");
  calculation.step("no_band", {}, ZERO);
  return ZERO;
}

/** `from` and `to` only for a row by age alone; no `to` = open. */
function bandParams(when: Cond, printed: string): Step["params"] {
  if (!("age" in when)) return { printed };
  const [from, to] = when.age;
  return to === null ? { printed, from: from ?? 0 } : { printed, from: from ?? 0, to };
}

function topUp({ of, min }: Op<"top_up_year">, calculation: Calculation): Exact | null {
  const { credited, yearStated } = calculation;
  const creditedFen = baseFen(of, calculation);
  const least = amountOf(min, calculation);
  calculation.credited = credited;
  calculation.yearStated = yearStated;
  if (creditedFen === null || least === null) return null;
  const leastFen = round(times(least, 12), calculation.settings.rounding);
  const short = Math.max(0, leastFen - creditedFen);
  calculation.topUpFen = fen((calculation.topUpFen ?? 0) + short);
  calculation.step("top_up", { leastFen, creditedFen }, exactFen(short));
  return ZERO;
}
