/** Expressions: a method made ready for one person after another, giving the exact amount a month, before rounding. */
import { spellMissing } from "@/lib/domain/register/missing";
import { figureOf } from "./base";
import { type Calculation, amountStep } from "./calculation";
import { combined } from "./combination";
import { testOf } from "./condition";
import {
  type Exact,
  ZERO,
  exactFen,
  exactShare,
  exactTwelfth,
  exactTwelfthOfShare,
  times,
  wholeFen,
  exactYuanText,
} from "@/lib/domain/value/exact";
import { factOf } from "@/lib/domain/rule/fact";
import { fen } from "@/lib/domain/value/fen";
import type { RuleLine } from "./line";
import type { Cond, Expr } from "@/lib/domain/rule/method.schema";
import { round } from "@/lib/domain/rule/rounding";
import { FROM_NOTHING, NO_PARAMS, type Step, fromStep } from "./step";

type Op<Name extends Expr["op"]> = Extract<Expr, { op: Name }>;

/**
 * The exact amount for one month; a yearly amount gives its twelfth. Null where a fact or figure is lacking, which is then noted, or where
 * nothing is credited because there is no account to take a share of (`none`).
 * A yearly top-up is not part of the amount: it is noted on the calculation, and counts as nothing here.
 */
export type Amount = (calculation: Calculation) => Exact | null;

/** The expression as one line reads it: its month, its region's figures, its rule's rounding. What does not depend on the person is done here, once. */
export function amountOf(expr: Expr, line: RuleLine): Amount {
  switch (expr.op) {
    case "sum":
      // A part of a sum of which no row applies adds nothing.
      return combined(
        "sum",
        expr.parts.map((part) => (part.op === "table" ? table(part, line, true) : amountOf(part, line))),
        line,
      );
    case "min":
    case "max":
      return combined(
        expr.op,
        expr.parts.map((part) => amountOf(part, line)),
        line,
      );
    case "clamp":
      return clamped(expr, line);
    case "table":
      return table(expr, line, false);
    case "top_up_year":
      return topUp(expr, line);
    case "fixed":
      return fixed(expr);
    case "rate":
      return rate(expr, line);
    case "per_year_of_age":
      return perYearOfAge(expr);
    case "per_contribution_year":
      return perContributionYear(expr);
    case "own_credit":
      return ownCredit(expr);
    case "of_category":
      return ofCategory(expr);
  }
}

/** Marks that something is credited: an amount a month, or one stated per year. */
function credits(calculation: Calculation, isYearly: boolean): void {
  calculation.credited = true;
  calculation.isYearly = isYearly;
}

function fixed(expr: Op<"fixed">): Amount {
  const isYearly = expr.per === "year";
  const amount = isYearly ? exactTwelfth(expr.fen) : exactFen(expr.fen);
  const step = amountStep(isYearly ? "fixed_year" : "fixed_month", NO_PARAMS, exactFen(expr.fen));
  return (calculation) => {
    credits(calculation, isYearly);
    calculation.write(step);
    return amount;
  };
}

function rate({ ppm, base }: Op<"rate">, line: RuleLine): Amount {
  const figure = figureOf(base, line);
  return (calculation) => {
    credits(calculation, false);
    const baseFen = figure(calculation);
    if (baseFen === null) return null;
    const amount = exactShare(baseFen, ppm);
    if (calculation.trace !== null) calculation.write(rateStep(ppm, baseFen, amount, calculation.made));
    return amount;
  };
}

/** Written out, since most amounts in service come by here: copying parameters to add one costs more than the rate. */
function rateStep(ppm: number, baseFen: number, amount: Exact, from: number): Step {
  const whole = wholeFen(amount);
  const params: Step["params"] = whole === null ? { ppm, baseFen, yuan: exactYuanText(amount) } : { ppm, baseFen };
  return { key: "rate", params, resultFen: whole === null ? null : fen(whole), of: fromStep(from), source: null };
}

function perYearOfAge(expr: Op<"per_year_of_age">): Amount {
  const perYear = exactFen(expr.fen);
  return (calculation) => {
    credits(calculation, false);
    const age = calculation.age();
    if (age === null) return null;
    const amount = times(perYear, age);
    calculation.step("per_year_of_age", { fen: expr.fen, age }, amount, calculation.fromAge);
    return amount;
  };
}

function perContributionYear({ fen: each, from, to }: Op<"per_contribution_year">): Amount {
  const perYear = exactFen(each);
  const limits = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return (calculation) => {
    credits(calculation, false);
    const own = calculation.at.person.contributionYears;
    if (own === undefined) return calculation.lack("contributionYears");
    const years = Math.max(0, Math.min(own, to ?? own) - (from ?? 0));
    const amount = times(perYear, years);
    calculation.step("per_contribution_year", { fen: each, years, own, ...limits }, amount, FROM_NOTHING);
    return amount;
  };
}

