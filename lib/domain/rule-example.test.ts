import { expect, test } from "vitest";
import { issuesOfMethod, issuesOfSettings } from "./method-check";
import { SHAPE_EXAMPLES } from "./rule-example";
import { rulePayloadSchema } from "./rule.schema";

test.each(SHAPE_EXAMPLES.map(({ shapes, rule }) => [shapes.join(" "), rule] as const))(
  "the example of %s is a rule that could be sealed",
  (_shapes, rule) => {
    const payload = rulePayloadSchema.parse({ v: 1, verification: "unverified", ...rule });
    expect([...issuesOfMethod(payload.method), ...issuesOfSettings(payload.settings)]).toEqual([]);
  },
);

test("every shape that is a rule has an example", () => {
  const shown = new Set(SHAPE_EXAMPLES.flatMap(({ shapes }) => shapes));
  const rules = Array.from({ length: 25 }, (_unused, index) => `R${index + 1}`).filter((shape) => shape !== "R20");
  expect(rules.filter((shape) => !shown.has(shape))).toEqual([]);
});
