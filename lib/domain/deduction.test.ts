/** Deductions: what is taken off, rounded once. */
import { expect, test } from "vitest";
import { evaluate } from "./evaluation";
import { aQuestion, aRule, aView, anItem, monthly, ruleSeriesOf, yuan } from "./testing";

test("a yearly deduction that is a rate is rounded once, by the month", () => {
  // 5.96 fen a year are 0.4966 a month, nothing; rounding the year to 6 fen first would take 1 fen every month.
  const care = { code: "care", ppm: 59_600, base: { base: "own_pension", at: "current" }, per: "year" } as const;
  const rule = aRule(monthly("95"), { deductions: [care] });
  const view = aView([anItem({ series: ruleSeriesOf("全国/示例省/示例市", "retired"), rule })]);
  const answer = evaluate(view, aQuestion({ person: { ownPension: yuan("1") } }));
  expect(answer).toMatchObject({ amountFen: yuan("95"), netFen: yuan("95") });
});
