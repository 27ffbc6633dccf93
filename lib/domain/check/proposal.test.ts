import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { aDraft, aDraftedRule, A_CITATION, DRAFT_ITEM_ID, type DraftedRule } from "@/lib/domain/testing/draft";
import { emptyExampleFields } from "@/lib/domain/draft/empty-fields";
import { itemsOfDraft } from "@/lib/domain/editorial/statement";
import { issuesForPublishing, issuesForSaving, issuesForSealing } from "./proposal";
import {
  aDay,
  anItem,
  aParameter,
  aRule,
  aView,
  byAge,
  monthly,
  ofAveragePension,
  percent,
} from "@/lib/domain/testing/register";
import type { RegisterView } from "@/lib/domain/register/view";

const CITY = "全国/示例省/示例市";
const PROVINCE = "全国/示例省";
const TODAY = aDay("2026-11-21");
const SERIES = ruleSeries(CITY, "retired");
const NOW = anItem({ series: SERIES, rule: aRule(monthly("100"), { citations: [A_CITATION] }), from: "2025-01" });
const LATER = anItem({ series: SERIES, rule: aRule(monthly("130")), from: "2027-07", seq: 2 });

function keysOf(drafted: DraftedRule, view: RegisterView = aView([NOW]), severity = "error"): string[] {
  return issuesForSealing(aDraft([aDraftedRule(drafted)]), view, TODAY)
    .filter((found) => found.severity === severity)
    .map(({ key }) => key);
}

const sound = { rule: { method: monthly("120") } };

describe("a draft may be sealed", () => {
  test("when month, value, source, sentence and reason are there", () => {
    expect(keysOf(sound)).toEqual([]);
  });

  test.each<[string, DraftedRule, string]>([
    ["as a correction without a reason", { ...sound, kind: "correction", reason: " " }, "reason_required"],
    ["without a month", { ...sound, from: "" }, "credit_month_required"],
    ["without a source", { ...sound, fields: { citations: [] } }, "citation_required"],
    ["without a level", { ...sound, fields: { verification: "" } }, "verification_required"],
    ["with the value in force", { rule: { method: monthly("100"), citations: [A_CITATION] } }, "identical"],
    [
      "as a correction that names no item",
      { ...sound, kind: "correction", reason: "此前录入有误,现予更正" },
      "target_required",
    ],
    [
      "as a withdrawal explained in three words",
      { ...sound, kind: "withdrawal", from: "2025-01", reason: "写错了" },
      "reason_too_short",
    ],
    [
      "as official text without number or link",
      { rule: { method: monthly("120"), citations: [{ title: "通知", quote: "每月" }] } },
      "official_needs_number_or_link",
    ],
    ["with an amount for residents", { ...sound, key: "resident" }, "resident_with_amount"],
  ])("but not %s", (_name, drafted, key) => {
    expect(keysOf(drafted)).toContain(key);
  });

  describe("but not without a public note", () => {
    const reworded = { rule: { method: monthly("100"), note: { zh: "见原件第三条" } } };
    const errorsOf = (drafted: DraftedRule, minor: boolean) =>
      issuesForSealing(aDraft([aDraftedRule(drafted)], { publicNote: "略", minor }), aView([NOW, LATER]), TODAY)
        .filter(({ severity }) => severity === "error")
        .map(({ key }) => key);

    test("unless the edit is minor and changes words only", () => {
      const within = { ...reworded, to: "2027-07" };
      expect(errorsOf(within, false)).toEqual(["public_note_required"]);
      expect(errorsOf(within, true)).toEqual([]);
    });

    test.each<[string, DraftedRule]>([
      ["an amount", { ...sound, to: "2027-07" }],
      ["an amount of a later month", { ...reworded, hides: [LATER.itemId] }],
      ["months before there was a rule", { ...reworded, from: "2024-06", to: "2027-01" }],
      ["how far it can be trusted", { rule: { method: monthly("100"), verification: "secondary" }, to: "2027-07" }],
      ["a setting", { rule: { method: monthly("100"), settings: { retireSwitch: "next_month" } }, to: "2027-07" }],
      ["a line that ends", { kind: "withdrawal", to: "2027-07", reason: "文件已废止，不再执行这一规定" }],
    ])("and a minor edit that changes %s is refused", (_name, drafted) => {
      expect(errorsOf(drafted, true)).toContain("minor_changes_amounts");
    });
  });

  test("but not empty", () => {
    expect(issuesForSealing(aDraft([]), aView([NOW]), TODAY).map(({ key }) => key)).toEqual(["nothing_to_send"]);
  });

  test("but not with two items about one line and month", () => {
    const second = aDraftedRule({ ...sound, id: "0199a5b0-0000-7000-8000-000000000002", from: "2027-07" });
    const issues = issuesForSealing(aDraft([aDraftedRule(sound), second]), aView([NOW]), TODAY);
    expect(issues).toContainEqual({
      field: `items.${second.id}.from`,
      key: "overlap_in_revision",
      params: { month: "2027-07" },
      severity: "error",
    });
  });

  test("but not while a worked example disagrees", () => {
    const example = {
      ...emptyExampleFields(),
      name: "王女士",
      birthDate: "1954-03-02",
      on: "2027-01-01",
      expect: "130",
      fromSource: true,
    };
    const issues = issuesForSealing(
      aDraft([aDraftedRule({ ...sound, fields: { examples: [example] } })]),
      aView([NOW]),
      TODAY,
    );
    expect(issues).toContainEqual(
      expect.objectContaining({
        key: "example_disagrees",
        params: { name: "王女士", expected: 13_000, computed: 12_000 },
      }),
    );
    expect(keysOf({ ...sound, fields: { examples: [{ ...example, expect: "120" }] } })).toEqual([]);
  });
});

