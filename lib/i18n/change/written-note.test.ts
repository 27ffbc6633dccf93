import { ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { CITY, NOW, TODAY } from "@/lib/domain/testing/check";
import { A_CITATION, aDraft, aDraftedRule, type DraftedRule } from "@/lib/domain/testing/draft";
import { issuesForSealing } from "@/lib/domain/check/proposal";
import { anItem, aRule, aView, byAge, monthly } from "@/lib/domain/testing/register";
import { writtenNote } from "./written-note";

const VIEW = aView([NOW], [CITY]);
const noteOf = (...drafted: readonly DraftedRule[]) =>
  writtenNote(aDraft(drafted.map((one) => aDraftedRule(one))), VIEW, TODAY);

const SOUND = { rule: { method: monthly("120") } };
const REASON = "文件已废止，不再执行这一规定";
const steps = Array.from({ length: 30 }, (_, index) => [40 + index, monthly(String(100 + index))] as const);

describe("the note written from the differences", () => {
  test.each<[string, DraftedRule, string]>([
    ["a change", SOUND, "自2027年1月起，标准：100.00 → 120.00 元/月（+20.00，+20.0%）。"],
    [
      "months that end, the last one included",
      { ...SOUND, from: "2024-03", to: "2024-07" },
      "2024年3月至2024年6月，规则：每月120.00元。",
    ],
    [
      "one month",
      { ...SOUND, from: "2026-03", to: "2026-04" },
      "2026年3月，标准：100.00 → 120.00 元/月（+20.00，+20.0%）。",
    ],
    [
      "a withdrawal",
      { kind: "withdrawal", reason: REASON, from: "2026-12" },
      "自2026年12月起，撤销：每月100.00元（删去）。",
    ],
    [
      "what readers are told, with one full stop",
      { rule: { method: monthly("100"), citations: [A_CITATION], note: { zh: "咨询电话 12393。" } } },
      "自2027年1月起，说明：咨询电话 12393。",
    ],
  ])("tells %s", (_what, drafted, note) => {
    expect(noteOf(drafted)).toBe(note);
  });

  test("follows month and amount", () => {
    expect(noteOf({ ...SOUND, from: "2027-07" })).toContain("自2027年7月起");
    expect(noteOf({ rule: { method: monthly("99") } })).toContain("100.00 → 99.00");
  });

  test("does not speak of worked examples, and counts what would be too long", () => {
    const examples = [{ name: "王女士", person: {}, on: "2027-03-01", expectFen: 12_000 }];
    expect(noteOf({ rule: { method: monthly("120"), examples } })).not.toContain("示例");
    const long = noteOf({ rule: { method: byAge([...steps, [null, monthly("200")]]) } });
    expect([...long].length).toBeLessThanOrEqual(200);
    expect(long).toContain("自2027年1月起");
  });

  test("is empty while there is nothing to tell", () => {
    expect(noteOf({ fields: { value: "1,5" } })).toBe("");
    expect(noteOf()).toBe("");
  });

  test("is what the checks of a note by hand would let pass", () => {
    const line = ruleSeries(CITY, "in_service");
    const view = aView([NOW, anItem({ series: line, rule: aRule(monthly("50")) })], [CITY]);
    for (const drafted of [SOUND, { rule: { method: monthly("99.50") } }, { ...SOUND, key: "in_service" }]) {
      const doc = aDraft([aDraftedRule(drafted)]);
      const noted = { ...doc, publicNote: writtenNote(doc, view, TODAY) };
      const keys = issuesForSealing(noted, view, TODAY).map(({ key }) => key);
      expect(keys.filter((key) => key.startsWith("note_") || key.startsWith("public_note"))).toEqual([]);
    }
  });
});
