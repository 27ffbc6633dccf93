/** Crediting: from the exact amount a month to what is credited in the month and in the year. */
import type { Calculation } from "./calculation";
import { type CreditMonth, addMonths, monthsBetween } from "@/lib/domain/value/credit-month";
import { type Exact, exactFen, exactTwelfth, plus, times } from "@/lib/domain/value/exact";
import { type Fen, fen } from "@/lib/domain/value/fen";
import { monthNumberOf } from "@/lib/domain/value/plain-date";
import { TO_THE_FEN, round } from "@/lib/domain/rule/rounding";
import type { Crediting, Rounding } from "@/lib/domain/rule/schema";
import { NO_PARAMS, type Step } from "./step";

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
  const { crediting } = calculation.line.rule.payload;
  if (!calculation.credited && calculation.topUpFen !== null) return onlyTopUp(calculation.topUpFen, calculation);
  if (crediting.frequency === "yearly") return yearly(amount, calculation);
  if (calculation.isYearly) return monthOfYear(amount, calculation);
  return { amountFen: statedOf(amount, calculation).fen, yearFen: null };
}

/** A credit as its rule states it, and the steps that give it. */
export interface Stated {
  readonly fen: Fen;
  /** A year's total rather than a month's amount. */
  readonly isYearly: boolean;
  readonly of: readonly number[];
}

/** What the rule states, rounded as it declares, before a year's total is cut into months or a first year is credited in part. */
export function statedOf(amount: Exact, calculation: Calculation): Stated {
  const { crediting } = calculation.line.rule.payload;
  const { rounding } = calculation.settings;
  if (!calculation.credited && calculation.topUpFen !== null) {
    return { fen: calculation.topUpFen, isYearly: true, of: calculation.topUpSteps };
  }
  if (crediting.frequency === "yearly") return wholeYear(amount, rounding, calculation);
  if (calculation.isYearly) return wholeYear(plus(amount, calculation.lost), TO_THE_FEN, calculation);
  const amountFen = round(amount, rounding);
  if (calculation.trace !== null && amount !== exactFen(amountFen)) {
    calculation.step("rounding", calculation.line.rounding, exactFen(amountFen), calculation.fromLast);
  }
  return { fen: amountFen, isYearly: false, of: calculation.fromLast };
}

function wholeYear(amount: Exact, rounding: Rounding, calculation: Calculation): Stated {
  const exactYear = times(amount, 12);
  const yearFen = round(exactYear, rounding);
  const params = exactYear === exactFen(yearFen) ? NO_PARAMS : how(rounding);
  calculation.step("year", params, exactFen(yearFen), calculation.fromLast);
  return { fen: yearFen, isYearly: true, of: calculation.fromLast };
}

/** A month of an amount stated per year. What rounding the parts took from the year, the last month gives back. */
function monthOfYear(amount: Exact, calculation: Calculation): Credit {
  const { crediting } = calculation.rule.payload;
  const { rounding } = calculation.settings;
  const amountFen = round(amount, rounding);
  const from = calculation.fromLast;
  const { fen: yearFen, of: year } = statedOf(amount, calculation);
  const isExact = times(plus(amount, calculation.lost), 12) === exactFen(yearFen);
  // Twelve times the month is the year only where nothing was rounded on the way.
  if (isExact && calculation.lost === 0) monthStep(yearFen, amountFen, rounding, year, calculation);
  else calculation.step("rounding", how(rounding), exactFen(amountFen), from);
  const last = fen(Math.max(0, yearFen - 11 * amountFen));
  const takesRest = crediting.frequency === "monthly" && crediting.remainder !== "none";
  if (last === amountFen || !takesRest || !isLastMonth(calculation.line.lookup.month, crediting)) {
    return { amountFen, yearFen };
  }
  const params = { yearFen, monthFen: amountFen };
  calculation.step("last_month", params, exactFen(last), [...year, ...calculation.fromLast]);
  return { amountFen: last, yearFen };
}

/** A rule that is nothing but a yearly top-up credits the top-up once a year. */
function onlyTopUp(yearFen: Fen, calculation: Calculation): Credit {
  const amountFen = round(exactTwelfth(yearFen), TO_THE_FEN);
  monthStep(yearFen, amountFen, TO_THE_FEN, calculation.topUpSteps, calculation);
  return { amountFen, yearFen };
}

/** The year's sum is what is rounded, since it is what is credited; the monthly equivalent is to the fen. */
function yearly(amount: Exact, calculation: Calculation): Credit {
  const { rounding } = calculation.settings;
  const from = calculation.fromLast;
  const { fen: fullYearFen, of: fullYear } = statedOf(amount, calculation);
  const months = monthsCredited(calculation);
  const yearFen = months === 12 ? fullYearFen : round(times(amount, months), rounding);
  if (months !== 12) calculation.step("mid_year", { months, ...how(rounding) }, exactFen(yearFen), from);
  // Somebody credited for a part of the year still gets the same a month; only nothing is nothing.
  if (months === 0) return { amountFen: yearFen, yearFen };
  const amountFen = round(exactTwelfth(fullYearFen), TO_THE_FEN);
  monthStep(fullYearFen, amountFen, TO_THE_FEN, fullYear, calculation);
  return { amountFen, yearFen };
}

function how({ unitFen, mode }: Rounding): Step["params"] {
  return { unitFen, mode };
}

function monthStep(
  yearFen: Fen,
  amountFen: Fen,
  rounding: Rounding,
  of: readonly number[],
  calculation: Calculation,
): void {
  calculation.step("month_of_year", { yearFen, ...how(rounding) }, exactFen(amountFen), of);
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
