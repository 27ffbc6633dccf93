import { describe, expect, test } from "vitest";
import { patternPatch, PATTERN_NAMES } from "./method-pattern";
import { emptyRuleFields, ruleOfFields } from "./rule-form";
import { ruleFieldsSchema } from "./draft.schema";

function chosen(name: (typeof PATTERN_NAMES)[number]) {
  return { ...emptyRuleFields(), verification: "secondary", ...patternPatch(name) };
}

/** The text of every cell that holds a number, an age or a year. */
function typedText(value: unknown): string[] {
  const made = ["amount", "rate", "value", "from", "to", "min", "max", "year", "of", "upTo", "category", "printed"];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" ? (made.includes(key) ? inner : []) : typedText(inner),
  );
}

describe.each(PATTERN_NAMES)("the pattern %s", (name) => {
  test("is a form the draft can hold", () => {
    expect(ruleFieldsSchema.parse(chosen(name))).toEqual(chosen(name));
  });

  test("makes no method before its figures are typed, but the 2 % of the own base", () => {
    const figures = typedText(patternPatch(name)).filter((text) => text !== "");
    expect(figures).toEqual(name === "own_base_between_limits" ? ["2"] : []);
    expect(ruleOfFields(chosen(name)).payload === null).toBe(figures.length === 0);
  });
});
