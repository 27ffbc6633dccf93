/** Next changes: the first later month whose page shows another amount, and what brings it. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import type { AskedPerson } from "@/lib/domain/calculation/answer";
import { nextChange } from "./next-change";
import type { Expr, Method } from "@/lib/domain/rule/method.schema";
import type { PublishedItem } from "@/lib/domain/register/item";
import type { RulePayloadInput } from "@/lib/domain/rule/schema";
import {
  aDay,
  aParameter,
  aQuestion,
  aRule,
  aView,
  anItem,
  byAge,
  monthly,
  ofAveragePension,
  percent,
  yearlySum,
  yuan,
} from "@/lib/domain/testing/register";

const CITY = "全国/示例省/示例市";
const seventy = byAge([
  [70, monthly("100")],
  [null, monthly("110")],
]);

function ruled(method: Method, more: Partial<RulePayloadInput> = {}, from = "2020-01", category = "retired") {
  return anItem({
    series: ruleSeries(CITY, category),
    seq: Number(from.slice(0, 4)),
    from,
    rule: aRule(method, more),
  });
}

function next(items: readonly PublishedItem[], person: AskedPerson, on = "2026-01-31") {
  return nextChange(aView(items), aQuestion({ person, on }));
}

describe("age", () => {
  const of = (settings: RulePayloadInput["settings"], birthDate: string, method: Method = seventy) =>
    next([ruled(method, { settings })], { birthDate });

  test.each([
    [{}, "1957-03-15", "2027-03"],
    [{}, "1957-03-31", "2027-03"],
    [{ attainOn: "day_after" as const }, "1957-03-31", "2027-04"],
    [{ ageReference: "on_date" as const }, "1957-03-31", "2027-03"],
    [{ ageReference: "month_end" as const }, "1957-03-15", "2027-03"],
    [{ ageReference: "prev_month_end" as const }, "1957-03-15", "2027-04"],
    [{ ageReference: "month_start" as const }, "1957-03-01", "2027-03"],
    [{ ageReference: "month_start" as const }, "1957-03-15", "2027-04"],
    [{ ageReference: "year_end" as const }, "1957-03-15", "2027-01"],
    [{ ageReference: "prev_dec31" as const }, "1957-03-15", "2028-01"],
    [{ ageReference: "annual_month" as const, annualMonth: 7 }, "1957-08-15", "2028-07"],
    [{ ageReference: "policy_year_start" as const, policyYearStart: "07-01" }, "1957-08-15", "2028-07"],
  ])("%j, born %s: from %s", (settings, birthDate, month) => {
    expect(of(settings, birthDate)).toMatchObject({
      month,
      cause: { kind: "age", age: 70 },
      answer: { amountFen: yuan("110") },
    });
  });

  test("a birth month is enough", () => {
    expect(of({}, "1957-03")).toMatchObject({ month: "2027-03" });
  });

  test("nobody is told of a change that has happened or does not change the amount", () => {
    expect(of({}, "1950-01-01")).toBeNull();
    const flat = byAge([
      [70, monthly("100")],
      [null, monthly("100")],
    ]);
    expect(of({}, "1957-03-15", flat)).toBeNull();
    expect(of({}, "1957-03-15", monthly("100"))).toBeNull();
  });

  test("an amount per year of age changes at every birthday, and once a floor is passed at last", () => {
    const perYear: Expr = { op: "per_year_of_age", fen: yuan("1.5") };
    expect(of({}, "1957-03-15", perYear)).toMatchObject({
      month: "2026-03",
      cause: { kind: "age", age: 69 },
      answer: { amountFen: yuan("103.50") },
    });
    const floored: Expr = { op: "clamp", of: perYear, minFen: yuan("120") };
    expect(of({}, "1957-03-15", floored)).toMatchObject({ month: "2038-03", cause: { age: 81 } });
  });

  test("the age of a share is that of the category it is taken of", () => {
    const share: Expr = { op: "of_category", category: "retired", ppm: percent("50") };
    const items = [ruled(seventy), ruled(share, {}, "2020-01", "retired_flexible")];
    const question = aQuestion({ category: "retired_flexible", person: { birthDate: "1957-03-15" }, on: "2026-01-31" });
    expect(nextChange(aView(items), question)).toMatchObject({
      month: "2027-03",
      cause: { kind: "age", age: 70 },
      answer: { amountFen: yuan("55") },
    });
  });
});

describe("what is published for later months", () => {
  const young = { birthDate: "1960-03-15" };

  test("a rule that begins before the birthday is what changes the amount", () => {
    const perYear: Expr = { op: "per_year_of_age", fen: yuan("1.5") };
    const items = [ruled(perYear), ruled(monthly("100"), {}, "2026-03")];
    expect(next(items, { birthDate: "1957-03-15" })).toMatchObject({
      month: "2026-03",
      cause: { kind: "rule" },
      answer: { amountFen: yuan("100") },
    });
  });

  test("a figure that changes is no birthday", () => {
    const series = parameterSeries(CITY, "AVG_PENSION", 2023);
    const items = [
      ruled(ofAveragePension("2.5", 2023)),
      anItem({ series, parameter: aParameter("4000") }),
      anItem({ series, seq: 2, from: "2027-05", parameter: aParameter("4200") }),
    ];
    expect(next(items, young)).toMatchObject({
      month: "2027-05",
      cause: { kind: "rule" },
      answer: { amountFen: 10_500 },
    });
  });

  test("the figure of the year before changes in January, also where nothing is said for that month", () => {
    const figure = (year: number, amount: string) =>
      anItem({ series: parameterSeries(CITY, "AVG_PENSION", year), parameter: aParameter(amount) });
    const items = [
      ruled(ofAveragePension("2.5", "previous")),
      figure(2025, "4000"),
      figure(2026, "4000"),
      figure(2027, "4400"),
    ];
    expect(next(items, young)).toMatchObject({ month: "2028-01", answer: { amountFen: 11_000 } });
  });

  test("an amount that ends is told too, and a change beyond does not hide it", () => {
    const items = [
      ruled(seventy),
      ruled({ op: "unknown", reason: "另行制定" }, {}, "2026-07"),
      ruled(monthly("120"), {}, "2027-01"),
    ];
    expect(next(items, young)).toMatchObject({ month: "2026-07", answer: { state: "unknown_by_source" } });
  });

  test("a new rule with the same amount is none", () => {
    expect(next([ruled(monthly("100")), ruled(seventy, {}, "2026-07")], young)).toMatchObject({ month: "2030-03" });
  });
});

test("the switch to the retirees' credit is a change of its own", () => {
  const items = [ruled(monthly("100")), ruled(monthly("60"), {}, "2020-01", "in_service")];
  expect(next(items, { retiredOn: aDay("2026-05-10") }, "2026-02-28")).toMatchObject({
    month: "2026-06",
    cause: { kind: "retirement" },
    answer: { amountFen: yuan("100") },
  });
});

test("the rest of a year's twelfths in its last month is no change", () => {
  const banded = byAge([
    [70, yearlySum("1550")],
    [null, yearlySum("1750")],
  ]);
  expect(next([ruled(banded)], { birthDate: "1957-03-15" }, "2026-11-30")).toMatchObject({
    month: "2027-03",
    cause: { kind: "age", age: 70 },
    answer: { yearFen: yuan("1750") },
  });
});

describe("what arrives, and what stands beside it", () => {
  const old = { birthDate: "1940-03-15" };
  const aid = (amount: string) => ({
    deductions: [{ code: "large_amount", fen: yuan(amount), per: "month" as const }],
  });
  const exam = (method: Method, from: string, to: string | null = null) =>
    anItem({
      series: ruleSeries(CITY, "retired", "exam_allowance"),
      seq: Number(from.slice(0, 4)),
      from,
      to,
      rule: aRule(method),
    });

  test("another deduction under the same gross is a change", () => {
    expect(next([ruled(monthly("105"), aid("5")), ruled(monthly("105"), aid("7"), "2027-01")], old)).toMatchObject({
      month: "2027-01",
      cause: { kind: "rule" },
      isCredit: true,
      lines: [],
      answer: { netFen: yuan("98") },
    });
  });

  test("what one month of the year alone takes is none, and hides none", () => {
    const once = { code: "large_amount", fen: yuan("60"), per: "year" as const, month: 1 };
    expect(next([ruled(seventy, { deductions: [once] })], old)).toBeNull();
    expect(next([ruled(seventy, { deductions: [once] })], { birthDate: "1957-03-15" })).toMatchObject({
      month: "2027-03",
      cause: { kind: "age", age: 70 },
    });
  });

  test("a separate line that begins, changes, ends or loses its amount is a change", () => {
    const beside = { isCredit: false, lines: ["exam_allowance"] };
    const credit = ruled(monthly("100"));
    const first = exam(monthly("20"), "2020-01");
    expect(next([credit, exam(monthly("20"), "2027-02")], old)).toMatchObject({ month: "2027-02", ...beside });
    expect(next([credit, first, exam(monthly("25"), "2027-02")], old)).toMatchObject({ month: "2027-02", ...beside });
    expect(next([credit, exam(monthly("20"), "2020-01", "2026-08")], old)).toMatchObject({
      month: "2026-08",
      ...beside,
    });
    const open: Method = { op: "unknown", kind: "to_be_announced", reason: "另行公布" };
    expect(next([credit, first, exam(open, "2027-02")], old)).toMatchObject({ month: "2027-02", ...beside });
    expect(next([credit, first, exam(monthly("20"), "2027-02")], old)).toBeNull();
  });

  test("a separate line by age changes with the birthday, also beside a credit that does not exist", () => {
    const byAgeToo = exam(seventy, "2020-01");
    const none = ruled({ op: "none", reason: "单建统筹" });
    for (const items of [[ruled(monthly("100")), byAgeToo], [none, byAgeToo], [byAgeToo]]) {
      expect(next(items, { birthDate: "1957-03-15" })).toMatchObject({
        month: "2027-03",
        cause: { kind: "age" },
        isCredit: false,
        lines: ["exam_allowance"],
      });
    }
  });

  test("an amount that is published where there was none is a change", () => {
    const open = ruled({ op: "unknown", kind: "to_be_announced", reason: "另行公布" });
    expect(next([open, ruled(monthly("110"), {}, "2027-01")], old)).toMatchObject({
      month: "2027-01",
      cause: { kind: "rule" },
      isCredit: true,
      answer: { amountFen: yuan("110") },
    });
  });

  test("a rule that only ends is nothing published for then", () => {
    const ending = anItem({ series: ruleSeries(CITY, "retired"), to: "2026-08", rule: aRule(monthly("100")) });
    expect(next([ending], old)).toMatchObject({
      month: "2026-08",
      cause: { kind: "lapse" },
      answer: { state: "no_rule" },
    });
  });
});
