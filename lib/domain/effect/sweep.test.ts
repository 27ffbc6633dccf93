import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { addMonths } from "@/lib/domain/value/credit-month";
import type { Sides } from "./effect";
import type { Base, Expr, Method } from "@/lib/domain/rule/method.schema";
import { SWEEP_VARIABLES, type Sweep, type SweepVariable } from "./picture";
import { monthAt, sweepsOf } from "./sweep";
import {
  aDay,
  aMonth,
  anItem,
  aParameter,
  aRule,
  aView,
  byAge,
  monthly,
  ofAveragePension,
  percent,
  yuan,
} from "@/lib/domain/testing/register";
import type { PublishedItem } from "@/lib/domain/register/item";

const CITY = "全国/示例省/示例市";
const MONTH = aMonth("2027-01");
const FIGURES = [
  anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2023), parameter: aParameter("3500") }),
  anItem({ series: parameterSeries(CITY, "BASE_FLOOR", 2026), parameter: aParameter("5000") }),
  anItem({ series: parameterSeries(CITY, "BASE_CEILING", 2026), parameter: aParameter("25000") }),
];

function sidesOf(before: Method, after: Method, more: readonly PublishedItem[] = FIGURES): Sides {
  const series = ruleSeries(CITY, "retired");
  const old = anItem({ series, rule: aRule(before) });
  const made = anItem({ series, rule: aRule(after), from: MONTH, seq: 2 });
  const sides = { before: aView([old, ...more]), after: aView([old, made, ...more]) };
  return { ...sides, series, insuredIn: CITY, month: MONTH, beforeMonth: MONTH, today: aDay("2026-11-21") };
}

function drawn(over: SweepVariable, before: Method, after: Method, more?: readonly PublishedItem[]): Sweep {
  const { chosen } = sweepsOf(sidesOf(before, after, more), over, MONTH);
  expect(chosen?.over).toBe(over);
  return chosen ?? { over, age: null, points: [], marks: [] };
}

const at = ({ points }: Sweep, x: number) => points.find((point) => point.x === x);
const pension = { base: "own_pension", at: "current" } as const;
const share = (rate: string, base: Base): Expr => ({
  op: "rate",
  ppm: percent(rate),
  base,
});

describe("a picture over age", () => {
  test("has a point for every year from 45 to 100, and younger ones where a limit lies lower", () => {
    const young = byAge([
      [35, monthly("50")],
      [70, monthly("100")],
      [null, monthly("110")],
    ]);
    const sweep = drawn("age", young, young);
    expect(sweep.points.map(({ x }) => x)).toEqual(Array.from({ length: 67 }, (_, index) => 34 + index));
    expect(at(sweep, 34)?.after).toBe(5_000);
    expect(at(sweep, 35)?.after).toBe(10_000);
    expect(at(sweep, 69)?.after).toBe(10_000);
    expect(at(sweep, 70)?.after).toBe(11_000);
  });
});

describe("a picture over the own base", () => {
  const clamped = share("2", {
    base: "clamp",
    of: { base: "own_contribution_base" },
    min: { base: "parameter", code: "BASE_FLOOR", year: "latest" },
    max: { base: "parameter", code: "BASE_CEILING", year: "latest" },
  });

  test("runs from half the floor to one and a half ceilings and marks both", () => {
    const sweep = drawn("own_base", clamped, clamped);
    expect(sweep.marks).toEqual([
      { x: 500_000, of: "floor" },
      { x: 2_500_000, of: "ceiling" },
    ]);
    expect(sweep.points.at(0)?.x).toBeGreaterThanOrEqual(250_000);
    expect(sweep.points.at(-1)?.x).toBeLessThanOrEqual(3_750_000);
    expect(sweep.points.at(0)?.after).toBe(10_000);
    expect(at(sweep, 500_000)?.after).toBe(10_000);
    expect(sweep.points.at(-1)?.after).toBe(50_000);
  });
});

describe("a picture over the own pension", () => {
  test("has both sides of the pension at which a minimum begins to hold", () => {
    const least: Method = { op: "clamp", of: share("4", pension), minFen: yuan("80") };
    const sweep = drawn("own_pension", share("4", pension), least);
    expect(at(sweep, 200_000)).toEqual({ x: 200_000, before: 8_000, after: 8_000 });
    expect(at(sweep, 199_999)?.after).toBe(8_000);
    expect(sweep.points.at(0)?.after).toBe(8_000);
    expect(sweep.points.at(0)?.before).toBeLessThan(8_000);
  });

  test("sets the pension of the month that the rule names", () => {
    const named = share("4", { base: "own_pension", at: "prev_december" });
    const sweep = drawn("own_pension", named, named);
    expect(at(sweep, 500_000)?.after).toBe(20_000);
  });
});