describe("a rule outside the national bounds", () => {
  const average = anItem({
    series: parameterSeries(CITY, "AVG_PENSION", 2022),
    parameter: aParameter("5000"),
  });

  test.each<[string, DraftedRule, string]>([
    ["3.4 % of the average", { rule: { method: ofAveragePension("3.4", 2022) } }, "average_rate_unusual"],
    ["40 yuan beside an average of 5000", { rule: { method: monthly("40") } }, "fixed_to_average_unusual"],
    ["half as much again", { rule: { method: monthly("150") } }, "change_large"],
    [
      "a rate of the own pension after the transition",
      { rule: { method: { op: "rate", ppm: percent("4"), base: { base: "own_pension", at: "current" } } } },
      "own_pension_after_transition",
    ],
    [
      "3 % of the own base in service",
      {
        key: "in_service",
        rule: { method: { op: "rate", ppm: percent("3"), base: { base: "own_contribution_base" } } },
      },
      "own_base_rate_unusual",
    ],
  ])("such as %s warns, and asks for a written reason", (_name, drafted, key) => {
    const view = aView([NOW, average]);
    expect(keysOf(drafted, view, "warning")).toContain(key);
    expect(keysOf(drafted, view)).toContain("guard_rail_reason_required");
    const explained = { ...drafted, fields: { guardRailReasons: { [key]: "本地文件如此规定" } } };
    const rails = issuesForSealing(aDraft([aDraftedRule(explained)]), view, TODAY).filter(
      (found) => found.field.endsWith(`guardRailReasons.${key}`) && found.severity === "error",
    );
    expect(rails).toEqual([]);
  });

  test("is none at 2 and at 3 % of the average", () => {
    for (const rate of ["2", "3"]) {
      const found = keysOf({ rule: { method: ofAveragePension(rate, 2022) } }, aView([average]), "warning");
      expect(found).not.toContain("average_rate_unusual");
    }
  });
});

describe("a change before an announced one", () => {
  const announced = anItem({ series: SERIES, rule: aRule(monthly("130")), from: "2027-07", seq: 2 });
  const view = aView([NOW, announced]);

  test("is refused until the announced item is acknowledged", () => {
    expect(keysOf(sound, view)).toEqual(["hides_later"]);
    const acknowledged = { ...sound, hides: [announced.itemId] };
    expect(keysOf(acknowledged, view)).toEqual([]);
    expect(keysOf(acknowledged, view, "note")).toEqual(["hides_later"]);
  });

  test("hides nothing when it ends before", () => {
    expect(keysOf({ ...sound, to: "2027-07" }, view)).toEqual([]);
  });

  test("is asked again of the items when they are published", () => {
    const { statements } = itemsOfDraft(aDraft([aDraftedRule(sound)]), TODAY);
    expect(issuesForPublishing(statements, view, TODAY).map(({ key }) => key)).toEqual(["hides_later"]);
    expect(issuesForPublishing(statements, aView([NOW]), TODAY)).toEqual([]);
  });
});

describe("what an editor is warned of", () => {
  test("is a narrower category's rule above", () => {
    const above = anItem({ series: ruleSeries(PROVINCE, "retired_veteran_worker"), rule: aRule(monthly("60")) });
    expect(keysOf(sound, aView([NOW, above]), "warning")).toContain("narrower_rule_above");
  });

  test("is an amount that falls with age", () => {
    const falling = byAge([
      [70, monthly("110")],
      [null, monthly("105")],
    ]);
    expect(keysOf({ rule: { method: falling } }, aView([NOW]), "warning")).toContain("amount_falls_with_age");
  });

  test("is a figure that cities below a provincial rate lack, by name", () => {
    const figure = anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2022), parameter: aParameter("5000") });
    const view = aView([figure], [`${PROVINCE}/甲市`, `${PROVINCE}/乙市`]);
    const drafted = aDraftedRule({ region: PROVINCE, rule: { method: ofAveragePension("2.5", 2022) } });
    expect(issuesForSealing(aDraft([drafted]), view, TODAY)).toContainEqual({
      field: `items.${DRAFT_ITEM_ID}.fields.value`,
      key: "missing_parameters_below",
      params: { parameter: "AVG_PENSION:2022", zh: "甲市、乙市", en: "甲市, 乙市", count: 2, more: 0 },
      severity: "warning",
    });
  });

  test("is an amount small enough to be a percentage", () => {
    expect(keysOf({ rule: { method: monthly("2.5") } }, aView([]), "warning")).toContain("money_looks_like_percent");
  });
});

test("saving asks only what can be read", () => {
  const drafted = aDraftedRule({ ...sound, reason: "", fields: { value: "1,5" } });
  expect(issuesForSaving(aDraft([drafted]), TODAY).map(({ key }) => key)).toEqual(["number_comma"]);
});
