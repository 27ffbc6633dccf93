/** The examples of the API's documentation: each is a rule that could be sealed, and gives what was worked out by hand. */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { answerCase } from "./case";
import { rejectionOf } from "./check";
import { resultOf } from "./result";
import { caseSchema } from "./schema";
import { issuesOfMethod, issuesOfSettings } from "@/lib/domain/check/method";
import { SHAPE_EXAMPLES, exampleCase } from "./shape-example";
import { rulePayloadSchema } from "@/lib/domain/rule/schema";

describe.each(SHAPE_EXAMPLES.map((example) => [example.name, example] as const))("the example %s", (_name, example) => {
  test("is a rule that could be sealed", () => {
    const { method, settings } = rulePayloadSchema.parse({ v: 1, verification: "unverified", ...example.rule });
    expect([...issuesOfMethod(method), ...issuesOfSettings(settings)]).toEqual([]);
  });

  test("gives what was worked out by hand", () => {
    const one = caseSchema.parse(exampleCase(example));
    expect(rejectionOf(one)).toBeNull();
    const { warnings = [], ...rest } = example.expect;
    const result = resultOf(answerCase(one));
    expect(result).toMatchObject(rest);
    expect(result.warnings).toEqual(expect.arrayContaining(z.array(z.string()).parse(warnings)));
  });
});

test("every shape that is a rule has an example", () => {
  const shown = new Set(SHAPE_EXAMPLES.flatMap(({ shapes }) => shapes));
  const rules = Array.from({ length: 25 }, (_unused, index) => `R${index + 1}`).filter((shape) => shape !== "R20");
  expect(rules.filter((shape) => !shown.has(shape))).toEqual([]);
});

test("no two examples have one name", () => {
  const names = SHAPE_EXAMPLES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
