/** Evaluation: the one function behind the calculator, the preview, the API and every public page. */
import { withTiming } from "./age-timing";
import { birthDays, isPlausibleBirth, yearsReached } from "./age";
import {
  INSURANCE_ENDED,
  type AmountAnswer,
  type Answer,
  type AskedPerson,
  type OtherLine,
  type Question,
} from "./answer";
import { type Calculation, type Circumstances, Findings } from "./calculation";
import { startCalculation } from "./category-credit";
import { monthOf } from "./credit-month";
import { creditOf } from "./crediting";
import { withDoubts } from "./doubt";
import { NO_DEDUCTION, type Net, hasDeductions, netOf } from "./deduction";
import type { Amount } from "./expression";
import type { Fen } from "./fen";
import { type Line, type RuledLine, isRuled, lineOn } from "./line";
import { invariant } from "./invariant";
import { noRuleReason } from "./no-rule";
import { type PlainDate, parsePlainDate } from "./plain-date";
import { type Placed, placed } from "./placement";
import type { RegisterView } from "./register-view";
import { narrowerQuestion } from "./resolution";
import { isRetired } from "./retirement";
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
  if (early.state !== "amount") return early;
  const late = answer(view, question, days[1], options);
  return late.state === "amount" && sameAmounts(early, late) ? early : askForDay(early);
}

/** The birth date as checked: null = not given. */
type Birth = PlainDate | null | "invalid";

const NO_STEPS: readonly Step[] = [];

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
  const beside = () => (birth === "invalid" || invalid.length > 0 || hasEnded ? NO_LINES : otherLinesOf(line, at));
  if (!isRuled(line)) return { ...withoutRule(line, question, trace), otherLines: beside() };
  const { amount } = line;
  if (amount === null) return { ...withoutAmount(line, question, trace), otherLines: beside() };
  if (birth === "invalid" || invalid.length > 0) {
    return { ...baseOf(line, question, null, trace), state: "invalid_input", rule: line.rule, invalid };
  }
  if (hasEnded) {
    return { ...baseOf(line, question, null, trace), state: "no_account", rule: line.rule, reason: INSURANCE_ENDED };
  }
  const made = { ...computed(startCalculation(line, at, null, trace), amount, question), otherLines: beside() };
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
    topUpFen: settled.topUpFen,
    otherLines: NO_LINES,
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

/** What every answer has. Made when the findings are complete. */
function baseOf(line: Line, question: Question, findings: Findings | null, trace: readonly Step[] | null) {
  const { lookup, resolution } = line;
  const warnings = line.warnings(findings, question.today);
  const { month, known } = lookup;
  return {
    question,
    month,
    known,
    resolution,
    warnings,
    steps: trace ?? NO_STEPS,
    switching: null,
    otherLines: NO_LINES,
  };
}

const NATIONAL_RANGE = "national_range_2_to_3_percent";

function withoutRule(line: Line, question: Question, trace: readonly Step[] | null): Answer {
  const { narrower } = line.resolution;
  const base = baseOf(line, question, null, trace);
  const { withheld } = line.resolution;
  if (withheld !== null) return { ...base, state: "withheld", rule: null, withheld };
  if (narrower.length > 0) {
    return { ...base, state: "missing_input", rule: null, missing: [narrowerQuestion(narrower)] };
  }
  const hint = isRetired(line.index.categoryPath(line.lookup.category)) ? NATIONAL_RANGE : null;
  return { ...base, state: "no_rule", rule: null, why: noRuleReason(line.view, line.lookup), hint };
}

function withoutAmount(line: RuledLine, question: Question, trace: readonly Step[] | null): Answer {
  const { rule } = line;
  const { method } = rule.payload;
  const base = baseOf(line, question, null, trace);
  if (method.op === "none") return { ...base, state: "no_account", rule, reason: method.reason };
  if (method.op === "unknown") {
    return { ...base, state: "unknown_by_source", rule, kind: method.kind ?? null, reason: method.reason };
  }
  invariant(method.op === "approximate", "a method that is no expression is one of three");
  return { ...base, state: "approximate", rule, approximateFen: method.fen, per: method.per };
}

