import { describe, expect, test } from "vitest";
import { aDraft, aDraftedRule, DRAFT_ITEM_ID } from "@/lib/domain/testing/draft";
import type { RuleFields } from "@/lib/domain/draft/schema";
import type { ExprFields } from "@/lib/domain/draft/expression.schema";
import { emptyCitationFields } from "./citation";
import { emptyExampleFields } from "@/lib/domain/draft/empty-fields";
import { fieldOfPayloadPath } from "./payload-field";
import { issuesForSealing } from "@/lib/domain/check/proposal";
import { aDay, aView } from "@/lib/domain/testing/register";

const ROWS = { citations: [0, 1, 2], deductions: [0, 1, 2], examples: [0, 1, 2] };
const TODAY = aDay("2026-11-21");
const METHOD = { op: "fixed", fen: 10_000, per: "month" };

/** The fields of the drafted rule at which there is something wrong, with what. */
function faults(fields: Partial<RuleFields>): [string, string][] {
  const doc = aDraft([aDraftedRule({ rule: { method: METHOD }, fields })]);
  return issuesForSealing(doc, aView([], ["全国/示例省/示例市"]), TODAY).map(({ field, key }) => [
    field.replace(`items.${DRAFT_ITEM_ID}.fields.`, ""),
    key,
  ]);
}

test.each([
  ["method", "tree"],
  ["method.minFen", "tree.min"],
  ["method.maxFen", "tree.max"],
  ["method.of.minFen", "tree.of.min"],
  ["method.rows.1.when", "tree.rows.1.when"],
  ["method.rows.1.when.age", "tree.rows.1.when"],
  ["method.rows.1.when.age.0", "tree.rows.1.when.from"],
  ["method.rows.1.when.all.0.retiredOn.1", "tree.rows.1.when.all.0.to"],
  ["method.rows.1.when.tag", "tree.rows.1.when.tag"],
  ["method.rows.0.then.fen", "tree.rows.0.then.amount"],
  ["method.parts.2.ppm", "tree.parts.2.rate"],
  ["method.parts.2.base.of.at", "tree.parts.2.base.of.at"],
  ["method.reference.meanOfYear", "tree.of"],
  ["method.from", "tree.from"],
])("in a tree, %s is typed at %s", (path, field) => {
  expect(fieldOfPayloadPath(path, "built", ROWS)).toBe(field);
});

test.each([
  ["method.fen", "fixed", "value"],
  ["method.per", "fixed", "per"],
  ["method", "fixed_by_age", "bands"],
  ["method.rows.1.when", "fixed_by_age", "bands.1.upTo"],
  ["method.rows.1.printed", "rate_of_average_by_age", "bands.1.printed"],
  ["method.rows.1.then.ppm", "rate_of_average_by_age", "bands.1.value"],
  ["method.rows.1.then.base.year", "rate_of_average_by_age", "averageYear"],
  ["method.base.year", "rate_of_average", "averageYear"],
  ["method.reason", "none", "statedReason"],
  ["settings.rounding.stage", "fixed", "roundingStage"],
  ["settings.rounding.unitFen", "fixed", "roundingUnit"],
  ["settings.policyYearStart", "fixed", "policyYearStart"],
  ["crediting.month", "fixed", "creditingMonth"],
  ["crediting.midYear", "fixed", "midYear"],
  ["deductions.1.fen", "fixed", "deductions.1.amount"],
  ["deductions.1.base.year", "built", "deductions.1.base.year"],
  ["examples.0.expectFen", "fixed", "examples.0.expect"],
  ["examples.0.person.birthDate", "fixed", "examples.0.birthDate"],
  ["citations.0.quote", "fixed", "citations.0.quote"],
  ["note.zh", "fixed", "noteZh"],
] as const)("%s of a rule shown as %s is typed at %s", (path, shape, field) => {
  expect(fieldOfPayloadPath(path, shape, ROWS)).toBe(field);
});

describe("what the checks find", () => {
  const amount = (text: string): ExprFields => ({ op: "fixed", amount: text, per: "month" });
  const row = (from: string, to: string, printed = "一档") => ({
    when: { kind: "age" as const, from, to },
    printed,
    then: amount("100"),
  });

  test("in bands is said at the bands", () => {
    const bands = ["70", "75"].map((upTo) => ({ upTo, value: "100", printed: "一档" }));
    expect(faults({ shape: "fixed_by_age", bands })).toContainEqual(["bands.1.upTo", "age_bands_incomplete"]);
  });

  test("in a tree is said at its nodes, also where a preset would hold the same", () => {
    const gap: ExprFields = { op: "table", rows: [row("", "70"), row("70", "75")] };
    expect(faults({ shape: "built", tree: gap })).toContainEqual(["tree.rows.1.when", "age_bands_incomplete"]);
    const unnamed: ExprFields = { op: "table", rows: [row("", "70"), row("70", "", "")] };
    expect(faults({ shape: "built", tree: unnamed })).toContainEqual(["tree.rows.1.printed", "band_printed_required"]);
    const narrow: ExprFields = { op: "clamp", of: amount("100"), min: "90", max: "80" };
    expect(faults({ shape: "built", tree: narrow })).toContainEqual(["tree.min", "range_empty"]);
    const falling: ExprFields = { op: "table", rows: [row("", "70"), { ...row("70", ""), then: amount("90") }] };
    expect(faults({ shape: "built", tree: falling })).toContainEqual(["tree.rows.1.then", "amount_falls_with_age"]);
    expect(faults({ shape: "built", tree: amount("2.5") })).toContainEqual(["tree", "money_looks_like_percent"]);
  });

  test("in settings is said where they are chosen", () => {
    expect(faults({ ageReference: "policy_year_start" })).toContainEqual([
      "policyYearStart",
      "policy_year_start_required",
    ]);
    expect(faults({ frequency: "yearly" })).toContainEqual(["midYear", "mid_year_required"]);
  });

  test("in a row is said at that row, though a row before it says nothing readable", () => {
    const example = { ...emptyExampleFields(), name: "某", birthDate: "1950-01-01", on: "2027-02-01", expect: "99" };
    const found = faults({
      citations: [emptyCitationFields(), { ...emptyCitationFields(), title: "通知", number: "1号" }],
      examples: [{ ...example, expect: "" }, example],
    });
    expect(found).toContainEqual(["examples.0.expect", "required"]);
    expect(found).toContainEqual(["examples.1.expect", "example_disagrees"]);
    expect(found).toContainEqual(["citations.1.quote", "quote_required"]);
  });
});
