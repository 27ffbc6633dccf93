/** Evaluation: the one function behind the calculator, the preview, the API and every public page. */
import { withTiming } from "./age-timing";
import { INSURANCE_ENDED, type AmountAnswer, type Answer, type Question } from "./answer";
import { linesBeside, sameLines } from "./beside";
import { type Birth, birthsOf } from "./birth";
import type { Circumstances } from "./calculation";
import { monthOf } from "@/lib/domain/value/credit-month";
import { withDoubts } from "./doubt";
import { NOTHING_FOUND } from "./findings";
import { type RuleLine, isRuled } from "./line";
import { NOTHING_BESIDE, NO_STEPS, baseOf, lineAnswer } from "./line-answer";
import { isExpression } from "@/lib/domain/rule/method-kind";
import { placed } from "./placement";
import type { RegisterView } from "@/lib/domain/register/view";
import type { Step } from "./step";

export interface EvaluationOptions {
  /** Write the steps down; default yes. */
  readonly steps?: boolean;
}

/**
 * What the register says to a question. Total: every payload that passed its schema gives one of the nine states, never an exception.
 * The amount is exact until the rounding the rule declares; a birth month without a day is enough while the day cannot matter.
 * Nothing is kept from one question to the next: who asks about many people alike keeps what they share.
 */
export function evaluate(view: RegisterView, question: Question, { steps = true }: EvaluationOptions = {}): Answer {
  const [birth, lastBirth] = birthsOf(question.person.birthDate, question.on);
  const answer = answered(view, question, birth, steps);
  return lastBirth === undefined ? answer : ofWholeMonth(answer, answered(view, question, lastBirth, steps));
}

/** A birth month is enough where its first and last day give the same amounts. */
function ofWholeMonth(early: Answer, late: Answer): Answer {
  if (!sameLines(early, late)) return askForDay(early);
  if (early.state !== "amount") return early;
  return late.state === "amount" && sameAmounts(early, late) ? early : askForDay(early);
}

function answered(view: RegisterView, question: Question, birth: Birth, wantsSteps: boolean): Answer {
  const steps: Step[] | null = wantsSteps ? [] : null;
  const { line, switched, switching } = placed(view, question, steps);
  const { on, person } = question;
  const { category } = line.lookup;
  const at = { on, person, birth: birth === "invalid" ? null : birth, category, retiredFrom: switched };
  const answer = withDoubts(
    saidOf(line, question, at, { invalid: invalidFacts(question, birth), steps }),
    line,
    at.birth,
  );
  return switching === null ? answer : { ...answer, switching };
}

interface Said {
  readonly invalid: readonly string[];
  readonly steps: Step[] | null;
}

/** What the line says, with the separate lines beside it. Facts that cannot be, and the end of the insurance, come before any amount. */
function saidOf(line: RuleLine, question: Question, at: Circumstances, { invalid, steps }: Said): Answer {
  const hasEnded = isEnded(question, line);
  const isComputed = isRuled(line) && isExpression(line.rule.payload.method);
  if (isComputed && (invalid.length > 0 || hasEnded)) {
    const base = baseOf(line, question, NOTHING_FOUND, steps);
    const { rule } = line;
    return invalid.length > 0
      ? { ...base, state: "invalid_input", rule, invalid }
      : { ...base, state: "no_account", rule, reason: INSURANCE_ENDED };
  }
  const beside = invalid.length > 0 || hasEnded ? NOTHING_BESIDE : linesBeside(line, question, at);
  const answer = lineAnswer(line, question, at, steps);
  const said = beside === NOTHING_BESIDE ? answer : { ...answer, ...beside };
  return said.state === "amount" && isRuled(line) ? withTiming(said, line, at) : said;
}

/** The credit of the month in which the insurance ended is the last. */
function isEnded({ person: { endedOn } }: Question, { lookup }: RuleLine): boolean {
  return endedOn !== undefined && monthOf(endedOn) < lookup.month;
}

function invalidFacts({ person, on }: Question, birth: Birth): string[] {
  if (birth === "invalid") return ["birthDate"];
  const { retiredOn } = person;
  return retiredOn !== undefined && birth !== null && retiredOn < birth && birth <= on ? ["retiredOn"] : [];
}

function sameAmounts(left: AmountAnswer, right: AmountAnswer): boolean {
  return (
    left.amountFen === right.amountFen &&
    left.yearFen === right.yearFen &&
    left.topUpFen === right.topUpFen &&
    left.netFen === right.netFen
  );
}

function askForDay({ rule, question, month, known, resolution, warnings, switching }: Answer): Answer {
  const base = { question, month, known, resolution, warnings, switching, steps: NO_STEPS, ...NOTHING_BESIDE };
  return { ...base, state: "missing_input", rule, missing: ["birthDay"] };
}
