/** Effect checks: worked examples that must come out, and figures that are lacking where people would use the rule. */
import { lastDayOf } from "./credit-month";
import type { DraftStatement } from "./draft-items";
import { evaluate } from "./evaluation";
import { issue } from "./field-reading";
import { lineOf } from "./inheritance";
import type { Issue } from "./issue";
import { reachOf, regionNames } from "./line-checks";
import { basesOf } from "./method-part";
import type { PlainDate } from "./plain-date";
import type { RegisterView } from "./register-view";
import type { RulePayload } from "./rule.schema";
import { same } from "./sameness";
import { personOfAge } from "./sample-person";

const USUAL_AGE = 65;

/** An error for each worked example that comes out differently, or not at all. `after`: the register with the draft. */
export function exampleIssues(
  { series }: DraftStatement,
  after: RegisterView,
  rule: RulePayload,
  today: PlainDate,
): Issue[] {
  const { category } = lineOf(series);
  return rule.examples.flatMap(({ name, person, on, expectFen }, index) => {
    const answer = evaluate(after, { region: series.region, category, on, person, today });
    const field = `examples.${index}.expectFen`;
    if (answer.state !== "amount") return issue(field, "example_not_computed", { name, state: answer.state });
    if (answer.amountFen === expectFen) return [];
    return issue(field, "example_disagrees", { name, expected: expectFen, computed: answer.amountFen });
  });
}

/** A warning that names the regions where the rule would apply but a figure it needs is not recorded. */
export function missingParameterIssues(
  statement: DraftStatement,
  after: RegisterView,
  rule: RulePayload,
  today: PlainDate,
): Issue[] {
  if (!basesOf(rule.method).some(({ base }) => base === "parameter")) return [];
  const { category } = lineOf(statement.series);
  const person = personOfAge(USUAL_AGE, statement.from);
  const on = lastDayOf(statement.from);
  const lacking = new Map<string, string[]>();
  for (const region of reachOf(after, statement)) {
    const isPeopled = isPoolingLevel(after, region);
    if (!isPeopled) continue;
    const answer = evaluate(after, { region, category, on, person, today }, { steps: false });
    if (answer.state !== "missing_parameter" || !same(answer.rule.series, statement.series)) continue;
    for (const name of answer.missing) lacking.set(name, [...(lacking.get(name) ?? []), region]);
  }
  return [...lacking].map(([parameter, regions]) =>
    issue("", "missing_parameters_below", { parameter, ...regionNames(after, regions) }, "warning"),
  );
}

/** People are insured with pooling areas and special schemes, and with a municipality that has neither below it. */
function isPoolingLevel(view: RegisterView, code: string): boolean {
  const level = view.regions.get(code)?.level;
  if (level === "pooling_area" || level === "special_scheme") return true;
  return level === "province" && ![...view.regions.values()].some(({ parentCode }) => parentCode === code);
}