function ownCredit({ reference }: Op<"own_credit">): Amount {
  if ("month" in reference) {
    const { month } = reference;
    return (calculation) => {
      credits(calculation, false);
      const credit = calculation.at.person.ownCreditOfMonth?.[month];
      if (credit === undefined) return calculation.lack(factOf("ownCreditOfMonth", month));
      calculation.step("own_credit_month", { month }, exactFen(credit), FROM_NOTHING);
      return exactFen(credit);
    };
  }
  const year = reference.meanOfYear;
  return (calculation) => {
    credits(calculation, false);
    const total = calculation.at.person.ownCreditYearTotal?.[String(year)];
    if (total === undefined) return calculation.lack(factOf("ownCreditYearTotal", year));
    calculation.step("own_credit_year", { year, totalFen: total }, exactTwelfth(total), FROM_NOTHING);
    return exactTwelfth(total);
  };
}

/** Of a year's total the share is a year's too, and counts with its twelfth. Of a credit that does not exist there is no share. */
function ofCategory({ category, ppm }: Op<"of_category">): Amount {
  return (calculation) => {
    const credit = calculation.creditOf(category, calculation);
    if (credit?.kind === "none") {
      calculation.none = credit.reason;
      return null;
    }
    credits(calculation, credit?.isYearly ?? false);
    if (credit === null) return null;
    const { fen: creditFen, isYearly, of } = credit;
    const share = exactShare(creditFen, ppm);
    calculation.step(isYearly ? "of_category_year" : "of_category", { category, ppm, creditFen }, share, of);
    return isYearly ? exactTwelfthOfShare(creditFen, ppm) : share;
  };
}

/** The limits are amounts a month, whatever period the inner expression is stated in. */
function clamped({ of, minFen, maxFen }: Op<"clamp">, line: RuleLine): Amount {
  const inner = amountOf(of, line);
  const low = minFen === undefined ? null : exactFen(minFen);
  const high = maxFen === undefined ? null : exactFen(maxFen);
  return (calculation) => {
    const amount = inner(calculation);
    if (amount === null) return null;
    if (low !== null && amount < low) return limited("floor", low, amount, calculation);
    if (high !== null && amount > high) return limited("ceiling", high, amount, calculation);
    return amount;
  };
}

function limited(key: "floor" | "ceiling", limit: Exact, amount: Exact, calculation: Calculation): Exact {
  credits(calculation, false);
  calculation.lost = ZERO;
  if (calculation.trace !== null) calculation.step(key, { was: exactYuanText(amount) }, limit, calculation.fromLast);
  return limit;
}

/** The first row that applies. Where none does, a part of a sum adds nothing; elsewhere the rule leaves the person out. */
function table({ rows }: Op<"table">, line: RuleLine, isOptional: boolean): Amount {
  const choices = rows.map(({ when, printed, then }) => ({
    test: testOf(when),
    params: bandParams(when, printed),
    amount: amountOf(then, line),
  }));
  return (calculation) => {
    for (const { test, params, amount } of choices) {
      const applies = test(calculation);
      if (applies === null) return null;
      if (!applies) continue;
      if (calculation.trace !== null) {
        const of = params.from === undefined ? FROM_NOTHING : calculation.fromAge;
        calculation.write({ key: "band", params, resultFen: null, of, source: null });
      }
      return amount(calculation);
    }
    if (!isOptional) return calculation.lackParameter(spellMissing({ kind: "band" }));
    calculation.isYearly = false;
    calculation.write(NO_BAND);
    return ZERO;
  };
}

const NO_BAND = amountStep("no_band", NO_PARAMS, ZERO);

/** `from` and `to` only for a row by age alone; no `to` = open. */
function bandParams(when: Cond, printed: string): Step["params"] {
  if (!("age" in when)) return { printed };
  const [from, to] = when.age;
  return to === null ? { printed, from: from ?? 0 } : { printed, from: from ?? 0, to };
}

function topUp({ of, min }: Op<"top_up_year">, line: RuleLine): Amount {
  const figure = figureOf(of, line);
  const least = amountOf(min, line);
  const { rounding } = line.settings;
  return (calculation) => {
    const { credited } = calculation;
    const creditedFen = figure(calculation);
    const creditedStep = calculation.made;
    const amount = least(calculation);
    calculation.credited = credited;
    calculation.isYearly = false;
    calculation.lost = ZERO;
    if (creditedFen === null || amount === null) return null;
    const year = times(amount, 12);
    const leastFen = round(year, rounding);
    const short = fen(Math.max(0, leastFen - creditedFen));
    calculation.topUpFen = fen((calculation.topUpFen ?? 0) + short);
    if (calculation.trace !== null) {
      const how = exactFen(leastFen) === year ? NO_PARAMS : { unitFen: rounding.unitFen, mode: rounding.mode };
      calculation.step("top_up", { leastFen, creditedFen, ...how }, exactFen(short), [creditedStep, calculation.made]);
      calculation.topUpSteps = [...calculation.topUpSteps, calculation.made];
    }
    return ZERO;
  };
}
