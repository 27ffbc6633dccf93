import { ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { CITY, SERIES, TODAY } from "@/lib/domain/testing/check";
import { aDraft, aDraftedRule, A_CITATION, type DraftedRule } from "@/lib/domain/testing/draft";
import { preview } from "@/lib/domain/preview/preview";
import { issuesForSealing } from "./proposal";
import { anItem, aRule, aView, monthly } from "@/lib/domain/testing/register";

const RULE = anItem({ series: SERIES, rule: aRule(monthly("60"), { citations: [A_CITATION] }), from: "2023-01" });
const REASON = "文件已废止，不再执行这一规定";

function backOf(drafted: DraftedRule, given = [RULE]) {
  return issuesForSealing(aDraft([aDraftedRule(drafted)]), aView(given, [CITY]), TODAY).filter(
    ({ key }) => key === "reaches_back",
  );
}

describe("what reaches back into credited months is asked about, in months and money", () => {
  test("a withdrawal from the first month on takes everything away", () => {
    const params = { from: "2023-01", last: "2026-10", months: 46, fen: -276_000 };
    expect(backOf({ kind: "withdrawal", reason: REASON, from: "2023-01" })).toMatchObject([{ params }]);
  });

  test("a correction of four months", () => {
    const correction = { kind: "correction", reason: REASON, targetItemId: RULE.itemId } as const;
    const drafted = { ...correction, from: "2024-03", to: "2024-07", rule: { method: monthly("61") } };
    const params = { from: "2024-03", last: "2024-06", months: 4, fen: 400 };
    expect(backOf(drafted)).toMatchObject([{ params }]);
  });

  test("a change and a reinstatement", () => {
    for (const kind of ["change", "reinstatement"] as const) {
      const drafted = { kind, targetItemId: RULE.itemId, from: "2026-08", rule: { method: monthly("50") } };
      expect(backOf(drafted)).toMatchObject([{ params: { months: 3, fen: -3_000 } }]);
    }
  });

  test("a rule that people followed from above", () => {
    const province = anItem({ series: ruleSeries("全国/示例省", "retired"), rule: aRule(monthly("75")) });
    expect(backOf({ from: "2026-10", rule: { method: monthly("70") } }, [province])).toMatchObject([
      { params: { months: 1, fen: -500 } },
    ]);
  });
});

test.each<[string, DraftedRule]>([
  ["from this month on", { from: "2026-11", rule: { method: monthly("80") } }],
  ["of words alone", { from: "2023-01", rule: { method: monthly("60") } }],
])("nothing is asked about a change %s", (_name, drafted) => {
  expect(backOf(drafted)).toEqual([]);
});

test("nothing is asked about the first rule of a line: nobody said what was paid before", () => {
  expect(backOf({ from: "2023-01", rule: { method: monthly("60") } }, [])).toEqual([]);
});

test("the preview counts what a withdrawal takes away, and calls it no arrears", () => {
  const item = aDraftedRule({ kind: "withdrawal", reason: REASON, from: "2023-01" });
  const { samples } = preview(aView([RULE], [CITY]), aDraft([item]), item.id, { today: TODAY });
  expect(samples[0]).toMatchObject({
    owed: null,
    erased: [{ from: "2023-01", last: "2026-10", count: 46, eachFen: 6_000, totalFen: 276_000 }],
  });
});
