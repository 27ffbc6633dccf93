/** Evaluation: the one function behind the calculator, the preview, the API and every public page. */
import { birthDays, isPlausibleBirth } from "./age";
import type { Answer, OtherLine, Question } from "./answer";
import { Calculation, type Circumstances, noFindings } from "./calculation";
import { isExpression, startCalculation } from "./category-credit";
import { monthOf } from "./credit-month";
import { creditOf } from "./crediting";
import { netOf } from "./deduction";
import { amountOf } from "./expression";
import type { Expr } from "./method.schema";
import { noRuleReason } from "./no-rule";
import type { PlainDate } from "./plain-date";
import { indexOf } from "./register-index";
import type { RegisterView } from "./register-view";
import { type Lookup, type Resolution, resolve } from "./resolution";
import { beforeRetirement, isRetired, retiredFrom } from "./retirement";
import type { Step } from "./step";
import { warningsOf } from "./warning";

export interface EvaluationOptions {
  /** Write the steps down; default yes. Without them an answer costs about half. */
  readonly steps?: boolean;
}

/**
 * What the register says to a question. Total: every payload that passed its schema gives one of the eight states, never an exception.
 * The amount is exact until the rounding the rule declares; a birth month without a day is enough while the day cannot matter.
 */
export function evaluate(view: RegisterView, question: Question, options: EvaluationOptions = {}): Answer {
  const { birthDate } = question.person;
  if (birthDate === undefined) return answer(view, question, null, options);
  const days = birthDays(birthDate);
  if (days === null || !isPlausibleBirth(days[0], question.on)) return answer(view, question, "invalid", options);
  const [first, last] = days;
  const early = answer(view, question, first, options);
  if (first === last || early.state !== "amount") return early;
  const late = answer(view, question, last, options);
  return late.state === "amount" && sameAmounts(early, late) ? early : askForDay(early);
}

/** The birth date as checked: null = not given. */
type Birth = PlainDate | null | "invalid";

type AmountAnswer = Extract<Answer, { state: "amount" }>;

function answer(view: RegisterView, question: Question, birth: Birth, options: EvaluationOptions): Answer {
  const found = placed(view, question);
  const { lookup, resolution, steps } = found;
  const findings = noFindings();
  const base = () => ({
    question,
    month: lookup.month,
    known: lookup.known,
    resolution,
    warnings: warningsOf(resolution, findings, { month: lookup.month, today: question.today }),
    steps: options.steps === false ? [] : steps,
  });
  const { rule } = resolution;
  if (rule === null) {
    if (resolution.narrower.length > 0) {
      return { ...base(), state: "missing_input", rule, missing: [narrowerQuestion(resolution.narrower)] };
    }
    const hint = isRetired(indexOf(view).categoryPath(lookup.category)) ? NATIONAL_RANGE : null;
    return { ...base(), state: "no_rule", rule, why: noRuleReason(view, lookup), hint };
  }
  const { method } = rule.payload;
  if (method.op === "none") return { ...base(), state: "no_account", rule, reason: method.reason };
  if (method.op === "unknown") return { ...base(), state: "unknown_by_source", rule, reason: method.reason };
  if (method.op === "approximate") {
    return { ...base(), state: "approximate", rule, approximateFen: method.fen, per: method.per };
  }
  const invalid = invalidFacts(question, birth);
  if (birth === "invalid" || invalid.length > 0) return { ...base(), state: "invalid_input", rule, invalid };
  const at = { ...found.at, birth };
  const calculation = startCalculation(view, at, rule, findings, options.steps === false ? null : steps);
  return computed(view, calculation, method, base);
}

const NATIONAL_RANGE = "national_range_2_to_3_percent";

/** Works the method out and says the state. `base` is called last, when the findings are complete. */
function computed(
  view: RegisterView,
  calculation: Calculation,
  method: Expr,
  base: () => Omit<
    AmountAnswer,
    "state" | "rule" | "amountFen" | "yearFen" | "deductions" | "netFen" | "topUpFen" | "otherLines"
  >,
): Answer {
  const { rule, findings } = calculation;
  const amount = amountOf(method, calculation);
  if (amount === null) {
    const parameters = [...findings.parametersLacking];
    if (parameters.length > 0) return { ...base(), state: "missing_parameter", rule, missing: parameters };
    return { ...base(), state: "missing_input", rule, missing: [...findings.facts] };
  }
  const { amountFen, yearFen } = creditOf(amount, calculation);
  const { deductions, netFen } = netOf(amountFen, quiet(calculation));
  const otherLines = componentsOf(view, calculation.at);
  const { topUpFen } = calculation;
  return { ...base(), state: "amount", rule, amountFen, yearFen, deductions, netFen, topUpFen, otherLines };
}

