/** A rule's calculation from its start: one that may refer to the credit of another category, but never to itself. */
import { Calculation, type Circumstances, type Findings, type ReferredCredit } from "./calculation";
import { creditOf } from "./crediting";
import { type RuledLine, isRuled, lineOf } from "./line";
import { FROM_NOTHING, type Step } from "./step";

/** The working paper of a line's rule; what it comes upon goes to `findings`, its steps to `trace`, where they are given. */
export function startCalculation(
  line: RuledLine,
  at: Circumstances,
  findings: Findings | null,
  trace: Step[] | null,
): Calculation {
  return new Calculation(at, line, findings, trace, referredCredit, line.categories);
}

/** The credit of another category in the same region and month, rounded by its own rule. Its steps are written down once. */
function referredCredit(category: string, within: Calculation): ReferredCredit | null {
  const { findings } = within;
  const known = findings.credits.get(category);
  if (known !== undefined) return known;
  const credit = workedOut(category, within);
  findings.credits = new Map([...findings.credits, [category, credit]]);
  return credit;
}

function workedOut(category: string, within: Calculation): ReferredCredit | null {
  const { region, month, known } = within.line.lookup;
  const line = lineOf(within.line.view, region, category, month, known);
  if (line.resolution.withheld !== null) return within.lackWithheld(line.resolution.withheld);
  const lacking = `of_category:${category}`;
  if (!isRuled(line) || within.categories.includes(line.rule.category)) return within.lackParameter(lacking);
  const { amount: method } = line;
  if (method === null) return within.lackParameter(lacking);
  const { findings, trace } = within;
  findings.useRule(line.rule);
  within.write({ key: "referred", params: { category }, resultFen: null, of: FROM_NOTHING, source: line.rule.series });
  const categories = [...within.categories, line.rule.category];
  const inner = new Calculation(within.at, line, findings, trace, referredCredit, categories);
  const amount = method(inner);
  if (amount === null) return null;
  const { amountFen } = creditOf(amount, inner);
  return { fen: amountFen, step: inner.made };
}
