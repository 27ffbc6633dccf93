/** Crediting: what a month and a year get, where rounding, periods and the person's own switch meet. */
import { ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { evaluate } from "./evaluation";
import type { Expr } from "@/lib/domain/rule/method.schema";
import type { RulePayloadInput } from "@/lib/domain/rule/schema";
import {
  aDay,
  aQuestion,
  aRule,
  aView,
  anItem,
  monthly,
  percent,
  yearlySum,
  yuan,
} from "@/lib/domain/testing/register";

const CITY = "全国/示例省/示例市";

function ask(method: Expr, more: Partial<RulePayloadInput>, on: string, person = {}, category = "retired") {
  const items = [anItem({ series: ruleSeries(CITY, category), rule: aRule(method, more) })];
  const answer = evaluate(aView(items), aQuestion({ on, person }));
  return answer.state === "amount" ? { amountFen: answer.amountFen, yearFen: answer.yearFen } : answer.state;
}

const EACH_PART = { rounding: { unitFen: 1, mode: "half_up", stage: "each_part" } } as const;
const THOUSAND_TWICE: Expr = { op: "sum", parts: [yearlySum("1000"), yearlySum("1000")] };

describe("parts that are rounded on their own", () => {
  test("still make up the year exactly: the last month gives back what rounding took", () => {
    expect(ask(THOUSAND_TWICE, { settings: EACH_PART }, "2026-11-15")).toEqual({ amountFen: 16_666, yearFen: 200_000 });
    expect(ask(THOUSAND_TWICE, { settings: EACH_PART }, "2026-12-15")).toEqual({ amountFen: 16_674, yearFen: 200_000 });
  });

  test("are rounded as a year's sums where the rule credits once a year", () => {
    const yearly = { settings: EACH_PART, crediting: { frequency: "yearly" } } as const;
    expect(ask(THOUSAND_TWICE, yearly, "2026-11-15")).toEqual({ amountFen: 16_667, yearFen: 200_000 });
  });
});

describe("the year of a choice between a sum a month and one a year", () => {
  const either: Expr = {
    op: "max",
    parts: [{ op: "rate", ppm: percent("2.5"), base: { base: "own_pension", at: "current" } }, yearlySum("1000")],
  };

  test("is told where the yearly sum is chosen", () => {
    const person = { ownPension: yuan("3000") };
    expect(ask(either, {}, "2026-12-15", person)).toEqual({ amountFen: 8_337, yearFen: 100_000 });
  });

  test("is not where the monthly one is, and December is a month like any other", () => {
    const person = { ownPension: yuan("4000.20") };
    expect(ask(either, {}, "2026-11-15", person)).toEqual({ amountFen: 10_001, yearFen: null });
    expect(ask(either, {}, "2026-12-15", person)).toEqual({ amountFen: 10_001, yearFen: null });
  });
});

test("the year in which somebody retires is whole for the rule of those in service", () => {
  const inService = aRule(yearlySum("1200"), { crediting: { frequency: "yearly", midYear: "actual_months" } });
  const items = [
    anItem({ series: ruleSeries(CITY, "in_service"), rule: inService }),
    anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(monthly("100")) }),
  ];
  const person = { retiredOn: aDay("2026-08-20") };
  expect(evaluate(aView(items), aQuestion({ on: "2026-03-15", person }))).toMatchObject({
    amountFen: 10_000,
    yearFen: 120_000,
  });
});
