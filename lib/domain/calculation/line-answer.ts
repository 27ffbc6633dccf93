/** Line answers: what one line of the register says of a person, the credit itself or a separate line alike. */
import type { Answer, Question } from "./answer";
import { type Calculation, type Circumstances, type Findings } from "./calculation";
import { startCalculation } from "./category-credit";
import { creditOf } from "./crediting";
import { NO_DEDUCTION, type Net, hasDeductions, netOf } from "./deduction";
import type { Amount } from "./expression";
import type { Fen } from "@/lib/domain/value/fen";
import { invariant } from "@/lib/domain/value/invariant";
import { type RuleLine, type RuledLine, isRuled } from "./line";
import { noRuleReason } from "@/lib/domain/register/no-rule";
import { narrowerQuestion } from "@/lib/domain/register/resolution";
import { isRetired } from "./retirement";
import type { Step } from "./step";

export const NO_STEPS: readonly Step[] = [];

/** No separate lines. */
export const NOTHING_BESIDE: Pick<Answer, "otherLines" | "openLines"> = { otherLines: [], openLines: [] };

/** What a line says of a person, nothing beside it. Steps are written into the trace, where there is one. */
export function lineAnswer(line: RuleLine, question: Question, at: Circumstances, trace: Step[] | null): Answer {
  if (!isRuled(line)) return withoutRule(line, question, trace);
  const { amount } = line;
  if (amount === null) return withoutAmount(line, question, trace);
  return computed(startCalculation(line, at, null, trace), amount, question);
}

/** What every answer has. Made when the findings are complete. */
export function baseOf(line: RuleLine, question: Question, findings: Findings | null, trace: readonly Step[] | null) {
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
    ...NOTHING_BESIDE,
  };
}

const NATIONAL_RANGE = "national_range_2_to_3_percent";

function withoutRule(line: RuleLine, question: Question, trace: readonly Step[] | null): Answer {
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
export function computed(calculation: Calculation, method: Amount, question: Question): Answer {
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
  const { deductions, netFen, netMissing, steadyFen } = netFor(amountFen, calculation);
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
    steadyFen,
    topUpFen: calculation.topUpFen,
    ...NOTHING_BESIDE,
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
