/** Question plans: what a reader is asked, and when age changes the amount. */
import { describe, expect, test } from "vitest";
import type { Expr, Method } from "./method.schema";
import { inputsNeeded, nextAgeSwitch } from "./question-plan";
import type { RulePayloadInput } from "./rule.schema";
import {
  aMonth,
  aQuestion,
  aRule,
  aView,
  anItem,
  byAge,
  monthly,
  ofAveragePension,
  percent,
  ruleSeriesOf,
  yearlySum,
  yuan,
} from "./testing";

const CITY = "全国/示例省/示例市";
const asked = { region: CITY, category: "retired", month: aMonth("2026-01") };

function viewOf(method: Method, more: Partial<RulePayloadInput> = {}) {
  return aView([anItem({ series: ruleSeriesOf(CITY, "retired"), rule: aRule(method, more) })]);
}

const ownPension: Expr = { op: "rate", ppm: percent("4"), base: { base: "own_pension", at: "last_june" } };

describe("only facts that can change the result are asked for", () => {
  test.each<[string, Method, Partial<RulePayloadInput>, string[]]>([
    ["a fixed amount", monthly("95"), {}, []],
    ["a rate of the average pension", ofAveragePension("2.5", 2023), {}, []],
    [
      "an age band",
      byAge([
        [70, monthly("1")],
        [null, monthly("2")],
      ]),
      {},
      ["birthDate"],
    ],
    [
      "a table that asks for nothing",
      { op: "table", rows: [{ when: { age: [0, null] }, printed: "全部", then: monthly("1") }] },
      {},
      [],
    ],
    ["a pension snapshot", ownPension, {}, ["pensionOfMonth:2025-06"]],
    ["years of contribution", { op: "per_contribution_year", fen: yuan("1") }, {}, ["contributionYears"]],
    ["no account", { op: "none", reason: "单建统筹" }, {}, []],
    [
      "a deduction of the own base",
      monthly("95"),
      { deductions: [{ code: "long_term_care", ppm: 1000, base: { base: "own_contribution_base" }, per: "month" }] },
      ["contributionBase"],
    ],
    [
      "a yearly credit by actual months",
      yearlySum("1680"),
      { crediting: { frequency: "yearly", month: 7, midYear: "actual_months" } },
      ["retiredOn"],
    ],
  ])("%s", (_name, method, more, facts) => {
    expect(inputsNeeded(viewOf(method, more), asked).facts).toEqual(facts);
  });

  test("special statuses are named", () => {
    const allowance: Expr = { op: "table", rows: [{ when: { tag: "劳模" }, printed: "劳模", then: monthly("66") }] };
    const plan = inputsNeeded(viewOf({ op: "sum", parts: [monthly("95"), allowance] }), asked);
    expect(plan).toEqual({ facts: ["tags"], tags: ["劳模"] });
  });

  test("a separate line's facts count too", () => {
    const rule = anItem({ series: ruleSeriesOf(CITY, "retired"), rule: aRule(monthly("251")) });
    const series = ruleSeriesOf(CITY, "retired", "exam_allowance");
    const exam = anItem({
      series,
      rule: aRule(
        byAge([
          [70, monthly("20")],
          [null, monthly("40")],
        ]),
      ),
    });
    expect(inputsNeeded(aView([rule, exam]), asked).facts).toEqual(["birthDate"]);
  });

  test("a region that rules on leaves only asks which one", () => {
    const leaves = ["retired_enterprise", "retired_public"].map((category) =>
      anItem({ series: ruleSeriesOf(CITY, category), rule: aRule(monthly("95")) }),
    );
    expect(inputsNeeded(aView(leaves), asked).facts).toEqual(["pension_scheme"]);
  });
});

describe("the next change by age", () => {
  const seventy = byAge([
    [70, monthly("100")],
    [null, monthly("110")],
  ]);
  const of = (settings: RulePayloadInput["settings"], birthDate: string, method: Method = seventy) =>
    nextAgeSwitch(viewOf(method, { settings }), aQuestion({ person: { birthDate }, on: "2026-01-15" }));

  test.each([
    [{}, "1957-03-15", "2027-03"],
    [{ ageReference: "month_end" as const }, "1957-03-15", "2027-03"],
    [{ ageReference: "prev_month_end" as const }, "1957-03-15", "2027-04"],
    [{ ageReference: "month_start" as const }, "1957-03-01", "2027-03"],
    [{ ageReference: "month_start" as const }, "1957-03-15", "2027-04"],
    [{ ageReference: "year_end" as const }, "1957-03-15", "2027-01"],
    [{ ageReference: "prev_dec31" as const }, "1957-03-15", "2028-01"],
    [{ ageReference: "annual_month" as const, annualMonth: 7 }, "1957-08-15", "2028-07"],
    [{ ageReference: "policy_year_start" as const, policyYearStart: "07-01" }, "1957-08-15", "2028-07"],
  ])("%j, born %s: from %s", (settings, birthDate, month) => {
    expect(of(settings, birthDate)).toEqual({ month, age: 70, amountFen: yuan("110") });
  });

  test("a birth month is enough", () => {
    expect(of({}, "1957-03")).toMatchObject({ month: "2027-03" });
  });

  test("nobody is told of a change that has happened or does not change the amount", () => {
    expect(of({}, "1950-01-01")).toBeNull();
    expect(
      of(
        {},
        "1957-03-15",
        byAge([
          [70, monthly("100")],
          [null, monthly("100")],
        ]),
      ),
    ).toBeNull();
    expect(of({}, "1957-03-15", monthly("100"))).toBeNull();
  });

  test("an amount per year of age changes at every birthday", () => {
    expect(of({}, "1957-03-15", { op: "per_year_of_age", fen: yuan("1.5") })).toEqual({
      month: "2026-03",
      age: 69,
      amountFen: yuan("103.50"),
    });
  });
});
