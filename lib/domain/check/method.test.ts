/** Method checks: what a method by itself gets wrong. */
import { ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { issuesOfMethod, issuesOfSettings, refersToItself } from "./method";
import type { Cond, Expr, Method } from "@/lib/domain/rule/method.schema";
import {
  aMonth,
  aRule,
  aView,
  anItem,
  byAge,
  monthly,
  ofAveragePension,
  percent,
  yuan,
} from "@/lib/domain/testing/register";

function table(...conditions: readonly Cond[]): Expr {
  return { op: "table", rows: conditions.map((when) => ({ when, printed: "如原文", then: monthly("1") })) };
}

function found(method: Method) {
  return issuesOfMethod(method).map(({ field, key, params }) => ({ field, key, ...params }));
}

describe("bands by age", () => {
  test("“74 and under” with “75 and over” is complete", () => {
    expect(found(table({ age: [0, 75] }, { age: [75, null] }))).toEqual([]);
    expect(found(table({ age: [75, null] }, { age: [null, 75] }))).toEqual([]);
  });

  test("“74 and under” with “76 and over” leaves out 75", () => {
    expect(found(table({ age: [0, 75] }, { age: [76, null] }))).toEqual([
      { field: "method.rows.0.when", key: "age_bands_incomplete", from: 75, to: 76 },
    ]);
  });

  test("an end that is not open leaves out everybody older, a beginning above 0 everybody younger", () => {
    expect(found(table({ age: [60, 70] }, { age: [70, 100] }))).toEqual([
      { field: "method.rows.0.when", key: "age_bands_incomplete", from: 0, to: 60 },
      { field: "method.rows.1.when", key: "age_bands_incomplete", from: 100 },
    ]);
  });

  test("an age in two bands is named", () => {
    expect(found(table({ age: [0, 71] }, { age: [70, null] }))).toEqual([
      { field: "method.rows.1.when", key: "age_bands_overlap", age: 70 },
    ]);
  });

  test("a lower limit above the upper one is an empty band", () => {
    expect(found(table({ age: [70, 60] }, { age: [0, null] }))).toEqual([
      { field: "method.rows.0.when", key: "range_empty" },
    ]);
  });

  test("a band is printed as the document prints it", () => {
    const method = byAge([
      [70, monthly("1")],
      [null, monthly("2")],
    ]);
    const rows =
      method.op === "table" ? method.rows.map((row, index) => (index === 1 ? { ...row, printed: " " } : row)) : [];
    expect(found({ op: "table", rows })).toEqual([{ field: "method.rows.1.printed", key: "band_printed_required" }]);
  });

  test("tables inside other expressions are checked at their place", () => {
    expect(found({ op: "max", parts: [monthly("1"), { op: "clamp", of: table({ age: [0, 70] }) }] })).toEqual([
      { field: "method.parts.1.of.rows.0.when", key: "age_bands_incomplete", from: 70 },
    ]);
  });
});

describe("bands by other things", () => {
  const born: Cond = { bornOn: [null, null] };

  test("years of contribution need every year, like ages", () => {
    expect(found(table({ contributionYears: [0, 20] }, { contributionYears: [20, null] }))).toEqual([]);
    expect(found(table({ contributionYears: [0, 20] }, { contributionYears: [25, null] }))).toEqual([
      { field: "method", key: "bands_incomplete" },
    ]);
    expect(found(table({ contributionYears: [0, 20] }, { contributionYears: [19, null] }))).toEqual([
      { field: "method.rows.1.when", key: "bands_overlap" },
    ]);
  });

  test("two dimensions are complete only when every pair is", () => {
    const young: Cond = { all: [{ age: [0, 70] }, { contributionYears: [0, 20] }] };
    const youngLong: Cond = { all: [{ age: [0, 70] }, { contributionYears: [20, null] }] };
    expect(found(table(young, youngLong, { age: [70, null] }))).toEqual([]);
    expect(found(table(young, { age: [70, null] }))).toEqual([{ field: "method", key: "bands_incomplete" }]);
  });

  test("a general row may follow a special one, but never the other way round", () => {
    expect(found(table({ tag: "劳模" }, born))).toEqual([]);
    expect(found(table({ tag: "劳模" }, { age: [0, 70] }, { age: [70, null] }))).toEqual([]);
    expect(found(table(born, { tag: "劳模" }))).toEqual([{ field: "method.rows.1.when", key: "band_unreachable" }]);
  });

  test("one condition alone leaves everybody else out, unless it is a part of a sum; bands must be complete there too", () => {
    expect(found(table({ tag: "劳模" }))).toEqual([{ field: "method", key: "bands_incomplete" }]);
    expect(found({ op: "sum", parts: [monthly("100"), table({ tag: "劳模" })] })).toEqual([]);
    expect(found({ op: "sum", parts: [monthly("100"), table({ age: [70, null] })] })).toEqual([]);
    expect(found({ op: "sum", parts: [monthly("100"), table({ age: [0, 70] }, { age: [71, null] })] })).toHaveLength(1);
  });
});

describe("limits and depth", () => {
  test("a floor above the ceiling is refused, equal ones are not", () => {
    expect(found({ op: "clamp", of: monthly("1"), minFen: yuan("2"), maxFen: yuan("1") })).toEqual([
      { field: "method.minFen", key: "range_empty" },
    ]);
    expect(found({ op: "clamp", of: monthly("1"), minFen: yuan("2"), maxFen: yuan("2") })).toEqual([]);
    expect(found({ op: "per_contribution_year", fen: yuan("1"), from: 20, to: 20 })).toHaveLength(1);
  });

  test("four levels are enough for any document, five are refused once", () => {
    const nest = (inner: Expr): Expr => ({ op: "sum", parts: [inner] });
    const four = nest(nest(nest(monthly("1"))));
    expect(found(four)).toEqual([]);
    expect(found(nest(nest(four)))).toEqual([
      { field: "method.parts.0.parts.0.parts.0.parts.0", key: "method_too_deep", max: 4 },
    ]);
  });

  test("no account, unknown and approximate have nothing to check", () => {
    expect(found({ op: "none", reason: "单建统筹" })).toEqual([]);
    expect(found({ op: "approximate", fen: yuan("77"), per: "month" })).toEqual([]);
  });

  test("a policy year or a yearly look without its date is asked for", () => {
    expect(issuesOfSettings({ ageReference: "policy_year_start" }).map(({ key }) => key)).toEqual([
      "policy_year_start_required",
    ]);
    expect(issuesOfSettings({ ageReference: "annual_month" }).map(({ key }) => key)).toEqual(["annual_month_required"]);
    expect(issuesOfSettings({ ageReference: "annual_month", annualMonth: 7 })).toEqual([]);
    expect(issuesOfSettings({})).toEqual([]);
  });
});

describe("a share of another category's credit", () => {
  const CITY = "全国/湖北/武汉";
  const of = (category: string): Expr => ({ op: "of_category", category, ppm: percent("80") });
  const lookup = { region: CITY, category: "retired_flexible", month: aMonth("2024-01"), known: 9 };
  const item = (category: string, method: Method) =>
    anItem({ series: ruleSeries(CITY, category), rule: aRule(method) });

  test("may refer to another rule", () => {
    const view = aView([item("retired_flexible", of("retired")), item("retired", ofAveragePension("2.5", 2021))]);
    expect(refersToItself(view, lookup)).toBe(false);
  });

  test("may not lead back to itself, directly or by way of another", () => {
    expect(refersToItself(aView([item("retired", of("retired"))]), lookup)).toBe(true);
    const view = aView([item("retired_flexible", of("in_service")), item("in_service", of("retired_flexible"))]);
    expect(refersToItself(view, lookup)).toBe(true);
  });
});
