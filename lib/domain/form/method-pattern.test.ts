import { describe, expect, test } from "vitest";
import { patternFields, PATTERN_NAMES } from "./method-pattern";
import { emptyRuleFields, ruleOfFields } from "./rule";
import { switchShape } from "./shape-switch";
import { ruleFieldsSchema } from "@/lib/domain/draft/schema";

function chosen(name: (typeof PATTERN_NAMES)[number]) {
  const empty = { ...emptyRuleFields(), verification: "secondary" };
  return { ...empty, ...patternFields(empty, name) };
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
    const figures = typedText(patternFields(emptyRuleFields(), name)).filter((text) => text !== "");
    expect(figures).toEqual(name === "own_base_between_limits" ? ["2"] : []);
    expect(ruleOfFields(chosen(name)).payload === null).toBe(figures.length === 0);
  });
});

describe("choosing a pattern", () => {
  test("never reads yuan typed before as per cent, and keeps them where the tree is left again", () => {
    const typed = { ...emptyRuleFields(), value: "100" };
    expect({ ...typed, ...patternFields(typed, "average_by_scheme") }).toMatchObject({
      shape: "rate_of_average",
      value: "",
    });
    const built = { ...typed, ...patternFields(typed, "own_pension_by_age") };
    expect(switchShape(built, "fixed").value).toBe("100");
    expect(switchShape(built, "rate_of_average").value).toBe("");
  });

  test("twice gives two trees that share nothing", () => {
    const [first, second] = [1, 2].map(() => patternFields(emptyRuleFields(), "own_pension_by_age").tree);
    expect(first).toEqual(second);
    expect(first).not.toBe(second);
  });
});
