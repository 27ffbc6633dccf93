/** Deductions: what is taken off, rounded once. */
import { ruleSeries } from "@/lib/domain/register/series";
import { expect, test } from "vitest";
import { evaluate } from "./evaluation";
import { aQuestion, aRule, aView, anItem, monthly, yuan } from "@/lib/domain/testing/register";

test("a yearly deduction that is a rate is rounded once, by the month", () => {
  // 5.96 fen a year are 0.4966 a month, nothing; rounding the year to 6 fen first would take 1 fen every month.
  const care = { code: "care", ppm: 59_600, base: { base: "own_pension", at: "current" }, per: "year" } as const;
  const rule = aRule(monthly("95"), { deductions: [care] });
  const view = aView([anItem({ series: ruleSeries("全国/示例省/示例市", "retired"), rule })]);
  const answer = evaluate(view, aQuestion({ person: { ownPension: yuan("1") } }));
  expect(answer).toMatchObject({ amountFen: yuan("95"), netFen: yuan("95") });
});

test("a deduction that cannot be worked out leaves the gross, and says what the net lacks", () => {
  const aid = { code: "aid", ppm: 1_000, base: { base: "own_contribution_base" }, per: "month" } as const;
  const series = ruleSeries("全国/示例省/示例市", "retired");
  const view = aView([anItem({ series, rule: aRule(monthly("95"), { deductions: [aid] }) })]);
  expect(evaluate(view, aQuestion())).toMatchObject({
    amountFen: yuan("95"),
    netFen: null,
    netMissing: ["contributionBase"],
  });
  const person = { contributionBase: yuan("5000") };
  expect(evaluate(view, aQuestion({ person }))).toMatchObject({ netFen: yuan("90"), netMissing: [] });
});

test("separate lines stand beside a credit that does not exist, is unknown, or is not recorded", () => {
  const exam = ruleSeries("全国/示例省/示例市", "retired", "exam_allowance");
  const line = anItem({ series: exam, rule: aRule(monthly("20")) });
  const beside = { otherLines: [{ code: "exam_allowance", fen: yuan("20") }] };
  const series = ruleSeries("全国/示例省/示例市", "retired");
  const none = anItem({ series, rule: aRule({ op: "none", reason: "单建统筹" }) });
  const unknown = anItem({ series, rule: aRule({ op: "unknown", kind: "set_separately", reason: "另行制定" }) });
  expect(evaluate(aView([line]), aQuestion())).toMatchObject({ state: "no_rule", ...beside });
  expect(evaluate(aView([line, none]), aQuestion())).toMatchObject({ state: "no_account", ...beside });
  expect(evaluate(aView([line, unknown]), aQuestion())).toMatchObject({ state: "unknown_by_source", ...beside });
});
