/** A rule's calculation from its start: one that may refer to the credit of another category, but never to itself. */
import { Calculation, type Circumstances, type Findings } from "./calculation";
import { creditOf } from "./crediting";
import { amountOf } from "./expression";
import type { Fen } from "./fen";
import { type RuledLine, isRuled, lineOf } from "./line";
import { isExpression } from "./method-kind";
import type { Step } from "./step";

/** The working paper of a line's rule; what it comes upon goes to `findings`, its steps to `trace`, where one is given. */
export function startCalculation(
  line: RuledLine,
  at: Circumstances,
  findings: Findings,
  trace: Step[] | null,
): Calculation {
  return new Calculation(at, line, findings, trace, referredCredit, line.categories);
}

/** The credit of another category in the same region and month, rounded by its own rule. Its steps are written down once. */
function referredCredit(category: string, within: Calculation): Fen | null {
  const { findings } = within;
  const known = findings.credits.get(category);
  if (known !== undefined) return known;
  const credit = workedOut(category, within);
  findings.credits = new Map([...findings.credits, [category, credit]]);
  return credit;
}

function workedOut(category: string, within: Calculation): Fen | null {
  const { region, month, known } = within.line.lookup;
  const line = lineOf(within.line.view, region, category, month, known);
  const lacking = `of_category:${category}`;
  if (!isRuled(line) || within.categories.includes(line.rule.category)) return within.lackParameter(lacking);
  const { method } = line.rule.payload;
  if (!isExpression(method)) return within.lackParameter(lacking);
  const { findings, trace } = within;
  findings.useRule(line.rule);
  const categories = [...within.categories, line.rule.category];
  const inner = new Calculation(within.at, line, findings, trace, referredCredit, categories);
  const amount = amountOf(method, inner);
  return amount === null ? null : creditOf(amount, inner).amountFen;
}
