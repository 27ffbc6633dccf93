/** Arrears 补划差额: what one state of the register gives a person more than another, month by month. */
import type { AmountAnswer, Answer, Question } from "./answer";
import { type CreditMonth, addMonths, dayAskedOf } from "@/lib/domain/value/credit-month";
import { evaluate } from "./evaluation";
import { type Fen, fen } from "@/lib/domain/value/fen";
import type { RegisterView } from "@/lib/domain/register/view";

/** One month that differs. Differences are negative where too much was credited. */
export interface MonthDifference {
  readonly month: CreditMonth;
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
  readonly differenceFen: Fen;
  /** Null where either side has no net. */
  readonly netDifferenceFen: Fen | null;
}

export interface Arrears {
  /** Only months that differ, ascending. */
  readonly months: readonly MonthDifference[];
  readonly totalFen: Fen;
  /** Null where a month has no net on either side. */
  readonly totalNetFen: Fen | null;
}

/** Half-open credit months. */
export interface Span {
  readonly from: CreditMonth;
  readonly to: CreditMonth;
}

/**
 * What `after` gives more than `before` for one person over a span of months.
 * `before` may be another view each month: what was known when that month was credited. A month counts only where both sides
 * state an amount: what was not recorded yet was not necessarily unpaid. Months are what is credited, so each is asked about as a month, also where the question names a day.
 */
export function arrears(
  before: RegisterView | ((month: CreditMonth) => RegisterView),
  after: RegisterView,
  question: Question,
  { from, to }: Span,
): Arrears {
  const months: MonthDifference[] = [];
  for (let month = from; month < to; month = addMonths(month, 1)) {
    const old = typeof before === "function" ? before(month) : before;
    const difference = old === after ? null : differenceIn(month, old, after, question);
    if (difference !== null) months.push(difference);
  }
  return { months, totalFen: sum(months.map(({ differenceFen }) => differenceFen)), totalNetFen: netOf(months) };
}

/** Consecutive months that all differ by the same amounts. */
export interface ArrearsRun {
  readonly from: CreditMonth;
  /** Inclusive. */
  readonly last: CreditMonth;
  readonly count: number;
  /** What each of the months is like. */
  readonly of: MonthDifference;
  readonly totalFen: Fen;
}

/** The months of arrears drawn together where neighbours are alike: what a person reads instead of a line a month. */
export function arrearsRuns({ months }: Pick<Arrears, "months">): ArrearsRun[] {
  const runs: ArrearsRun[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    const goesOn = run !== undefined && addMonths(run.last, 1) === month.month && isAlike(run.of, month);
    if (!goesOn) {
      const { month: from, differenceFen: totalFen } = month;
      runs.push({ from, last: from, count: 1, of: month, totalFen });
      continue;
    }
    const totalFen = fen(run.totalFen + month.differenceFen);
    runs[runs.length - 1] = { ...run, last: month.month, count: run.count + 1, totalFen };
  }
  return runs;
}

/** Consecutive months whose one amount is gone. */
export interface ErasedRun {
  readonly from: CreditMonth;
  /** Inclusive. */
  readonly last: CreditMonth;
  readonly count: number;
  /** What each month had. */
  readonly eachFen: Fen;
  readonly totalFen: Fen;
}

/**
 * The months for which `before` states an amount and `after` states that there is none, or none that is known: what a withdrawal takes
 * away. They are no arrears: nothing is said about what should have been credited instead.
 */
export function erasedRuns(
  before: RegisterView,
  after: RegisterView,
  question: Question,
  { from, to }: Span,
): ErasedRun[] {
  const runs: ErasedRun[] = [];
  for (let month = from; month < to; month = addMonths(month, 1)) {
    const eachFen = amountIn(before, month, question)?.amountFen ?? null;
    if (eachFen === null || !hasNone(after, month, question)) continue;
    const run = runs.at(-1);
    const goesOn = run !== undefined && run.eachFen === eachFen && addMonths(run.last, 1) === month;
    if (goesOn) runs[runs.length - 1] = longer(run, month);
    else runs.push({ from: month, last: month, count: 1, eachFen, totalFen: eachFen });
  }
  return runs;
}

function longer(run: ErasedRun, last: CreditMonth): ErasedRun {
  return { ...run, last, count: run.count + 1, totalFen: fen(run.totalFen + run.eachFen) };
}

function hasNone(view: RegisterView, month: CreditMonth, question: Question): boolean {
  const { state } = answerIn(view, month, question);
  return state === "no_rule" || state === "no_account" || state === "unknown_by_source";
}

function isAlike(one: MonthDifference, other: MonthDifference): boolean {
  return (
    one.beforeFen === other.beforeFen &&
    one.afterFen === other.afterFen &&
    one.netDifferenceFen === other.netDifferenceFen
  );
}

function differenceIn(
  month: CreditMonth,
  before: RegisterView,
  after: RegisterView,
  question: Question,
): MonthDifference | null {
  const old = amountIn(before, month, question);
  const made = amountIn(after, month, question);
  if (old === null || made === null) return null;
  const differenceFen = fen(made.amountFen - old.amountFen);
  const nets = old.netFen === null || made.netFen === null ? null : fen(made.netFen - old.netFen);
  if (differenceFen === 0 && (nets ?? 0) === 0) return null;
  return { month, beforeFen: old.amountFen, afterFen: made.amountFen, differenceFen, netDifferenceFen: nets };
}

function amountIn(view: RegisterView, month: CreditMonth, question: Question): AmountAnswer | null {
  const answer = answerIn(view, month, question);
  return answer.state === "amount" ? answer : null;
}

function answerIn(view: RegisterView, month: CreditMonth, question: Question): Answer {
  const on = dayAskedOf(month);
  return evaluate(view, { ...question, on, today: on }, { steps: false });
}

function netOf(months: readonly MonthDifference[]): Fen | null {
  const nets = months.map(({ netDifferenceFen }) => netDifferenceFen);
  return nets.includes(null) ? null : sum(nets);
}

function sum(values: readonly (number | null)[]): Fen {
  return fen(values.reduce<number>((total, value) => total + (value ?? 0), 0));
}
