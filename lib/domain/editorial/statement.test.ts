import { describe, expect, test } from "vitest";
import type { DraftDoc, DraftItem } from "@/lib/domain/draft/schema";
import { itemOfField, fieldOfItem, itemsOfDraft, newDraftItem, suggestedMonth } from "./statement";
import { invariant } from "@/lib/domain/value/invariant";
import type { PublishedItem } from "@/lib/domain/register/item";
import { parseCreditMonth } from "@/lib/domain/value/credit-month";
import { parsePlainDate, type PlainDate } from "@/lib/domain/value/plain-date";
import type { RegisterView } from "@/lib/domain/register/view";
import { rulePayloadSchema } from "@/lib/domain/rule/schema";
import { seriesId, type SeriesRef } from "@/lib/domain/register/series";

const ID = "0199a5b0-0000-7000-8000-000000000001";
const SERIES: SeriesRef = { kind: "rule", region: "110000", category: "retired" };
const TODAY = day("2026-11-21");

function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  invariant(date !== null, text);
  return date;
}

function month(text: string) {
  const read = parseCreditMonth(text);
  invariant(read !== null, text);
  return read;
}

function published(seq: number, from: string, yuan: number, to: string | null = null): PublishedItem {
  const rule = rulePayloadSchema.parse({
    v: 1,
    method: { op: "fixed", fen: yuan * 100, per: "month" },
    verification: "secondary",
  });
  return {
    itemId: `item-${seq}`,
    series: SERIES,
    op: "assert",
    kind: "change",
    from: month(from),
    to: to === null ? null : month(to),
    legalDate: null,
    payload: { kind: "rule", rule },
    reason: null,
    targetItemId: null,
    seq,
    publishedAt: "2026-01-01T00:00:00.000Z",
    takenDownSeq: null,
  };
}

function register(...items: PublishedItem[]): RegisterView {
  return {
    seq: items.length,
    regions: new Map(),
    categories: new Map(),
    itemsBySeries: new Map([[seriesId(SERIES), items]]),
  };
}

function draft(...items: DraftItem[]): DraftDoc {
  return { v: 1, baseSeq: 1, publicNote: "", minor: false, items };
}

function newItem(view: RegisterView, kind: DraftItem["kind"], targetItemId?: string): DraftItem {
  return newDraftItem(view, { id: ID, series: SERIES, kind, today: TODAY, targetItemId });
}

describe("a new item", () => {
  test("of a change begins with the value in force in the suggested month", () => {
    const view = register(published(1, "2025-01", 100), published(2, "2026-07", 110));
    expect(newItem(view, "change")).toMatchObject({
      from: "2027-01",
      to: "",
      targetItemId: null,
      fields: { shape: "fixed", value: "110.00" },
    });
  });

  test("of a correction begins with the interval and value of the item it corrects", () => {
    const view = register(published(1, "2025-01", 100, "2025-07"), published(2, "2025-07", 110));
    expect(newItem(view, "correction", "item-1")).toMatchObject({
      from: "2025-01",
      to: "2025-07",
      targetItemId: "item-1",
      fields: { value: "100.00" },
    });
  });

  test("of a reinstatement restores the named item's value from the suggested month", () => {
    const view = register(published(1, "2025-01", 100), published(2, "2026-01", 110));
    expect(newItem(view, "reinstatement", "item-1")).toMatchObject({
      from: "2027-01",
      targetItemId: "item-1",
      fields: { value: "100.00" },
    });
  });

  test("of a withdrawal begins next month, or with what is only announced", () => {
    expect(newItem(register(published(1, "2023-01", 60)), "withdrawal")).toMatchObject({ from: "2026-12", to: "" });
    expect(newItem(register(published(1, "2027-07", 60)), "withdrawal")).toMatchObject({ from: "2027-07" });
  });

  test("of a line nobody has spoken about begins empty", () => {
    const fields = newItem(register(), "change");
    expect(fields).toMatchObject({ from: "2027-01", fields: { value: "", verification: "" } });
  });

  test("is suggested for next month in the first half of the year, for January from September on", () => {
    expect(suggestedMonth(day("2026-03-31"))).toBe("2026-04");
    expect(suggestedMonth(day("2026-08-31"))).toBe("2026-09");
    expect(suggestedMonth(day("2026-09-01"))).toBe("2027-01");
    expect(suggestedMonth(day("2026-12-31"))).toBe("2027-01");
  });
});

describe("the statements of a draft", () => {
  const view = register(published(1, "2025-01", 100));

  test("say what was typed, in fen and months", () => {
    const item = newItem(view, "change");
    invariant(item.seriesKind === "rule", "a rule");
    const typed = {
      ...item,
      remark: " 年度调整 ",
      reason: "从前的版本里写的",
      from: "明年1月",
      fields: { ...item.fields, value: "１２０" },
    };
    const { statements, issues } = itemsOfDraft(draft(typed), TODAY);
    expect(issues).toEqual([]);
    expect(statements).toMatchObject([
      {
        itemId: ID,
        op: "assert",
        from: "2027-01",
        to: null,
        reason: null,
        legalDate: null,
        payload: { kind: "rule", rule: { method: { op: "fixed", fen: 12_000, per: "month" } } },
      },
    ]);
  });

  test("of a withdrawal carry no payload, and its reason", () => {
    const item = { ...newItem(view, "withdrawal"), reason: " 文件已废止，不再执行 " };
    const { statements } = itemsOfDraft(draft(item), TODAY);
    expect(statements).toMatchObject([
      { op: "withdraw", kind: "withdrawal", payload: null, from: "2026-12", reason: "文件已废止，不再执行" },
    ]);
  });

  test("are none while the month cannot be read, and the issue is at the month", () => {
    const { statements, issues } = itemsOfDraft(draft({ ...newItem(view, "change"), from: "2026-12-15" }), TODAY);
    expect(statements).toEqual([]);
    expect(issues).toMatchObject([{ field: `items.${ID}.from`, key: "month_day_not_first" }]);
  });

  test("name the field inside the item", () => {
    const item = newItem(view, "change");
    invariant(item.seriesKind === "rule", "a rule");
    const { issues } = itemsOfDraft(draft({ ...item, fields: { ...item.fields, value: "1,5" } }), TODAY);
    expect(issues).toMatchObject([{ field: `items.${ID}.fields.value`, key: "number_comma" }]);
    expect(itemOfField(fieldOfItem(ID, "fields.value"))).toEqual({ itemId: ID, field: "fields.value" });
    expect(itemOfField("publicNote")).toBeNull();
  });
});
