import { describe, expect, test } from "vitest";
import { mergeDrafts } from "./merge";
import type { DraftDoc, DraftItem, RuleFields } from "./schema";
import type { ExprFields } from "./expression.schema";
import { emptyRuleFields } from "@/lib/domain/form/rule";

const ID = "0199a5b0-0000-7000-8000-000000000001";
const OTHER_ID = "0199a5b0-0000-7000-8000-000000000002";

function item(fields: Partial<RuleFields> = {}, id = ID, reason = ""): DraftItem {
  return {
    seriesKind: "rule",
    id,
    region: "110000",
    key: "retired",
    kind: "change",
    from: "2027-01",
    to: "",
    legalDate: "",
    reason,
    remark: "",
    targetItemId: null,
    hides: [],
    fields: { ...emptyRuleFields(), ...fields },
  };
}

function draft(items: DraftItem[], publicNote = ""): DraftDoc {
  return { v: 1, baseSeq: 3, publicNote, minor: false, items };
}

function bands(...values: string[]) {
  return values.map((value) => ({ upTo: "", value, printed: "" }));
}

describe("two people's versions of a draft", () => {
  test("are joined where each changed another field", () => {
    const { doc, clashes } = mergeDrafts(
      draft([item({ value: "100" })]),
      draft([item({ value: "120" })]),
      draft([item({ value: "100", verification: "secondary" }, ID, "年度调整")], "说明"),
    );
    expect(clashes).toEqual([]);
    expect(doc).toEqual(draft([item({ value: "120", verification: "secondary" }, ID, "年度调整")], "说明"));
  });

  test("clash where both changed one field, and mine stands until somebody chooses", () => {
    const { doc, clashes } = mergeDrafts(
      draft([item({ value: "100" })]),
      draft([item({ value: "120" })]),
      draft([item({ value: "130" })]),
    );
    expect(clashes).toEqual([{ field: `items.${ID}.fields.value`, base: "100", mine: "120", theirs: "130" }]);
    expect(doc).toEqual(draft([item({ value: "120" })]));
  });

  test("take theirs where somebody chose it", () => {
    const [base, mine, theirs] = ["100", "120", "130"].map((value) => draft([item({ value })]));
    if (!base || !mine || !theirs) throw new Error("three drafts");
    const chosen = new Set([`items.${ID}.fields.value`]);
    expect(mergeDrafts(base, mine, theirs, chosen).doc).toEqual(theirs);
  });

  test("do not clash where both typed the same", () => {
    const both = draft([item({ value: "120" })]);
    expect(mergeDrafts(draft([item({ value: "100" })]), both, both)).toEqual({ doc: both, clashes: [] });
  });

  test("are joined row by row while nobody added or removed a row", () => {
    const { doc, clashes } = mergeDrafts(
      draft([item({ bands: bands("100", "110") })]),
      draft([item({ bands: bands("120", "110") })]),
      draft([item({ bands: bands("100", "130") })]),
    );
    expect(clashes).toEqual([]);
    expect(doc.items).toEqual([item({ bands: bands("120", "130") })]);
  });

  test("clash over the whole list when one added a row and the other changed one", () => {
    const { clashes } = mergeDrafts(
      draft([item({ bands: bands("100") })]),
      draft([item({ bands: bands("100", "110") })]),
      draft([item({ bands: bands("105") })]),
    );
    expect(clashes.map(({ field }) => field)).toEqual([`items.${ID}.fields.bands`]);
  });

  test("keep an item either added, and an item one deleted while the other changed it", () => {
    const added = item({}, OTHER_ID);
    expect(mergeDrafts(draft([item()]), draft([item()]), draft([item(), added])).doc.items).toEqual([item(), added]);
    expect(mergeDrafts(draft([item()]), draft([]), draft([item({ value: "1" })])).doc.items).toHaveLength(1);
    expect(mergeDrafts(draft([item()]), draft([]), draft([item()])).doc.items).toEqual([]);
    expect(mergeDrafts(draft([item()]), draft([item()]), draft([])).doc.items).toEqual([]);
  });

  test("join reasons for guard-rails that only one of them wrote", () => {
    const { doc, clashes } = mergeDrafts(
      draft([item()]),
      draft([item({ guardRailReasons: { change_large: "补差" } })]),
      draft([item({ guardRailReasons: { own_base_rate_unusual: "旧制" } })]),
    );
    expect(clashes).toEqual([]);
    expect(doc.items).toEqual([item({ guardRailReasons: { change_large: "补差", own_base_rate_unusual: "旧制" } })]);
  });
});

