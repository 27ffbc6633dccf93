/** Special examples: no account, nothing announced, deductions, and conditions seldom seen. Figures are made up. */
import { type ShapeExample, month, year, rate, row, table, own, pension, amount } from "./example-part";
import type { UnknownKind } from "@/lib/domain/rule/unknown-kind";

/** What is special, or possible and not seen yet. */
export const SPECIAL_EXAMPLES: readonly ShapeExample[] = [
  {
    name: "none",
    shapes: ["R21"],
    category: "pooled_only",
    rule: { method: { op: "none", reason: "单建统筹，不设个人账户" } },
    expect: { state: "no_account" },
  },
  unknown("set_separately", "老工人的标准由省另行制定"),
  unknown("to_be_announced", "通知说年底前另行公布老工人的标准"),
  unknown("contradictory", "同一份表把老工人列在两行，金额不同"),
  unknown("not_stated", "通知没有提到老工人"),
  {
    name: "approximate",
    shapes: [],
    rule: { method: { op: "approximate", fen: 25_000, per: "month" } },
    expect: { state: "approximate", approximateFen: 25_000 },
  },
  {
    name: "deductions",
    shapes: ["R23"],
    category: "in_service",
    rule: {
      method: rate(20_000, own),
      deductions: [
        { code: "large_amount", fen: 500, per: "month" },
        { code: "long_term_care", ppm: 1_000, base: own, per: "month" },
        { code: "outpatient_pooling", fen: 3_000, per: "year", month: 1 },
      ],
    },
    person: { contributionBase: 500_000 },
    expect: amount(10_000, { netFen: 9_000 }),
  },
  {
    name: "year-of-contribution",
    shapes: [],
    rule: { method: { op: "per_contribution_year", fen: 200, from: 15, to: 35 } },
    person: { contributionYears: 38 },
    expect: amount(4_000),
  },
  {
    name: "bands-of-contribution-years",
    shapes: [],
    rule: {
      method: table(
        row({ contributionYears: [0, 25] }, "缴费不满25年", month(8_000)),
        row({ contributionYears: [25, null] }, "缴费满25年", month(9_000)),
      ),
      crediting: { frequency: "quarterly", month: 1 },
    },
    person: { contributionYears: 25 },
    expect: amount(9_000),
  },
  {
    name: "bands-of-pension",
    shapes: [],
    rule: {
      method: table(
        row({ ownPension: [0, 300_000] }, "养老金不满3000元", month(10_000)),
        row({ ownPension: [300_000, null] }, "养老金3000元及以上", month(8_000)),
      ),
    },
    person: { ownPension: 299_999 },
    expect: amount(10_000),
  },
  {
    name: "old-and-new-retirees",
    shapes: [],
    rule: {
      method: table(
        row({ retiredOn: [null, "2023-01-01"] }, "2023年1月1日前退休", month(12_000)),
        row({ retiredOn: ["2023-01-01", null] }, "2023年1月1日及以后退休", month(9_000)),
      ),
      settings: { retireSwitch: "next_month" },
    },
    person: { retiredOn: "2022-12-31" },
    expect: amount(12_000),
  },
  {
    name: "born-before-a-day",
    shapes: [],
    rule: {
      method: table(
        row({ bornOn: [null, "1949-10-01"] }, "1949年9月30日及以前出生", month(15_000)),
        row({ bornOn: ["1949-10-01", null] }, "1949年10月1日及以后出生", month(10_000)),
      ),
    },
    person: { birthDate: "1949-09-30" },
    expect: amount(15_000),
  },
  {
    name: "several-conditions",
    shapes: ["R15", "R22"],
    rule: {
      method: {
        op: "sum",
        parts: [
          month(10_000),
          table(row({ all: [{ age: [80, null] }, { tag: "建国前老工人" }] }, "年满80周岁的建国前老工人", month(2_000))),
        ],
      },
      settings: { leapBirthday: "mar1" },
    },
    person: { birthDate: "1944-02-29", tags: ["建国前老工人"] },
    expect: amount(12_000),
  },
  {
    name: "lower-of-two",
    shapes: [],
    rule: {
      method: { op: "min", parts: [rate(70_000, pension("current")), month(40_000)] },
      settings: { leapBirthday: "feb28", rounding: { unitFen: 10, mode: "half_even", stage: "final" } },
    },
    person: { ownPension: 300_500 },
    expect: amount(21_040),
  },
  {
    name: "whole-year-for-newcomers",
    shapes: ["R2"],
    rule: {
      method: year(123_400),
      settings: { rounding: { unitFen: 500, mode: "up", stage: "final" } },
      crediting: { frequency: "yearly", month: 1, midYear: "full_year" },
    },
    person: { retiredOn: "2026-01-15" },
    expect: amount(10_292, { yearFen: 123_500 }),
  },
  {
    name: "nothing-in-the-first-year",
    shapes: ["R2"],
    rule: { method: year(120_000), crediting: { frequency: "yearly", month: 1, midYear: "none" } },
    person: { retiredOn: "2025-06-15" },
    expect: amount(10_000, { yearFen: 120_000 }),
  },
];

/** Old workers, whose amount is not known for one of the four reasons. */
function unknown(kind: UnknownKind, reason: string): ShapeExample {
  return {
    name: `unknown-${kind.replaceAll("_", "-")}`,
    shapes: kind === "set_separately" ? ["R22"] : [],
    category: "retired_veteran_worker",
    rule: { method: { op: "unknown", kind, reason } },
    expect: { state: "unknown_by_source", unknownKind: kind },
  };
}
