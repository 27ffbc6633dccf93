/** Example checks: worked examples that must come out as they say, and earlier ones that may not go without a reason. */
import type { Answer } from "@/lib/domain/calculation/answer";
import { dayAskedOf, monthOf } from "@/lib/domain/value/credit-month";
import type { RuleStatement } from "@/lib/domain/editorial/statement";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import type { Fen } from "@/lib/domain/value/fen";
import { issue } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { RegisterView } from "@/lib/domain/register/view";
import type { RuleExample, RulePayload } from "@/lib/domain/rule/schema";
import { same } from "@/lib/domain/value/sameness";

/** What a worked example comes to. */
export interface ExampleResult {
  readonly answer: Answer;
  /** The amount of the very line the example belongs to; null where it gives none. */
  readonly computedFen: Fen | null;
  readonly agrees: boolean;
}

/**
 * A worked example tried on a register. Its day stands for the month it lies in, so that it comes out as the page of that month does.
 * An example of a separate line, such as an exam allowance, is about that line's amount.
 */
export function exampleResult(
  view: RegisterView,
  { series }: Pick<RuleStatement, "series">,
  { person, on, expectFen }: Pick<RuleExample, "person" | "on" | "expectFen">,
  today: PlainDate,
): ExampleResult {
  const { category, component } = series;
  const asked = { region: series.region, category, on: dayAskedOf(monthOf(on)), person, today };
  const answer = evaluate(view, asked);
  const computedFen = amountOf(answer, component);
  return { answer, computedFen, agrees: computedFen === expectFen };
}

function amountOf(answer: Answer, component: string | undefined): Fen | null {
  if (answer.state !== "amount") return null;
  if (component === undefined) return answer.amountFen;
  return answer.otherLines.find(({ code }) => code === component)?.fen ?? null;
}

/** An error for each worked example that comes out differently, or not at all. `after`: the register with the draft. */
export function exampleIssues(
  statement: Pick<RuleStatement, "series">,
  after: RegisterView,
  rule: RulePayload,
  today: PlainDate,
): Issue[] {
  return rule.examples.flatMap((example, index) => {
    const { answer, computedFen, agrees } = exampleResult(after, statement, example, today);
    const { name, expectFen } = example;
    const field = `examples.${index}.expectFen`;
    if (agrees) return [];
    if (computedFen === null) return issue(field, "example_not_computed", { name, state: answer.state });
    return issue(field, "example_disagrees", { name, expected: expectFen, computed: computedFen });
  });
}

/** Examples of the rule in force that a rule no longer carries as they were; a name alone may change. */
export function examplesLeftOut(rule: RulePayload, inForce: RulePayload | null): RuleExample[] {
  return (inForce?.examples ?? []).filter((earlier) => !rule.examples.some((one) => same(facts(one), facts(earlier))));
}

/** A warning for each example of the rule in force that the draft has left out: it may be retired only with a reason. */
export function retiredExamples(rule: RulePayload, inForce: RulePayload | null): Issue[] {
  return examplesLeftOut(rule, inForce).map(({ name, on, expectFen }) =>
    issue("examples", "earlier_example_retired", { name, on, expected: expectFen }),
  );
}

function facts({ person, on, expectFen }: RuleExample): unknown {
  return { person, on, expectFen };
}
