import { describe, expect, test } from "vitest";
import type { RuleFields } from "@/lib/domain/draft/schema";
import type { ExprFields } from "@/lib/domain/draft/expression.schema";
import { emptyRuleFields, ruleOfFields } from "./rule";
import { switchShape, type Switched } from "./shape-switch";

function typed(fields: Partial<RuleFields>): RuleFields {
  return { ...emptyRuleFields(), verification: "secondary", ...fields };
}

function through(fields: RuleFields, ...shapes: RuleFields["shape"][]): RuleFields {
  return shapes.reduce((now, shape) => ({ ...now, ...switchShape(now, shape) }), fields);
}

const BANDS = [
  { upTo: "７0", value: "1OO", printed: "70岁以下" },
  { upTo: "", value: "110", printed: "" },
];
const SUM: ExprFields = { op: "sum", parts: [{ op: "fixed", amount: "x", per: "month" }] };

describe("a preset", () => {
  test("moves into the tree with its text as typed, even what cannot be read", () => {
    const { shape, tree, bands } = through(typed({ shape: "fixed_by_age", bands: BANDS }), "built");
    expect({ shape, bands }).toEqual({ shape: "built", bands: [] });
    expect(tree).toEqual({
      op: "table",
      rows: [
        {
          when: { kind: "age", from: "0", to: "７0" },
          printed: "70岁以下",
          then: { op: "fixed", amount: "1OO", per: "month" },
        },
        { when: { kind: "age", from: "７0", to: "" }, printed: "", then: { op: "fixed", amount: "110", per: "month" } },
      ],
    });
  });

  test.each<Partial<RuleFields>>([
    { shape: "fixed", value: "１00元", per: "year" },
    { shape: "fixed_by_age", bands: BANDS },
    { shape: "rate_of_own_base", value: "2 %" },
    { shape: "rate_of_average", value: "2.8", averageYear: "latest", averageScheme: "by_person" },
    { shape: "rate_of_average_by_age", bands: BANDS, averageYear: "2O22" },
    { shape: "approximate", value: "约100" },
  ])("of shape $shape is the same again after a visit to the tree", (fields) => {
    const before = typed(fields);
    expect(through(before, "built", before.shape)).toEqual({ ...before, preset: undefined });
  });

  test("and the tree it moved into make the same method", () => {
    const bands = BANDS.map((band) => ({ ...band, value: "2.5" }));
    const before = typed({ shape: "rate_of_average_by_age", bands, averageYear: "previous" });
    expect(ruleOfFields(through(before, "built")).payload).toEqual(ruleOfFields(before).payload);
  });

  test("keeps its text through a rule that pays nothing", () => {
    expect(through(typed({ value: "100" }), "none", "unknown", "fixed").value).toBe("100");
    expect(through(typed({ shape: "rate_of_own_base", value: "2" }), "none", "rate_of_average").value).toBe("2");
    const banded = typed({ shape: "fixed_by_age", bands: BANDS });
    expect(through(banded, "none", "fixed_by_age").bands).toEqual(BANDS);
  });

  test("never turns yuan into per cent, whatever lies between", () => {
    const yuan = typed({ value: "2" });
    expect(through(yuan, "rate_of_average").value).toBe("");
    expect(through(yuan, "built", "rate_of_average").value).toBe("");
    expect(through({ ...yuan, tree: SUM }, "built", "rate_of_average").value).toBe("");
    expect(through({ ...yuan, tree: SUM }, "built", "none", "rate_of_average").value).toBe("");
    expect(through({ ...yuan, shape: "rate_of_own_base" }, "built", "fixed").value).toBe("");
    expect(through(yuan, "none", "rate_of_average").value).toBe("");
    expect(through({ ...yuan, shape: "rate_of_own_base" }, "unknown", "none", "fixed").value).toBe("");
  });
});

describe("a tree", () => {
  test("that no preset holds stays beside an empty preset and is there again", () => {
    const beside = through(typed({ shape: "built", tree: SUM }), "fixed");
    expect(beside).toMatchObject({ shape: "fixed", value: "", tree: SUM });
    expect(through(beside, "built").tree).toEqual(SUM);
    expect(through(beside, "none", "unknown", "built").tree).toEqual(SUM);
  });

  test("and a preset typed beside it are both kept", () => {
    const beside = { ...through(typed({ shape: "built", tree: SUM }), "fixed"), value: "100" };
    const back = through(beside, "built");
    expect(back).toMatchObject({ tree: SUM, value: "100" });
    expect(through(back, "fixed")).toMatchObject({ tree: SUM, value: "100" });
  });

  test("gives way to what is typed in a preset when it says no more than a preset could", () => {
    const blank: ExprFields = { op: "fixed", amount: "", per: "month" };
    expect(through(typed({ value: "100", tree: blank }), "built").tree).toMatchObject({ amount: "100" });
  });

  test("fits a preset by age only where one age follows the other", () => {
    const at = through(typed({ shape: "fixed_by_age", bands: BANDS }), "built");
    if (at.tree?.op !== "table") throw new Error("a table");
    const [first, second] = at.tree.rows;
    if (first === undefined || second === undefined) throw new Error("two rows");
    const moved = { ...second, when: { kind: "age" as const, from: "75", to: "" } };
    const holed = typed({ shape: "built", tree: { op: "table", rows: [first, moved] } });
    expect(through(holed, "fixed_by_age").tree).toEqual(holed.tree);
    const open = { ...first, when: { kind: "age" as const, from: "", to: "70岁" } };
    const next = { ...second, when: { kind: "age" as const, from: "70 岁", to: "" } };
    const fitting = typed({ shape: "built", tree: { op: "table", rows: [open, next] } });
    expect(through(fitting, "fixed_by_age")).toMatchObject({ tree: null, bands: [{ upTo: "70岁" }, { upTo: "" }] });
  });
});

test("one value becomes the first bands and back", () => {
  const bands = through(typed({ value: "95" }), "fixed_by_age").bands;
  expect(bands.map(({ upTo, value }) => [upTo, value])).toEqual([
    ["70", "95"],
    ["", "95"],
  ]);
  const shown: Switched = switchShape(typed({ shape: "fixed_by_age", bands: BANDS }), "fixed");
  expect(shown.value).toBe("1OO");
});
