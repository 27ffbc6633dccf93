/** Next changes: the first later month for which a person's page shows another amount, and what brings it. */
import { birthDays } from "@/lib/domain/rule/age";
import type { AmountAnswer, Answer, OpenLine, OtherLine, Question } from "@/lib/domain/calculation/answer";
import { changeMonths } from "./change-month";
import { type CreditMonth, addMonths, dayAskedOf, monthOf } from "@/lib/domain/value/credit-month";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import { monthNumberOf, dayOf, plainDate, yearOf } from "@/lib/domain/value/plain-date";
import type { RegisterView } from "@/lib/domain/register/view";

/**
 * Why something changes: an age reached, the switch to the retirees' credit, a rule or figure published for the month, or nothing
 * published any more. The age is null where the steps do not say it, as of a separate line.
 */
export type ChangeCause =
  | { readonly kind: "age"; readonly age: number | null }
  | { readonly kind: "retirement" }
  | { readonly kind: "rule" }
  | { readonly kind: "lapse" };

/** What one month pays otherwise than another. */
interface Difference {
  /** The credit itself, what arrives of it, or that there is one. */
  readonly isCredit: boolean;
  /** Codes of the separate lines that pay otherwise, are new or are no more. */
  readonly lines: readonly string[];
}

export interface NextChange extends Difference {
  readonly month: CreditMonth;
  readonly cause: ChangeCause;
  /** What the page of that month says: another amount, or that there is none any more. */
  readonly answer: Answer;
}

/**
 * The first month after the one asked about for which the same question has another amount, net or separate line, or none any more;
 * null where it never has. Rules and figures already published for later months count. What one month of a year alone takes or gives,
 * such as the rest of its twelfths, is no change.
 */
export function nextChange(view: RegisterView, question: Question): NextChange | null {
  const asked = monthOf(question.on);
  const ask = (month: CreditMonth, steps = false) => evaluate(view, { ...question, on: dayAskedOf(month) }, { steps });
  const now = ask(asked);
  if (saysNothing(now)) return null;
  for (const month of changeMonths(view, question)) {
    const different = differenceOf(now, ask(month));
    if (different === null) continue;
    const [before, answer] = [ask(addMonths(month, -1), true), ask(month, true)];
    return { month, answer, ...different, cause: causeOf(view, { question, month, before, then: answer, different }) };
  }
  return null;
}

function saysNothing({ state }: Answer): boolean {
  return state === "missing_input" || state === "invalid_input" || state === "withheld";
}

/** Null where the same is paid, as a page shows it, or where that cannot be told. */
function differenceOf(now: Answer, then: Answer): Difference | null {
  if (cannotBeTold(now, then)) return null;
  const codes = new Set([now, then].flatMap(({ otherLines, openLines }) => [...otherLines, ...openLines].map(codeOf)));
  const lines = [...codes].filter((code) => !lineIsTheSame(lineIn(now, code), lineIn(then, code)));
  const isCredit = !creditIsTheSame(now, then);
  return isCredit || lines.length > 0 ? { isCredit, lines } : null;
}

/** A rule that goes on and asks for a figure of the later month says nothing of a change; nor does a life that ends somewhen. */
function cannotBeTold(now: Answer, then: Answer): boolean {
  if (then.state === "invalid_input") return true;
  return then.state === "missing_input" && then.rule?.itemId === now.rule?.itemId;
}

function creditIsTheSame(now: Answer, then: Answer): boolean {
  if (now.state === "amount" && then.state === "amount") return paysTheSame(now, then) && takesTheSame(now, then);
  if (now.state === "approximate" && then.state === "approximate") {
    return now.approximateFen === then.approximateFen && now.per === then.per;
  }
  return now.state === then.state;
}

type Sum = Pick<AmountAnswer, "yearFen"> & { readonly fen: number };

/** A month's share of an unchanged year may be a few fen more or less. */
function isTheSameSum(now: Sum, then: Sum): boolean {
  if (now.yearFen !== null && now.yearFen === then.yearFen) return true;
  return now.fen === then.fen && (now.yearFen === null || then.yearFen === null);
}

function paysTheSame(now: AmountAnswer, then: AmountAnswer): boolean {
  return isTheSameSum({ ...now, fen: now.amountFen }, { ...then, fen: then.amountFen });
}

/** What cannot be worked out is no change either. */
function takesTheSame({ steadyFen: now }: AmountAnswer, { steadyFen: then }: AmountAnswer): boolean {
  return now === null || then === null || now === then;
}

type LineSaid = OtherLine | OpenLine | undefined;

function lineIn({ otherLines, openLines }: Answer, code: string): LineSaid {
  return [...otherLines, ...openLines].find((line) => line.code === code);
}

/** A fact of the later month that a line asks for says nothing of a change. */
function lineIsTheSame(now: LineSaid, then: LineSaid): boolean {
  if ([now, then].some((line) => line !== undefined && "answer" in line && saysNothing(line.answer))) return true;
  if (now === undefined || then === undefined) return now === then;
  if ("answer" in now && "answer" in then) return creditIsTheSame(now.answer, then.answer);
  return !("answer" in now) && !("answer" in then) && isTheSameSum(now, then);
}

function codeOf({ code }: { readonly code: string }): string {
  return code;
}

interface Changed {
  readonly question: Question;
  readonly month: CreditMonth;
  readonly before: Answer;
  readonly then: Answer;
  readonly different: Difference;
}

/** Age brings it where somebody a year younger would be told the same as the month before. */
function causeOf(view: RegisterView, { question, month, before, then, different }: Changed): ChangeCause {
  if (before.switching !== null && then.switching === null) return { kind: "retirement" };
  const younger = aYearLater(question.person.birthDate);
  if (younger !== null) {
    const person = { ...question.person, birthDate: younger };
    const other = evaluate(view, { ...question, person, on: dayAskedOf(month) }, { steps: false });
    if (!saysNothing(other) && differenceOf(before, other) === null) return { kind: "age", age: newAge(before, then) };
  }
  return { kind: isLapse(before, then, different) ? "lapse" : "rule" };
}

/** Does something only end, or lack a figure for the later month? */
function isLapse(before: Answer, then: Answer, { isCredit, lines }: Difference): boolean {
  if (!isCredit) return lines.every((code) => lineIn(then, code) === undefined);
  return then.state !== "amount" && (then.rule === null || then.rule.itemId === before.rule?.itemId);
}

/** The age that the later month reckons with and the month before did not. */
function newAge(before: Answer, then: Answer): number | null {
  return agesIn(then).find((one) => !agesIn(before).includes(one)) ?? null;
}

function agesIn({ steps }: Answer): number[] {
  return steps.flatMap(({ key, params }) => (key === "age" ? Number(params.age) : []));
}

function aYearLater(birthDate: string | undefined): string | null {
  const day = birthDays(birthDate ?? "")?.[1];
  return day === undefined ? null : plainDate(yearOf(day) + 1, monthNumberOf(day), dayOf(day));
}
