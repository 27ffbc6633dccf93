/** Age timing: what is said of an age where the document does not say from which month it counts. */
import { completedYears } from "@/lib/domain/rule/age";
import type { AmountAnswer, Warning } from "./answer";
import type { Circumstances } from "./calculation";
import { startCalculation } from "./category-credit";
import { type CreditMonth, addMonths, lastDayOf, parseCreditMonth } from "@/lib/domain/value/credit-month";
import { creditOf } from "./crediting";
import { expressionFigures } from "./expression";
import type { RuledLine } from "./line";
import { isExpression } from "@/lib/domain/rule/method-kind";
import { type PlainDate, monthNumberOf } from "@/lib/domain/value/plain-date";

/**
 * The answer with its warning about silence on age told for this very month and day: `month` where a birthday in it leaves two amounts
 * open, from this month on or from the next (当月或次月); `on` where a day was asked about, which is then the day the age is reckoned on.
 */
export function withTiming(answer: AmountAnswer, line: RuledLine, at: Circumstances): AmountAnswer {
  if (!answer.warnings.some(isTiming)) return answer;
  const { month } = line.lookup;
  const last = lastDayOf(month);
  const age = at.birth === null ? null : openAge(at.birth, line, at);
  const more = { ...(age === null ? {} : { age, month }), ...(at.on === last ? {} : { on: at.on }) };
  if (age === null && at.on === last) return answer;
  const told = (warning: Warning): Warning =>
    warning.key === "age_timing_not_stated" ? { ...warning, params: { ...warning.params, ...more } } : warning;
  return { ...answer, warnings: answer.warnings.map(told) };
}

function isTiming({ key }: Warning): boolean {
  return key === "age_timing_not_stated";
}

/** The age completed in the month, where it gives another amount from this month on than from the next; else null. */
function openAge(birth: PlainDate, line: RuledLine, at: Circumstances): number | null {
  const { month } = line.lookup;
  const since = (monthNumberOf(month) - monthNumberOf(birth) + 12) % 12;
  // A year is completed in the birthday's month, or on the first of the next one.
  if (since > 1) return null;
  const age = completedYears(birth, lastDayOf(month), line.settings);
  return isOpenTo(line, at) ? age : null;
}

function isOpenTo(line: RuledLine, at: Circumstances): boolean {
  const { month } = line.lookup;
  return amountOn(lastDayOf(addMonths(month, -1)), line, at) !== amountOn(lastDayOf(month), line, at);
}

function amountOn(day: PlainDate, line: RuledLine, at: Circumstances): string | null {
  const { method } = line.rule.payload;
  if (!isExpression(method)) return null;
  const calculation = startCalculation(line, { ...at, on: day }, null);
  const figures = expressionFigures(method, calculation);
  if (figures.exact === null) return null;
  const { amountFen, yearFen } = creditOf(figures, calculation);
  return `${amountFen} ${yearFen ?? ""} ${figures.topUp?.fen ?? ""}`;
}

/** The month for which a warning says that two amounts are open; null where it says no such thing. */
export function openMonth({ key, params }: Warning): CreditMonth | null {
  return key === "age_timing_not_stated" && params.month !== undefined ? parseCreditMonth(params.month) : null;
}
