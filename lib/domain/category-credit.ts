/** A rule's calculation from its start: one that may refer to the credit of another category, but never to itself. */
import { Calculation, type Circumstances, type Findings } from "./calculation";
import { creditOf } from "./crediting";
import { amountOf } from "./expression";
import type { Fen } from "./fen";
import type { Expr, Method } from "./method.schema";
import type { RegisterView } from "./register-view";
import { type RuleUsed, resolve } from "./resolution";
import type { Step } from "./step";

/** Does the method compute an amount? */
export function isExpression(method: Method): method is Expr {
  return method.op !== "none" && method.op !== "unknown" && method.op !== "approximate";
}

/** The working paper of a rule; what it comes upon goes to `findings`, its steps to `trace`, where one is given. */
export function startCalculation(
  view: RegisterView,
  at: Circumstances,
  rule: RuleUsed,
  findings: Findings,
  trace: Step[] | null,
): Calculation {
  const creditOfCategory = (category: string, within: Calculation) => referredCredit(view, category, within);
  return new Calculation(at, rule, { findings, trace, creditOf: creditOfCategory, categories: [rule.category] });
}

/** The credit of another category in the same region and month, rounded by its own rule. */
function referredCredit(view: RegisterView, category: string, within: Calculation): Fen | null {
  const { region, month, known } = within.at;
  const { rule } = resolve(view, { region, category, month, known });
  const lacking = `of_category:${category}`;
  if (rule === null || within.categories.includes(rule.category)) return within.lackParameter(lacking);
  const { method } = rule.payload;
  if (!isExpression(method)) return within.lackParameter(lacking);
  within.findings.rules.push(rule);
  const { findings, trace, creditOf: creditOfCategory } = within;
  const categories = [...within.categories, rule.category];
  const shared = { findings, trace, creditOf: creditOfCategory, categories };
  const inner = new Calculation({ ...within.at, category }, rule, shared);
  const amount = amountOf(method, inner);
  return amount === null ? null : creditOf(amount, inner).amountFen;
}
