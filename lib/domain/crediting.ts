/** Crediting: from the exact amount a month to what is credited in the month and in the year. */
import type { Calculation } from "./calculation";
import { type CreditMonth, addMonths, monthsBetween } from "./credit-month";
import { type Exact, exactFen, exactTwelfth, times } from "./exact";
import { type Fen, fen } from "./fen";
import { monthNumberOf } from "./plain-date";
import { TO_THE_FEN, round } from "./rounding";
import type { Crediting } from "./rule.schema";

export interface Credit {
  /** For one month; the monthly equivalent of a yearly credit. */
  readonly amountFen: Fen;
  /** Null where the rule neither states an amount per year nor credits once a year. */
  readonly yearFen: Fen | null;
}

/**
 * What is credited, rounded as the rule declares.
 * A yearly amount credited monthly adds up exactly: the last month takes the difference, unless the rule says otherwise.
 */
export function creditOf(amount: Exact, calculation: Calculation): Credit {
  const { crediting } = calculation.rule.payload;
  if (!calculation.credited && calculation.topUpFen !== null) return onlyTopUp(calculation.topUpFen, calculation);
  if (crediting.frequency === "yearly") return yearly(amount, calculation);
  const { rounding } = calculation.settings;
  const amountFen = round(amount, rounding);
  const rounded = amount !== exactFen(amountFen);
  if (!calculation.yearStated) {
    if (rounded) calculation.step("rounding", { unitFen: rounding.unitFen, mode: rounding.mode }, exactFen(amountFen));
    return { amountFen, yearFen: null };
  }
  const yearFen = round(times(amount, 12), TO_THE_FEN);
  calculation.step("year", {}, exactFen(yearFen));
  const takesRest = crediting.frequency === "monthly" && crediting.remainder !== "none";
  if (takesRest && rounded && isLastMonth(calculation.line.lookup.month, crediting)) {
    const last = fen(Math.max(0, yearFen - 11 * amountFen));
    calculation.step("last_month", { yearFen, monthFen: amountFen }, exactFen(last));
    return { amountFen: last, yearFen };
  }
  calculation.step("month_of_year", { yearFen, unitFen: rounding.unitFen, mode: rounding.mode }, exactFen(amountFen));
  return { amountFen, yearFen };
}

/** A rule that is nothing but a yearly top-up credits the top-up once a year. */
function onlyTopUp(yearFen: Fen, calculation: Calculation): Credit {
  const amountFen = round(exactTwelfth(yearFen), TO_THE_FEN);
  calculation.step("month_of_year", { yearFen, unitFen: 1, mode: TO_THE_FEN.mode }, exactFen(amountFen));
  return { amountFen, yearFen };
}

/** The year's sum is what is rounded, since it is what is credited; the monthly equivalent is to the fen. */
function yearly(amount: Exact, calculation: Calculation): Credit {
  const fullYearFen = round(times(amount, 12), calculation.settings.rounding);
  const months = monthsCredited(calculation);
  const yearFen = months === 12 ? fullYearFen : round(times(amount, months), calculation.settings.rounding);
  calculation.step("year", {}, exactFen(fullYearFen));
  if (months !== 12) calculation.step("mid_year", { months, fullYearFen }, exactFen(yearFen));
  const amountFen = months === 0 ? fen(0) : round(exactTwelfth(fullYearFen), TO_THE_FEN);
  calculation.step("month_of_year", { yearFen: fullYearFen, unitFen: 1, mode: "half_up" }, exactFen(amountFen));
  return { amountFen, yearFen };
}

/** 12, or what the first year of a new retiree counts for. */
function monthsCredited({ at, line, rule }: Calculation): number {
  const { crediting } = rule.payload;
  if (at.retiredFrom === null || crediting.midYear === undefined || crediting.midYear === "full_year") return 12;
  const missed = monthsBetween(creditingYearStart(line.lookup.month, crediting), at.retiredFrom);
  if (missed <= 0 || missed >= 12) return 12;
  return crediting.midYear === "none" ? 0 : 12 - missed;
}

/** The first month of the crediting year that a month lies in: from the stated month, else from January. */
export function creditingYearStart(month: CreditMonth, crediting: Crediting): CreditMonth {
  const since = (monthNumberOf(month) - (crediting.month ?? 1) + 12) % 12;
  return addMonths(month, -since);
}

function isLastMonth(month: CreditMonth, crediting: Crediting): boolean {
  return monthsBetween(creditingYearStart(month, crediting), month) === 11;
}