describe("two people's versions of one tree", () => {
  const tree = (rate: string, printed: string, amount: string): ExprFields => ({
    op: "sum",
    parts: [
      { op: "rate", rate, base: { base: "own_pension", at: "current" } },
      {
        op: "table",
        rows: [
          {
            when: { kind: "age", from: "0", to: "" },
            printed,
            then: { op: "fixed", amount, per: "month" },
          },
        ],
      },
    ],
  });
  const built = (of: ExprFields) => draft([item({ shape: "built", tree: of })]);

  test("are joined where each changed another node", () => {
    const { doc, clashes } = mergeDrafts(
      built(tree("4", "", "30")),
      built(tree("4.5", "", "30")),
      built(tree("4", "全体", "40")),
    );
    expect(clashes).toEqual([]);
    expect(doc).toEqual(built(tree("4.5", "全体", "40")));
  });

  test("clash at the very field both changed", () => {
    const { clashes } = mergeDrafts(
      built(tree("4", "", "30")),
      built(tree("4", "", "35")),
      built(tree("4", "全体", "40")),
    );
    const field = `items.${ID}.fields.tree.parts.1.rows.0.then.amount`;
    expect(clashes).toEqual([{ field, base: "30", mine: "35", theirs: "40" }]);
  });

  test("clash once, at the node whose structure one changed while the other changed something below it", () => {
    const base = tree("4", "", "30");
    const mine = tree("4", "", "35");
    const theirs: ExprFields = {
      op: "sum",
      parts: [base.op === "sum" && base.parts[0] ? base.parts[0] : base, { op: "per_year_of_age", amount: "1.5" }],
    };
    const { doc, clashes } = mergeDrafts(built(base), built(mine), built(theirs));
    expect(clashes.map(({ field }) => field)).toEqual([`items.${ID}.fields.tree.parts.1`]);
    expect(doc).toEqual(built(mine));
    const chosen = new Set([`items.${ID}.fields.tree.parts.1`]);
    expect(mergeDrafts(built(base), built(mine), built(theirs), chosen).doc).toEqual(built(theirs));
  });

  test("clash at the list one lengthened and the other changed", () => {
    const base = tree("4", "", "30");
    const longer: ExprFields = { op: "sum", parts: [...(base.op === "sum" ? base.parts : []), base] };
    const { clashes } = mergeDrafts(built(base), built(longer), built(tree("5", "", "30")));
    expect(clashes.map(({ field }) => field)).toEqual([`items.${ID}.fields.tree.parts`]);
  });

  test("keep a structural change where the other changed another part", () => {
    const base = tree("4", "", "30");
    const [first, second] = base.op === "sum" ? base.parts : [];
    if (first === undefined || second === undefined) throw new Error("two parts");
    const mine: ExprFields = { op: "sum", parts: [{ op: "per_year_of_age", amount: "2" }, second] };
    const { doc, clashes } = mergeDrafts(built(base), built(mine), built(tree("4", "", "40")));
    const [, theirSecond] = mergedParts(tree("4", "", "40"));
    expect(clashes).toEqual([]);
    expect(doc).toEqual(built({ op: "sum", parts: [mergedParts(mine)[0] ?? first, theirSecond ?? second] }));
  });
});

function mergedParts(of: ExprFields): readonly ExprFields[] {
  return of.op === "sum" ? of.parts : [];
}