/** Works the method out and says the state. */
function computed(calculation: Calculation, method: Amount, question: Question): Answer {
  const { line, trace } = calculation;
  const { rule } = line;
  const amount = method(calculation);
  if (amount === null) return withoutResult(calculation, question);
  const { amountFen, yearFen } = creditOf(amount, calculation);
  if (calculation.foundSoFar?.isApproximate === true) {
    const base = baseOf(line, question, calculation.findings, trace);
    const per = yearFen === null ? "month" : "year";
    return { ...base, state: "approximate", rule, approximateFen: yearFen ?? amountFen, per };
  }
  const { deductions, netFen, netMissing } = netFor(amountFen, calculation);
  return {
    question,
    month: line.lookup.month,
    known: line.lookup.known,
    resolution: line.resolution,
    warnings: line.warnings(calculation.foundSoFar, question.today),
    steps: trace ?? NO_STEPS,
    switching: null,
    state: "amount",
    rule,
    amountFen,
    yearFen,
    deductions,
    netFen,
    netMissing,
    topUpFen: calculation.topUpFen,
    otherLines: NO_LINES,
  };
}

/** Nothing is credited, or what is lacking: the source's own silence before what the register or the person could still say. */
function withoutResult({ line, findings, trace, none }: Calculation, question: Question): Answer {
  const { rule } = line;
  const base = baseOf(line, question, findings, trace);
  if (findings.withheld !== null) return { ...base, state: "withheld", rule, withheld: findings.withheld };
  if (none !== null) return { ...base, state: "no_account", rule, reason: none };
  if (findings.unknown !== null) return { ...base, state: "unknown_by_source", rule, ...findings.unknown };
  const parameters = [...findings.parametersLacking];
  if (parameters.length > 0) return { ...base, state: "missing_parameter", rule, missing: parameters };
  return { ...base, state: "missing_input", rule, missing: [...findings.facts] };
}

const NO_LINES: readonly OtherLine[] = [];

function invalidFacts({ person, on }: Question, birth: Birth): string[] {
  if (birth === "invalid") return ["birthDate"];
  const { retiredOn } = person;
  return retiredOn !== undefined && birth !== null && retiredOn < birth && birth <= on ? ["retiredOn"] : [];
}

/** Deductions are lines of their own, not steps towards the gross, and what they lack does not spoil it; a doubtful figure is a doubtful net. */
function netFor(gross: Fen, calculation: Calculation): Net {
  const { at, line } = calculation;
  if (!hasDeductions(line)) return NO_DEDUCTION;
  const beside = startCalculation(line, at, null, null);
  const net = netOf(gross, beside);
  const figures = net.netFen === null ? [] : (beside.foundSoFar?.parametersUsed ?? []);
  for (const figure of figures) calculation.findings.useParameter(figure);
  return net;
}

/** The separate lines beside the credit, e.g. an exam allowance. One that cannot be worked out is left out. */
function otherLinesOf({ others }: Line, at: Circumstances): readonly OtherLine[] {
  if (others.length === 0) return NO_LINES;
  return others.flatMap((line) => {
    const { rule } = line;
    const calculation = startCalculation(line, at, null, null);
    const amount = line.amount?.(calculation) ?? null;
    const code = line.lookup.component ?? "";
    if (amount === null || calculation.foundSoFar?.isApproximate === true) return [];
    const { amountFen, yearFen } = creditOf(amount, calculation);
    return [{ code, fen: amountFen, yearFen, rule }];
  });
}

function sameAmounts(left: AmountAnswer, right: AmountAnswer): boolean {
  return (
    left.amountFen === right.amountFen &&
    left.yearFen === right.yearFen &&
    left.topUpFen === right.topUpFen &&
    left.netFen === right.netFen &&
    left.otherLines.every((line, index) => line.fen === right.otherLines[index]?.fen)
  );
}

function askForDay({ rule, question, month, known, resolution, warnings, switching }: AmountAnswer): Answer {
  const base = { question, month, known, resolution, warnings, switching, steps: NO_STEPS, otherLines: NO_LINES };
  return { ...base, state: "missing_input", rule, missing: ["birthDay"] };
}
