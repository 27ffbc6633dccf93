import { expect, test } from "vitest";
import { aDraft, aDraftedRule, A_CITATION } from "@/lib/domain/testing/draft";
import { upgradedDraft } from "./draft-upgrade";
import { draftDocSchema } from "@/lib/domain/draft/schema";
import { ruleOfFields } from "./rule";

const METHOD = { op: "per_year_of_age", fen: 150 };
const DEDUCTION = { code: "serious", ppm: 5000, base: { base: "own_pension", at: "current" }, per: "month" };

/** A draft as the product saved it while a form could not type every method, deduction and fact. */
function oldDraft(method: unknown): unknown {
  const item = aDraftedRule();
  const { tree: _, ...fields } = item.fields;
  const example = { name: "某人", birthDate: "1950-01-01", contributionBase: "", on: "2027-01-01", expect: "1" };
  return {
    ...aDraft([]),
    items: [
      {
        ...item,
        fields: {
          ...fields,
          shape: "other",
          method,
          citations: [{ ...A_CITATION, issuedOn: "", checkedOn: "" }],
          deductions: [
            { code: "serious", amount: "", per: "month", month: "", stored: DEDUCTION },
            { code: "large_amount", amount: "5", per: "month", month: "" },
          ],
          examples: [{ ...example, fromSource: false, stored: { ownPension: 300_000, tags: ["劳模"] } }],
        },
      },
    ],
  };
}

function rulesOf(doc: unknown) {
  return draftDocSchema.parse(upgradedDraft(doc)).items.flatMap((item) => {
    return item.seriesKind === "rule" ? ruleOfFields(item.fields) : [];
  });
}

test("a draft saved with a method, a deduction and facts kept aside opens and says the same", () => {
  expect(draftDocSchema.safeParse(oldDraft(METHOD)).success).toBe(false);
  expect(rulesOf(oldDraft(METHOD))).toMatchObject([
    {
      issues: [],
      payload: {
        method: METHOD,
        deductions: [DEDUCTION, { code: "large_amount", fen: 500, per: "month" }],
        examples: [{ person: { birthDate: "1950-01-01", ownPension: 300_000, tags: ["劳模"] } }],
      },
    },
  ]);
});

test("a draft whose stored method is none asks for one", () => {
  expect(rulesOf(oldDraft({ op: "magic" }))).toMatchObject([
    { payload: null, issues: [{ field: "tree", key: "required" }] },
  ]);
});

test("a draft of today is left as it is, and what is no draft is left to the schema", () => {
  const doc = aDraft([aDraftedRule()]);
  expect(upgradedDraft(doc)).toEqual(doc);
  for (const other of [null, [], 1, { items: 3 }, { items: [null, { seriesKind: "rule" }] }]) {
    expect(upgradedDraft(other)).toEqual(other);
    expect(draftDocSchema.safeParse(upgradedDraft(other)).success).toBe(false);
  }
});

test("a reason typed under the promise that it stays inside stays inside, and the public one is asked for", () => {
  const { remark: _, ...item } = aDraftedRule({ kind: "correction", reason: "王工说原件是73元" });
  const [upgraded] = draftDocSchema.parse(upgradedDraft({ ...aDraft([]), items: [item] })).items;
  expect(upgraded).toMatchObject({ reason: "", remark: "王工说原件是73元" });
});
