/** Next changes: the first later month for which a person's page shows another amount, and what brings it. */
import { birthDays } from "./age";
import type { AmountAnswer, Answer, Question } from "./answer";
import { changeMonths } from "./change-month";
import { type CreditMonth, addMonths, dayAskedOf, monthOf } from "./credit-month";
import { evaluate } from "./evaluation";
import { monthNumberOf, dayOf, plainDate, yearOf } from "./plain-date";
import type { RegisterView } from "./register-view";

/** Why the amount changes: an age reached, the switch to the retirees' credit, or a rule or figure published for the month. */
export type ChangeCause =
  { readonly kind: "age"; readonly age: number } | { readonly kind: "retirement" } | { readonly kind: "rule" };

export interface NextChange {
  readonly month: CreditMonth;
  readonly cause: ChangeCause;
  /** What the page of that month says: another amount, or that there is none any more. */
  readonly answer: Answer;
}

/**
 * The first month after the one asked about for which the same question has another amount, or none any more; null where it never has.
 * Rules and figures already published for later months count. The last month of a year that takes the rest of its twelfths is no change.
 */
export function nextChange(view: RegisterView, question: Question): NextChange | null {
  const asked = monthOf(question.on);
  const ask = (month: CreditMonth, steps = false) => evaluate(view, { ...question, on: dayAskedOf(month) }, { steps });
  const now = ask(asked);
  if (now.state !== "amount") return null;
  for (const month of changeMonths(view, question)) {
    const then = ask(month);
    if (then.state === "amount" ? paysTheSame(now, then) : cannotBeTold(now, then)) continue;
    const [before, answer] = [ask(addMonths(month, -1), true), ask(month, true)];
    return { month, answer, cause: causeOf(view, { question, month, before, then: answer }) };
  }
  return null;
}

/** Is the same paid, as a page shows it? A month's share of an unchanged year may be a few fen more or less. */
function paysTheSame(now: AmountAnswer, then: AmountAnswer): boolean {
  if (now.yearFen !== null && now.yearFen === then.yearFen) return true;
  return now.amountFen === then.amountFen && (now.yearFen === null || then.yearFen === null);
}

/** A rule that goes on and asks for a figure of the later month says nothing of a change; nor does a life that ends somewhen. */
function cannotBeTold(now: AmountAnswer, then: Answer): boolean {
  if (then.state === "invalid_input") return true;
  return then.state === "missing_input" && then.rule?.itemId === now.rule.itemId;
}

interface Changed {
  readonly question: Question;
  readonly month: CreditMonth;
  readonly before: Answer;
  readonly then: Answer;
}

/** Age brings it where somebody a year younger would be told the same as the month before. */
function causeOf(view: RegisterView, { question, month, before, then }: Changed): ChangeCause {
  if (before.switching !== null && then.switching === null) return { kind: "retirement" };
  const age = agesIn(then).find((one) => !agesIn(before).includes(one));
  const younger = aYearLater(question.person.birthDate);
  if (age === undefined || younger === null || before.state !== "amount") return { kind: "rule" };
  const person = { ...question.person, birthDate: younger };
  const other = evaluate(view, { ...question, person, on: dayAskedOf(month) }, { steps: false });
  return other.state === "amount" && paysTheSame(before, other) ? { kind: "age", age } : { kind: "rule" };
}

function agesIn({ steps }: Answer): number[] {
  return steps.flatMap(({ key, params }) => (key === "age" ? Number(params.age) : []));
}

function aYearLater(birthDate: string | undefined): string | null {
  const day = birthDays(birthDate ?? "")?.[1];
  return day === undefined ? null : plainDate(yearOf(day) + 1, monthNumberOf(day), dayOf(day));
}
