/** Crediting: from the exact amount a month to what is credited in the month and in the year. */
import type { Calculation } from "./calculation";
import { type CreditMonth, addMonths, monthsBetween } from "@/lib/domain/value/credit-month";
import { type Exact, exactFen, exactTwelfth, plus, times } from "@/lib/domain/value/exact";
import { type Fen, fen } from "@/lib/domain/value/fen";
import type { Told, TopUp } from "./figures";
import { monthNumberOf } from "@/lib/domain/value/plain-date";
import { TO_THE_FEN, round } from "@/lib/domain/rule/rounding";
import type { Crediting, Rounding } from "@/lib/domain/rule/schema";
import { NO_PARAMS, type Step, fromStep } from "./step";

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
export function creditOf(told: Told, calculation: Calculation): Credit {
  const { crediting } = calculation.line.rule.payload;
  if (!told.isCredit && told.topUp !== null) return onlyTopUp(told.topUp, calculation);
  if (crediting.frequency === "yearly") return yearly(told, calculation);
  if (told.isYearly) return monthOfYear(told, calculation);
  return { amountFen: statedOf(told, calculation).fen, yearFen: null };
}

/** A credit as its rule states it, and the steps that give it. */
export interface Stated {
  readonly fen: Fen;
  /** A year's total rather than a month's amount. */
  readonly isYearly: boolean;
  readonly of: readonly number[];
}

/** What the rule states, rounded as it declares, before a year's total is cut into months or a first year is credited in part. */
export function statedOf(told: Told, calculation: Calculation): Stated {
  const { settings, rule } = calculation.line;
  const { rounding } = settings;
  const { exact, topUp } = told;
  if (!told.isCredit && topUp !== null) return { ...topUp, isYearly: true };
  if (rule.payload.crediting.frequency === "yearly") return wholeYear(exact, rounding, told, calculation);
  if (told.isYearly) return wholeYear(plus(exact, told.lost), TO_THE_FEN, told, calculation);
  const amountFen = round(exact, rounding);
  const isExact = exact === exactFen(amountFen);
  const step = isExact ? told.step : roundingStep(amountFen, rounding, told, calculation);
  return { fen: amountFen, isYearly: false, of: fromStep(step) };
}

function wholeYear(exactMonth: Exact, rounding: Rounding, { step }: Told, calculation: Calculation): Stated {
  const exactYear = times(exactMonth, 12);
  const yearFen = round(exactYear, rounding);
  const params = exactYear === exactFen(yearFen) ? NO_PARAMS : how(rounding);
  const year = calculation.step("year", params, exactFen(yearFen), fromStep(step));
  return { fen: yearFen, isYearly: true, of: fromStep(year) };
}

/** A month of an amount stated per year. What rounding the parts took from the year, the last month gives back. */
function monthOfYear(told: Told, calculation: Calculation): Credit {
  const { settings, rule, lookup } = calculation.line;
  const { crediting } = rule.payload;
  const { rounding } = settings;
  const amountFen = round(told.exact, rounding);
  const year = statedOf(told, calculation);
  const isExact = told.lost === 0 && times(told.exact, 12) === exactFen(year.fen);
  // Twelve times the month is the year only where nothing was rounded on the way.
  const month = isExact
    ? monthStep(year, amountFen, rounding, calculation)
    : roundingStep(amountFen, rounding, told, calculation);
  const last = fen(Math.max(0, year.fen - 11 * amountFen));
  const takesRest = crediting.frequency === "monthly" && crediting.remainder !== "none";
  const isLast = takesRest && last !== amountFen && isLastMonth(lookup.month, crediting);
  if (!isLast) return { amountFen, yearFen: year.fen };
  const params = { yearFen: year.fen, monthFen: amountFen };
  calculation.step("last_month", params, exactFen(last), [...year.of, ...fromStep(month)]);
  return { amountFen: last, yearFen: year.fen };
}

/** A rule that is nothing but a yearly top-up credits the top-up once a year. */
function onlyTopUp(topUp: TopUp, calculation: Calculation): Credit {
  const amountFen = round(exactTwelfth(topUp.fen), TO_THE_FEN);
  monthStep(topUp, amountFen, TO_THE_FEN, calculation);
  return { amountFen, yearFen: topUp.fen };
}

/** The year's sum is what is rounded, since it is what is credited; the monthly equivalent is to the fen. */
function yearly(told: Told, calculation: Calculation): Credit {
  const { rounding } = calculation.line.settings;
  const full = statedOf(told, calculation);
  const months = monthsCredited(calculation);
  const yearFen = months === 12 ? full.fen : round(times(told.exact, months), rounding);
  if (months !== 12) {
    calculation.step("mid_year", { months, ...how(rounding) }, exactFen(yearFen), fromStep(told.step));
  }
  // Somebody credited for a part of the year still gets the same a month; only nothing is nothing.
  if (months === 0) return { amountFen: yearFen, yearFen };
  const amountFen = round(exactTwelfth(full.fen), TO_THE_FEN);
  monthStep(full, amountFen, TO_THE_FEN, calculation);
  return { amountFen, yearFen };
}

function how({ unitFen, mode }: Rounding): Step["params"] {
  return { unitFen, mode };
}

function roundingStep(amountFen: Fen, rounding: Rounding, { step }: Told, calculation: Calculation): number {
  return calculation.step("rounding", how(rounding), exactFen(amountFen), fromStep(step));
}

function monthStep(
  year: Pick<Stated, "fen" | "of">,
  amountFen: Fen,
  rounding: Rounding,
  calculation: Calculation,
): number {
  return calculation.step("month_of_year", { yearFen: year.fen, ...how(rounding) }, exactFen(amountFen), year.of);
}

/** 12, or what the first year of a new retiree counts for. */
function monthsCredited({ at, line }: Calculation): number {
  const { crediting } = line.rule.payload;
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
