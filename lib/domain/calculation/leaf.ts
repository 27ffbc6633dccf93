/** Leaves: the expressions that hold no other. */
import { baseFigure } from "./base";
import type { Calculation } from "./calculation";
import { exactFen, exactShare, exactTwelfth, exactTwelfthOfShare, times } from "@/lib/domain/value/exact";
import { factOf } from "@/lib/domain/rule/fact";
import { type Figures, credited, lacking, nothing } from "./figures";
import { lackingFact } from "./findings";
import type { Expr } from "@/lib/domain/rule/method.schema";
import { FROM_NOTHING, NO_PARAMS, fromStep } from "./step";

type Leaf = Exclude<Expr, { op: "sum" | "min" | "max" | "clamp" | "table" | "top_up_year" }>;
type Op<Name extends Leaf["op"]> = Extract<Leaf, { op: Name }>;

/** The figures of an expression that holds no other. */
export function leafFigures(expr: Leaf, calculation: Calculation): Figures {
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

function fixed({ fen: figure, per }: Op<"fixed">, calculation: Calculation): Figures {
  const isYearly = per === "year";
  const key = isYearly ? "fixed_year" : "fixed_month";
  const step = calculation.step(key, NO_PARAMS, exactFen(figure), FROM_NOTHING);
  return credited(isYearly ? exactTwelfth(figure) : exactFen(figure), step, isYearly);
}

function rate({ ppm, base }: Op<"rate">, calculation: Calculation): Figures {
  const { fen: baseFen, step: from, findings } = baseFigure(base, calculation);
  if (baseFen === null) return lacking(findings);
  const amount = exactShare(baseFen, ppm);
  const step = calculation.step("rate", { ppm, baseFen }, amount, fromStep(from));
  return credited(amount, step, false, findings);
}

function perYearOfAge({ fen: each }: Op<"per_year_of_age">, calculation: Calculation): Figures {
  const { years: age, findings } = calculation.age();
  if (age === null) return lacking(findings);
  const amount = times(exactFen(each), age);
  const step = calculation.step("per_year_of_age", { fen: each, age }, amount, calculation.fromAge);
  return credited(amount, step, false, findings);
}

function perContributionYear(expr: Op<"per_contribution_year">, calculation: Calculation): Figures {
  const { fen: each, from, to } = expr;
  const own = calculation.at.person.contributionYears;
  if (own === undefined) return lacking(lackingFact("contributionYears"));
  const years = Math.max(0, Math.min(own, to ?? own) - (from ?? 0));
  const amount = times(exactFen(each), years);
  const limits = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const params = { fen: each, years, own, ...limits };
  return credited(amount, calculation.step("per_contribution_year", params, amount, FROM_NOTHING));
}

function ownCredit({ reference }: Op<"own_credit">, calculation: Calculation): Figures {
  const { ownCreditOfMonth, ownCreditYearTotal } = calculation.at.person;
  if ("month" in reference) {
    const { month } = reference;
    const credit = ownCreditOfMonth?.[month];
    if (credit === undefined) return lacking(lackingFact(factOf("ownCreditOfMonth", month)));
    return credited(exactFen(credit), calculation.step("own_credit_month", { month }, exactFen(credit), FROM_NOTHING));
  }
  const year = reference.meanOfYear;
  const total = ownCreditYearTotal?.[String(year)];
  if (total === undefined) return lacking(lackingFact(factOf("ownCreditYearTotal", year)));
  const amount = exactTwelfth(total);
  return credited(amount, calculation.step("own_credit_year", { year, totalFen: total }, amount, FROM_NOTHING));
}

/** Of a year's total the share is a year's too, and counts with its twelfth. Of a credit that does not exist there is no share. */
function ofCategory({ category, ppm }: Op<"of_category">, calculation: Calculation): Figures {
  const credit = calculation.referredCredit(category);
  if (credit.kind === "none") return nothing(credit.reason, credit.findings);
  if (credit.kind === "lacking") return lacking(credit.findings);
  const { fen: creditFen, isYearly, of, findings } = credit;
  const share = exactShare(creditFen, ppm);
  const key = isYearly ? "of_category_year" : "of_category";
  const step = calculation.step(key, { category, ppm, creditFen }, share, of);
  return credited(isYearly ? exactTwelfthOfShare(creditFen, ppm) : share, step, isYearly, findings);
}