describe("a picture over the regional average", () => {
  test("changes the figure in both registers, a fifth down to a fifth up, and marks the one in force", () => {
    const sweep = drawn("average", ofAveragePension("2", 2023), ofAveragePension("2.5", 2023));
    expect(sweep.marks).toEqual([{ x: 350_000, of: "now" }]);
    expect(sweep.points.at(0)).toEqual({ x: 280_000, before: 5_600, after: 7_000 });
    expect(at(sweep, 350_000)).toEqual({ x: 350_000, before: 7_000, after: 8_750 });
    expect(sweep.points.at(-1)).toEqual({ x: 420_000, before: 8_400, after: 10_500 });
  });

  test("marks the figure of either side where the rule turns to another year", () => {
    const newer = anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2024), parameter: aParameter("3700") });
    const more = [...FIGURES, newer];
    const sweep = drawn("average", ofAveragePension("2", 2023), ofAveragePension("2", 2024), more);
    expect(sweep.marks).toEqual([
      { x: 350_000, of: "before" },
      { x: 370_000, of: "after" },
    ]);
    expect(sweep.points.every(({ before, after }) => before === after)).toBe(true);
  });

  test("is not offered, with the reason, where the figure is not recorded", () => {
    const sides = sidesOf(monthly("100"), ofAveragePension("2", 2021));
    expect(sweepsOf(sides, "average", MONTH).unswept).toContainEqual({ over: "average", why: "not_recorded" });
  });
});

test("years of contributions run to 45 with both sides of each limit", () => {
  const years: Method = {
    op: "table",
    rows: [
      { when: { contributionYears: [0, 30] }, printed: "不满30年", then: monthly("60") },
      { when: { contributionYears: [30, null] }, printed: "满30年", then: monthly("80") },
    ],
  };
  const sweep = drawn("years", monthly("60"), years);
  expect(sweep.points).toHaveLength(46);
  expect(at(sweep, 29)?.after).toBe(6_000);
  expect(at(sweep, 30)).toEqual({ x: 30, before: 6_000, after: 8_000 });
});

test("months run from two years before the draft to two years after, the step at its first month", () => {
  const sweep = drawn("month", monthly("100"), monthly("120"));
  expect(sweep.points).toHaveLength(49);
  expect(monthAt(sweep.points[0]?.x ?? 0)).toBe(addMonths(MONTH, -24));
  const step = sweep.points.find(({ before, after }) => before !== after);
  expect(monthAt(step?.x ?? 0)).toBe(MONTH);
  expect(sweep.marks).toEqual([{ x: step?.x, of: "from" }]);
});

test("a flat amount is drawn over months, and everything it does not depend on is named", () => {
  const { offered, unswept, chosen } = sweepsOf(sidesOf(monthly("100"), monthly("120")), null, MONTH);
  expect(offered).toEqual(["month"]);
  expect(unswept.map(({ over }) => over)).toEqual(SWEEP_VARIABLES.filter((over) => over !== "month"));
  expect(chosen?.over).toBe("month");
});

test("what a category takes a share of decides what matters", () => {
  const series = ruleSeries(CITY, "retired_flexible");
  const shared: Method = { op: "of_category", category: "retired_enterprise", ppm: percent("80") };
  const other = byAge([
    [70, monthly("100")],
    [null, monthly("110")],
  ]);
  const items = [
    anItem({ series, rule: aRule(shared) }),
    anItem({ series: ruleSeries(CITY, "retired_enterprise"), rule: aRule(other) }),
  ];
  const sides = { ...sidesOf(monthly("1"), monthly("1")), before: aView(items), after: aView(items), series };
  const { offered, chosen } = sweepsOf(sides, null, MONTH);
  expect(offered).toEqual(["age", "month"]);
  expect(chosen?.points.find(({ x }) => x === 70)?.after).toBe(8_800);
});

test("without any amount on either side nothing is drawn", () => {
  const none: Method = { op: "none", reason: "单建统筹" };
  expect(sweepsOf(sidesOf(none, none), null, MONTH)).toMatchObject({ offered: [], chosen: null });
});

test("no picture has more than 101 points", () => {
  const everything: Method = {
    op: "sum",
    parts: [
      byAge([
        [1, monthly("1")],
        [null, monthly("2")],
      ]),
      share("2", { base: "own_contribution_base" }),
      share("4", pension),
      { op: "per_contribution_year", fen: yuan("1"), from: 0, to: 100 },
    ],
  };
  for (const over of ["age", "own_base", "own_pension", "years", "month"] as const) {
    expect(drawn(over, everything, everything).points.length).toBeLessThanOrEqual(101);
  }
});
