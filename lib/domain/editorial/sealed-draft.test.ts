import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, it } from "vitest";
import { itemsOfDraft, type DraftStatement } from "./statement";
import { draftOfSealed } from "./sealed-draft";
import { aDay, aMonth, aParameter, aRule, byAge, monthly } from "@/lib/domain/testing/register";

const base = {
  itemId: "00000000-0000-4000-8000-000000000001",
  legalDate: null,
  reason: null,
  targetItemId: null,
  hides: [],
};

const statements: readonly DraftStatement[] = [
  {
    ...base,
    series: ruleSeries("410300", "retired"),
    op: "assert",
    kind: "change",
    from: aMonth("2027-01"),
    to: null,
    payload: {
      kind: "rule",
      rule: aRule(
        byAge([
          [70, monthly("100")],
          [null, monthly("110.50")],
        ]),
      ),
    },
  },
  {
    ...base,
    itemId: "00000000-0000-4000-8000-000000000002",
    series: parameterSeries("410300", "AVG_PENSION", 2024),
    op: "assert",
    kind: "change",
    from: aMonth("2025-07"),
    to: aMonth("2026-07"),
    payload: { kind: "parameter", parameter: aParameter("3500.25") },
  },
  {
    ...base,
    itemId: "00000000-0000-4000-8000-000000000003",
    series: ruleSeries("410300", "in_service"),
    op: "withdraw",
    kind: "withdrawal",
    reason: "文件已废止，不再执行这一规定",
    from: aMonth("2026-01"),
    to: null,
    payload: null,
  },
];

describe("a sealed revision as a draft", () => {
  it("says exactly what was sealed", () => {
    const doc = draftOfSealed({ baseSeq: 7, publicNote: null, minor: true, statements });
    const read = itemsOfDraft(doc, aDay("2026-11-21"));
    expect(read.issues).toEqual([]);
    expect(read.statements).toEqual(statements);
  });

  it("keeps what the author had seen of the register", () => {
    expect(draftOfSealed({ baseSeq: 7, publicNote: "按新文件调整", minor: false, statements })).toMatchObject({
      baseSeq: 7,
      publicNote: "按新文件调整",
    });
  });
});
