/** People checks: who is worse off by growing older, whose amount changes much, and whose deductions take more than there is. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { aDraft, aDraftedRule, A_CITATION, type DraftedRule } from "@/lib/domain/testing/draft";
import type { Cond, Expr } from "@/lib/domain/rule/method.schema";
import { issuesForSealing } from "./proposal";
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
  yearlySum,
  yuan,
} from "@/lib/domain/testing/register";

const CITY = "全国/示例省/示例市";
const TODAY = aDay("2026-11-21");
const AVERAGE = anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2023), parameter: aParameter("5000") });
const pension = (rate: string): Expr => ({
  op: "rate",
  ppm: percent(rate),
  base: { base: "own_pension", at: "current" },
});

function found(key: string, drafted: DraftedRule, given = [AVERAGE], settings?: { largeChangePercent: number }) {
  return issuesForSealing(aDraft([aDraftedRule(drafted)]), aView(given, [CITY]), TODAY, settings)
    .filter((issue) => issue.key === key)
    .map(({ params }) => params);
}

const falls = (method: Expr, more: Omit<DraftedRule, "rule"> = {}) =>
  found("amount_falls_with_age", { ...more, rule: { method } }).map(({ age, before, after, unit }) => [
    age,
    before,
    after,
    unit,
  ]);
const row = (when: Cond, then: Expr) => ({ when, printed: "如文件", then });

describe("worse off by growing older", () => {
  test("is found in plain bands, at each limit where the amount falls, and not where it rises", () => {
    expect(
      falls(
        byAge([
          [70, monthly("110")],
          [80, monthly("105")],
          [null, monthly("130")],
        ]),
      ),
    ).toEqual([[70, 11_000, 10_500, "month"]]);
  });

  test("is found where a fixed amount takes the place of a rate", () => {
    expect(
      falls(
        byAge([
          [70, ofAveragePension("2.5", 2023)],
          [null, monthly("120")],
        ]),
      ),
    ).toEqual([[70, 12_500, 12_000, "month"]]);
    expect(
      falls(
        byAge([
          [70, ofAveragePension("2.5", 2023)],
          [null, monthly("125")],
        ]),
      ),
    ).toEqual([]);
  });

  test("is found inside a sum, a floor and a table within a table", () => {
    const falling = byAge([
      [80, monthly("50")],
      [null, monthly("20")],
    ]);
    expect(falls({ op: "sum", parts: [monthly("80"), falling] })).toEqual([[80, 13_000, 10_000, "month"]]);
    expect(falls({ op: "clamp", of: falling, minFen: yuan("30") })).toEqual([[80, 5000, 3000, "month"]]);
    expect(
      falls({ op: "table", rows: [row({ tag: "劳模" }, falling), row({ age: [null, null] }, monthly("10"))] }),
    ).toEqual([[80, 5000, 2000, "month"]]);
  });

  test("is found for a pension at which the older band's ceiling bites", () => {
    const capped = (max: string): Expr => ({ op: "clamp", of: pension("4"), maxFen: yuan(max) });
    expect(
      falls(
        byAge([
          [70, capped("190")],
          [null, capped("150")],
        ]),
      )[0]?.[0],
    ).toBe(70);
    expect(
      falls(
        byAge([
          [70, capped("190")],
          [null, capped("220")],
        ]),
      ),
    ).toEqual([]);
  });

  test("is found for years of contribution that only one band counts", () => {
    const long: Expr = {
      op: "table",
      rows: [
        row({ contributionYears: [0, 40] }, monthly("90")),
        row({ contributionYears: [40, null] }, monthly("150")),
      ],
    };
    expect(
      falls(
        byAge([
          [70, long],
          [null, monthly("100")],
        ]),
      ),
    ).toEqual([[70, 15_000, 10_000, "month"]]);
  });

  test("is found in a yearly amount that the month's rounding hides", () => {
    expect(
      falls(
        byAge([
          [75, { op: "max", parts: [yearlySum("1680.05")] }],
          [null, yearlySum("1680.03")],
        ]),
        {},
      ),
    ).toEqual([[75, 168_005, 168_003, "year"]]);
  });

  test("is found in the credit of another category that a share is taken of", () => {
    const retired = anItem({
      series: ruleSeries(CITY, "retired"),
      rule: aRule(
        byAge([
          [70, monthly("110")],
          [null, monthly("100")],
        ]),
      ),
    });
    const method: Expr = { op: "of_category", category: "retired", ppm: percent("80") };
    expect(found("amount_falls_with_age", { key: "retired_flexible", rule: { method } }, [retired])).toMatchObject([
      { age: 70, before: 8800, after: 8000 },
    ]);
  });

  test("does not compare people whom a rule tells apart by their birth date", () => {
    const cohort = (from: string | null, to: string | null): Cond => ({
      bornOn: [from === null ? null : aDay(from), to === null ? null : aDay(to)],
    });
    const method: Expr = {
      op: "table",
      rows: [
        row({ all: [cohort(null, "1957-01-01"), { age: [0, 70] }] }, monthly("90")),
        row({ all: [cohort(null, "1957-01-01"), { age: [70, null] }] }, monthly("95")),
        row(cohort("1957-01-01", null), monthly("120")),
      ],
    };
    expect(falls(method)).toEqual([]);
  });
});

describe("a large change", () => {
  const NOW = (method: Expr) =>
    anItem({
      series: ruleSeries(CITY, "retired"),
      rule: aRule(method, { citations: [A_CITATION] }),
      from: "2025-01",
    });
  const changes = (before: Expr, after: Expr, settings?: { largeChangePercent: number }) =>
    found("change_large", { rule: { method: after } }, [AVERAGE, NOW(before)], settings).map(({ was, is, unit }) => [
      was,
      is,
      unit,
    ]);

  test("is more than 30 % of the amount in force, either way, and not 30 % itself", () => {
    expect(changes(monthly("100"), monthly("130"))).toEqual([]);
    expect(changes(monthly("100"), monthly("130.01"))).toEqual([[10_000, 13_001, "month"]]);
    expect(changes(monthly("100"), monthly("69.99"))).toEqual([[10_000, 6999, "month"]]);
  });

  test("is found where a rate takes the place of an amount, by what people get", () => {
    expect(changes(monthly("90"), ofAveragePension("2.5", 2023))).toEqual([[9000, 12_500, "month"]]);
    expect(changes(monthly("100"), ofAveragePension("2.5", 2023))).toEqual([]);
  });

  test("is found where the same rate is taken of another year", () => {
    const old = anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2021), parameter: aParameter("3000") });
    const now = NOW(ofAveragePension("2.5", 2021));
    expect(
      found("change_large", { rule: { method: ofAveragePension("2.5", 2023) } }, [AVERAGE, old, now]),
    ).toMatchObject([{ was: 7500, is: 12_500 }]);
  });

  test("is found for the person for whom it is largest", () => {
    const before: Expr = { op: "clamp", of: pension("4"), minFen: yuan("50"), maxFen: yuan("190") };
    const after: Expr = { op: "clamp", of: pension("4"), minFen: yuan("100"), maxFen: yuan("190") };
    expect(changes(before, after)).toEqual([[5000, 10_000, "month"]]);
  });

  test("is by the share an office has set", () => {
    expect(changes(monthly("100"), monthly("115"), { largeChangePercent: 10 })).toHaveLength(1);
    expect(changes(monthly("100"), monthly("109"), { largeChangePercent: 10 })).toEqual([]);
  });
});

test("deductions that take more than somebody gets are said", () => {
  const deductions = [{ code: "long_term_care", fen: yuan("95"), per: "month" as const }];
  const method = byAge([
    [70, monthly("90")],
    [null, monthly("100")],
  ]);
  expect(found("net_below_zero", { rule: { method, deductions } })).toEqual([{ fen: 9000, taken: 9500 }]);
  expect(found("net_below_zero", { rule: { method: monthly("100"), deductions } })).toEqual([]);
});
