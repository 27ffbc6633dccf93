/** Line answers: what one line of the register says of a person, the credit itself or a separate line alike. */
import type { Answer, Question } from "./answer";
import type { Calculation, Circumstances } from "./calculation";
import { startCalculation } from "./category-credit";
import { creditOf } from "./crediting";
import { type Net, netOf } from "./deduction";
import { expressionFigures } from "./expression";
import type { Untold } from "./figures";
import { type Findings, NOTHING_FOUND, both } from "./findings";
import { type RuleLine, type RuledLine, isRuled } from "./line";
import type { Expr, Method } from "@/lib/domain/rule/method.schema";
import { isExpression } from "@/lib/domain/rule/method-kind";
import { noRuleReason } from "@/lib/domain/register/no-rule";
import { narrowerQuestion } from "@/lib/domain/register/resolution";
import { isRetired } from "./retirement";
import type { Step } from "./step";
import { warningsOf } from "./warning";

export const NO_STEPS: readonly Step[] = [];

/** No separate lines. */
export const NOTHING_BESIDE: Pick<Answer, "otherLines" | "openLines"> = { otherLines: [], openLines: [] };

/** What a line says of a person, nothing beside it. Steps are written down where there is a list for them. */
export function lineAnswer(line: RuleLine, question: Question, at: Circumstances, steps: Step[] | null): Answer {
  if (!isRuled(line)) return withoutRule(line, question, steps);
  const { method } = line.rule.payload;
  return isExpression(method)
    ? computed(method, startCalculation(line, at, steps), question)
    : withoutAmount(line, method, question, steps);
}

/** What every answer has. Made when the findings are complete. */
export function baseOf(
  { lookup, resolution }: RuleLine,
  question: Question,
  findings: Findings,
  steps: readonly Step[] | null,
) {
  const { month, known } = lookup;
  const warnings = warningsOf(resolution, findings, { month, today: question.today });
  return {
    question,
    month,
    known,
    resolution,
    warnings,
    steps: steps ?? NO_STEPS,
    switching: null,
    ...NOTHING_BESIDE,
  };
}

const NATIONAL_RANGE = "national_range_2_to_3_percent";

function withoutRule(line: RuleLine, question: Question, steps: readonly Step[] | null): Answer {
  const { narrower, withheld } = line.resolution;
  const base = baseOf(line, question, NOTHING_FOUND, steps);
  if (withheld !== null) return { ...base, state: "withheld", rule: null, withheld };
  if (narrower.length > 0) {
    return { ...base, state: "missing_input", rule: null, missing: [narrowerQuestion(narrower)] };
  }
  const hint = isRetired(line.index.categoryPath(line.lookup.category)) ? NATIONAL_RANGE : null;
  return { ...base, state: "no_rule", rule: null, why: noRuleReason(line.view, line.lookup), hint };
}

function withoutAmount(
  line: RuledLine,
  method: Exclude<Method, Expr>,
  question: Question,
  steps: readonly Step[] | null,
): Answer {
  const { rule } = line;
  const base = baseOf(line, question, NOTHING_FOUND, steps);
  switch (method.op) {
    case "none":
      return { ...base, state: "no_account", rule, reason: method.reason };
    case "unknown":
      return { ...base, state: "unknown_by_source", rule, kind: method.kind ?? null, reason: method.reason };
    case "approximate":
      return { ...base, state: "approximate", rule, approximateFen: method.fen, per: method.per };
  }
}

/** Works the method out and says the state. */
function computed(method: Expr, calculation: Calculation, question: Question): Answer {
  const figures = expressionFigures(method, calculation);
  if (figures.exact === null) return untold(figures, calculation, question);
  const { line, given } = calculation;
  const { rule } = line;
  const { amountFen, yearFen } = creditOf(figures, calculation);
  if (figures.findings.isApproximate) {
    const base = baseOf(line, question, figures.findings, given.steps);
    const per = yearFen === null ? "month" : "year";
    return { ...base, state: "approximate", rule, approximateFen: yearFen ?? amountFen, per };
  }
  const net = netOf(amountFen, calculation);
  // A doubtful figure makes a doubtful net; of a net that is not known nothing is doubtful.
  const findings = net.netFen === null ? figures.findings : withFiguresOf(net, figures.findings);
  const { month, known } = line.lookup;
  // Written out: most answers come by here, and spreading an answer costs more than working it out.
  return {
    question,
    month,
    known,
    resolution: line.resolution,
    warnings: warningsOf(line.resolution, findings, { month, today: question.today }),
    steps: given.steps ?? NO_STEPS,
    switching: null,
    state: "amount",
    rule,
    amountFen,
    yearFen,
    deductions: net.deductions,
    netFen: net.netFen,
    netMissing: net.netMissing,
    steadyFen: net.steadyFen,
    topUpFen: figures.topUp?.fen ?? null,
    otherLines: NOTHING_BESIDE.otherLines,
    openLines: NOTHING_BESIDE.openLines,
  };
}

function withFiguresOf({ findings: { parametersUsed } }: Net, findings: Findings): Findings {
  return parametersUsed.length === 0 ? findings : both(findings, { ...NOTHING_FOUND, parametersUsed });
}

/** Nothing is credited, or what is lacking: the source's own silence before what the register or the person could still say. */
function untold({ findings, none }: Untold, { line, given }: Calculation, question: Question): Answer {
  const { rule } = line;
  const base = baseOf(line, question, findings, given.steps);
  if (findings.withheld !== null) return { ...base, state: "withheld", rule, withheld: findings.withheld };
  if (none !== null) return { ...base, state: "no_account", rule, reason: none };
  if (findings.unknown !== null) return { ...base, state: "unknown_by_source", rule, ...findings.unknown };
  const { parametersLacking, facts } = findings;
  if (parametersLacking.length > 0) return { ...base, state: "missing_parameter", rule, missing: parametersLacking };
  return { ...base, state: "missing_input", rule, missing: facts };
}
