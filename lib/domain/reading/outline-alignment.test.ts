import { ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, it } from "vitest";
import type { Method } from "@/lib/domain/rule/method.schema";
import type { RulePayloadInput } from "@/lib/domain/rule/schema";
import { alignedRows, differenceRange } from "./outline-alignment";
import { outline, type Outline } from "./outline";
import { aDay, aMonth, aRule, aView, anItem, byAge, monthly, yearlySum, yuan } from "@/lib/domain/testing/register";

const CITY = "全国/广东/深圳";

/** What a city with this rule pays its retirees. */
function paying(method: Method): Outline {
  const view = aView([anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(method) })]);
  return outline(view, { region: CITY, category: "retired", month: aMonth("2026-01"), today: aDay("2026-01-15") });
}

const about = (sum: string): Method => ({ op: "approximate", fen: yuan(sum), per: "month" });
const told = (left: Method, right: Method) =>
  alignedRows(paying(left), paying(right)).map(({ when, difference }) => [
    when !== null && "age" in when ? when.age : when,
    difference?.fen ?? null,
  ]);

describe("two rules side by side", () => {
  it("subtracts what was about so much from what it is now", () => {
    expect(alignedRows(paying(about("250")), paying(monthly("251")))).toMatchObject([
      { when: null, left: { kind: "approximate", fen: 25_000 }, difference: { fen: 100, about: true } },
    ]);
  });

  it("cuts the ages by the limits of both sides", () => {
    const seventy = byAge([
      [70, monthly("100")],
      [null, monthly("110")],
    ]);
    const seventyFive = byAge([
      [75, monthly("90")],
      [null, monthly("120")],
    ]);
    expect(told(seventy, seventyFive)).toEqual([
      [[null, 70], -1_000],
      [[70, 75], -2_000],
      [[75, null], 1_000],
    ]);
    const range = differenceRange(alignedRows(paying(seventy), paying(seventyFive)));
    expect(range).toEqual({ least: -2_000, most: 1_000, per: "month", about: false });
  });

  it("gives everybody's value to every age", () => {
    expect(
      told(
        monthly("72"),
        byAge([
          [70, monthly("100")],
          [null, monthly("110")],
        ]),
      ),
    ).toEqual([
      [[null, 70], 2_800],
      [[70, null], 3_800],
    ]);
  });

  it("leaves a row without a difference where the people are told apart by something else", () => {
    const byYears: Method = {
      op: "table",
      rows: [
        { when: { contributionYears: [null, 25] }, printed: "不满25年", then: monthly("80") },
        { when: { contributionYears: [25, null] }, printed: "25年以上", then: monthly("90") },
      ],
    };
    const byYear = told(
      byYears,
      byAge([
        [70, monthly("100")],
        [null, monthly("110")],
      ]),
    );
    expect(byYear.every(([, difference]) => difference === null)).toBe(true);
    expect(differenceRange(alignedRows(paying(byYears), paying(byYears)))).toEqual({
      least: 0,
      most: 0,
      per: "month",
      about: false,
    });
  });

  it("has no rows where a side pays nothing that could stand in one", () => {
    expect(alignedRows(paying({ op: "none", reason: "不设个人账户" }), paying(monthly("72")))).toEqual([]);
  });
});

it("what arrives is compared, and once a year is not more or less than every month", () => {
  const taken = { deductions: [{ code: "long_term_care", fen: yuan("2"), per: "month" as const }] };
  const asked = {
    region: "全国/示例省/示例市",
    category: "retired",
    month: aMonth("2026-01"),
    today: aDay("2026-01-15"),
  };
  const of = (method: Method, more: Partial<RulePayloadInput> = {}) =>
    outline(aView([anItem({ series: ruleSeries(asked.region, "retired"), rule: aRule(method, more) })]), asked);
  const difference = (left: Outline, right: Outline) => alignedRows(left, right)[0]?.difference;
  expect(difference(of(monthly("112.50")), of(monthly("112.50"), taken))).toEqual({
    fen: -200,
    per: "month",
    about: false,
  });
  const yearly = of(yearlySum("1350"), { crediting: { frequency: "yearly" } });
  expect(difference(yearly, of(monthly("112.50"), taken))).toBeNull();
  const more = of(yearlySum("1680"), { crediting: { frequency: "yearly" } });
  expect(difference(yearly, more)).toEqual({ fen: 33_000, per: "year", about: false });
  expect(differenceRange(alignedRows(yearly, more))).toEqual({
    least: 33_000,
    most: 33_000,
    per: "year",
    about: false,
  });
});