interface Placed {
  readonly lookup: Lookup;
  readonly resolution: Resolution;
  readonly at: Omit<Circumstances, "birth">;
  readonly steps: Step[];
}

/** Where and as what the person is credited in the month: enrolment, retirement switch, pension scheme. */
function placed(view: RegisterView, question: Question): Placed {
  const { person, on } = question;
  const index = indexOf(view);
  const month = monthOf(on);
  const known = question.known ?? view.seq;
  const region = person.enrolments?.find(
    ({ from, to }) => from <= month && (to === undefined || to === null || month < to),
  )?.region;
  let lookup: Lookup = { region: region ?? question.region, category: question.category, month, known };
  const steps: Step[] = [];
  if (region !== undefined && region !== question.region) {
    steps.push({ key: "enrolled", params: { region }, resultFen: null, source: null });
  }
  let resolution = resolve(view, lookup);
  let switched: Circumstances["retiredFrom"] = null;
  if (person.retiredOn !== undefined && isRetired(index.categoryPath(lookup.category))) {
    switched = retiredFrom(person.retiredOn, resolution.rule);
    if (month < switched) {
      lookup = { ...lookup, category: beforeRetirement(lookup.category) };
      resolution = resolve(view, lookup);
      const params = { from: switched, category: lookup.category };
      steps.push({ key: "not_yet_retired", params, resultFen: null, source: null });
    }
  }
  const leaf = schemeCategory(person.pensionScheme);
  if (leaf !== null && resolution.narrower.includes(leaf)) {
    lookup = { ...lookup, category: leaf };
    resolution = resolve(view, lookup);
  }
  const at = {
    index,
    region: lookup.region,
    category: lookup.category,
    month,
    on,
    known,
    person,
    retiredFrom: switched,
  };
  return { lookup, resolution, at, steps };
}

function schemeCategory(scheme: "enterprise" | "public" | undefined): string | null {
  if (scheme === undefined) return null;
  return scheme === "enterprise" ? "retired_enterprise" : "retired_public";
}

/** What to ask somebody whose category a region divides. */
export function narrowerQuestion(narrower: readonly string[]): "pension_scheme" | "category" {
  const bySchemes = narrower.includes("retired_enterprise") && narrower.includes("retired_public");
  return bySchemes ? "pension_scheme" : "category";
}

function invalidFacts({ person, on }: Question, birth: Birth): string[] {
  if (birth === "invalid") return ["birthDate"];
  const { retiredOn } = person;
  return retiredOn !== undefined && birth !== null && retiredOn < birth && birth <= on ? ["retiredOn"] : [];
}

/** Deductions are lines of their own, not steps towards the gross, and what they lack does not spoil it. */
function quiet({ at, rule, creditOf: credit, categories }: Calculation): Calculation {
  return new Calculation(at, rule, { findings: noFindings(), trace: null, creditOf: credit, categories });
}

/** The separate lines beside the credit, e.g. an exam allowance. One that cannot be worked out is left out. */
function componentsOf(view: RegisterView, at: Circumstances): OtherLine[] {
  const lines: OtherLine[] = [];
  for (const component of indexOf(view).components) {
    const { rule } = resolve(view, { ...lookupOf(at), component });
    if (rule === null || !isExpression(rule.payload.method)) continue;
    const calculation = startCalculation(view, at, rule, noFindings(), null);
    const amount = amountOf(rule.payload.method, calculation);
    if (amount !== null) lines.push({ code: component, fen: creditOf(amount, calculation).amountFen, rule });
  }
  return lines;
}

function lookupOf({ region, category, month, known }: Circumstances): Lookup {
  return { region, category, month, known };
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

function askForDay({ question, month, known, resolution, warnings, rule }: AmountAnswer): Answer {
  const missing = ["birthDay"];
  return { question, month, known, resolution, warnings, steps: [], state: "missing_input", rule, missing };
}
