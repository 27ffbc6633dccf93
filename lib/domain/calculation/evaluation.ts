/** Evaluation: the one function behind the calculator, the preview, the API and every public page. */
import { withTiming } from "./age-timing";
import { birthDays, isPlausibleBirth, yearsReached } from "@/lib/domain/rule/age";
import { INSURANCE_ENDED, type AmountAnswer, type Answer, type AskedPerson, type Question } from "./answer";
import { linesBeside, sameLines } from "./beside";
import { Findings } from "./calculation";
import { startCalculation } from "./category-credit";
import { monthOf } from "@/lib/domain/value/credit-month";
import { withDoubts } from "./doubt";
import { type RuledLine, isRuled, lineOn } from "./line";
import { NOTHING_BESIDE, NO_STEPS, baseOf, computed, lineAnswer } from "./line-answer";
import { invariant } from "@/lib/domain/value/invariant";
import { type PlainDate, parsePlainDate } from "@/lib/domain/value/plain-date";
import { type Placed, placed } from "./placement";
import type { RegisterView } from "@/lib/domain/register/view";
import type { Step } from "./step";

export interface EvaluationOptions {
  /** Write the steps down; default yes. Without them an answer costs about half. */
  readonly steps?: boolean;
}

const WITH_STEPS: EvaluationOptions = {};

/**
 * What the register says to a question. Total: every payload that passed its schema gives one of the nine states, never an exception.
 * The amount is exact until the rounding the rule declares; a birth month without a day is enough while the day cannot matter.
 */
export function evaluate(view: RegisterView, question: Question, options: EvaluationOptions = WITH_STEPS): Answer {
  const { birthDate } = question.person;
  if (birthDate === undefined) return answer(view, question, null, options);
  const day = parsePlainDate(birthDate);
  if (day === null) return answerByMonth(view, question, birthDate, options);
  return answer(view, question, isPlausibleBirth(day, question.on) ? day : "invalid", options);
}

/** A birth month is enough where its first and last day give the same amounts. */
function answerByMonth(view: RegisterView, question: Question, birthMonth: string, options: EvaluationOptions): Answer {
  const days = birthDays(birthMonth);
  if (days === null || !isPlausibleBirth(days[0], question.on)) return answer(view, question, "invalid", options);
  const early = answer(view, question, days[0], options);
  const late = answer(view, question, days[1], options);
  if (!sameLines(early, late)) return askForDay(early);
  if (early.state !== "amount") return early;
  return late.state === "amount" && sameAmounts(early, late) ? early : askForDay(early);
}

/** The birth date as checked: null = not given. */
type Birth = PlainDate | null | "invalid";

function answer(view: RegisterView, question: Question, birth: Birth, options: EvaluationOptions): Answer {
  const withSteps = options.steps !== false;
  const trace: Step[] | null = withSteps ? [] : null;
  if (!isSettledWhere(question.person)) {
    return answerFrom(question, { ...placed(view, question, trace), birth, trace });
  }
  const { region, category, on, known } = question;
  const line = lineOn(view, region, category, on, known ?? view.seq);
  if (birth !== null && birth !== "invalid" && line.asksAgeAlone && isRuled(line)) {
    return answerByAge(line, question, birth, withSteps);
  }
  return answerFrom(question, { line, switched: null, switching: null, birth, trace });
}

interface Asked extends Placed {
  readonly birth: Birth;
  readonly trace: Step[] | null;
}

function answerFrom(question: Question, asked: Asked): Answer {
  const { line, birth, switching } = asked;
  const answered = withDoubts(answeredBy(question, asked), line, birth === "invalid" ? null : birth);
  return switching === null ? answered : { ...answered, switching };
}

function answeredBy(question: Question, { line, birth, switched, trace }: Asked): Answer {
  const { on, person } = question;
  const invalid = invalidFacts(question, birth);
  const at = {
    on,
    person,
    birth: birth === "invalid" ? null : birth,
    category: line.lookup.category,
    retiredFrom: switched,
  };
  const hasEnded = person.endedOn !== undefined && monthOf(person.endedOn) < line.lookup.month;
  const beside = () =>
    birth === "invalid" || invalid.length > 0 || hasEnded ? NOTHING_BESIDE : linesBeside(line, question, at);
  if (!isRuled(line) || line.amount === null) return { ...lineAnswer(line, question, at, trace), ...beside() };
  if (birth === "invalid" || invalid.length > 0) {
    return { ...baseOf(line, question, null, trace), state: "invalid_input", rule: line.rule, invalid };
  }
  if (hasEnded) {
    return { ...baseOf(line, question, null, trace), state: "no_account", rule: line.rule, reason: INSURANCE_ENDED };
  }
  const made = { ...lineAnswer(line, question, at, trace), ...beside() };
  return made.state === "amount" ? withTiming(made, line, at) : made;
}

/** Has the person said nothing that could move the question to another line, or past its end? */
function isSettledWhere({ enrolments, retiredOn, pensionScheme, endedOn }: AskedPerson): boolean {
  return enrolments === undefined && retiredOn === undefined && pensionScheme === undefined && endedOn === undefined;
}

/** Where age alone matters, an amount is worked out once for everybody of that age; every other state is said afresh. */
function answerByAge(line: RuledLine, question: Question, birth: PlainDate, withSteps: boolean): Answer {
  const made = settledByAge(line, question, birth, withSteps);
  const at = { on: question.on, person: {}, birth, category: line.lookup.category, retiredFrom: null };
  return made.state === "amount" ? withDoubts(withTiming(made, line, at), line, birth) : made;
}

function settledByAge(line: RuledLine, question: Question, birth: PlainDate, withSteps: boolean): Answer {
  const { on, today } = question;
  const ages = line.agesOn(on);
  const age = yearsReached(birth, line.reckoning(on));
  const settled = ages[age];
  if (settled === undefined) return firstOfAge(line, question, birth, withSteps);
  return {
    question,
    month: line.lookup.month,
    known: line.lookup.known,
    resolution: line.resolution,
    warnings: settled.today === today ? settled.warnings : line.warnings(settled.findings, today),
    steps: withSteps ? settled.steps : NO_STEPS,
    switching: null,
    state: "amount",
    rule: line.rule,
    amountFen: settled.amountFen,
    yearFen: settled.yearFen,
    deductions: settled.deductions,
    netFen: settled.netFen,
    netMissing: settled.netMissing,
    steadyFen: settled.steadyFen,
    topUpFen: settled.topUpFen,
    ...NOTHING_BESIDE,
  };
}

function firstOfAge(line: RuledLine, question: Question, birth: PlainDate, withSteps: boolean): Answer {
  const { amount } = line;
  invariant(amount !== null, "a line that asks age alone computes");
  const { on, today } = question;
  const findings = new Findings();
  const at = { on, person: {}, birth, category: line.lookup.category, retiredFrom: null };
  const made = computed(startCalculation(line, at, findings, []), amount, question);
  if (made.state === "amount") {
    line.agesOn(on)[yearsReached(birth, line.reckoning(on))] = { ...made, findings, today };
  }
  return withSteps ? made : { ...made, steps: NO_STEPS };
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
