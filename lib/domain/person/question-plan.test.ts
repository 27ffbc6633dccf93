/** Question plans: what a reader is asked. */
import { ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import type { Expr, Method } from "@/lib/domain/rule/method.schema";
import { inputsNeeded } from "./question-plan";
import type { RulePayloadInput } from "@/lib/domain/rule/schema";
import {
  aMonth,
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
const asked = { region: CITY, category: "retired", month: aMonth("2026-01") };

function viewOf(method: Method, more: Partial<RulePayloadInput> = {}) {
  return aView([anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(method, more) })]);
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
    const rule = anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(monthly("251")) });
    const series = ruleSeries(CITY, "retired", "exam_allowance");
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
      anItem({ series: ruleSeries(CITY, category), rule: aRule(monthly("95")) }),
    );
    expect(inputsNeeded(aView(leaves), asked).facts).toEqual(["pension_scheme"]);
  });
});
