/** Shapes of rules that are plausible and were not seen yet, and the version of the language a stored rule keeps. */
import { ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { type AskedPerson, INSURANCE_ENDED } from "@/lib/domain/calculation/answer";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import type { Cond, Expr, Method } from "@/lib/domain/rule/method.schema";
import { type RulePayloadInput, rulePayloadSchema } from "@/lib/domain/rule/schema";
import { aDay, aMonth, aQuestion, aRule, aView, anItem, monthly, yearlySum, yuan } from "@/lib/domain/testing/register";

const CITY = "全国/示例省/示例市";

function rule(method: Method, more: Partial<RulePayloadInput> = {}) {
  return anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(method, more) });
}

function ask(items: readonly ReturnType<typeof rule>[], person: AskedPerson = {}, on = "2024-05-15") {
  return evaluate(aView(items), aQuestion({ on, person }));
}

const when = (cond: Cond, then: Expr) => ({ when: cond, printed: "如文件", then });
const month = (amount: string) => ({ state: "amount", amountFen: yuan(amount) });

describe("plausible shapes that were not seen", () => {
  const table = (...rows: ReturnType<typeof when>[]): Expr => ({ op: "table", rows });

  test("bands of contribution years, and an amount for each of them", () => {
    const bands = table(
      when({ contributionYears: [null, 30] }, monthly("80")),
      when({ contributionYears: [30, null] }, monthly("100")),
    );
    expect(ask([rule(bands)], { contributionYears: 29 })).toMatchObject(month("80"));
    expect(ask([rule(bands)], { contributionYears: 30 })).toMatchObject(month("100"));
    const each: Expr = { op: "per_contribution_year", fen: yuan("2"), from: 15, to: 40 };
    expect(ask([rule(each)], { contributionYears: 45 })).toMatchObject(month("50"));
  });

  test("bands of the own pension", () => {
    const bands = table(
      when({ ownPension: [null, yuan("3000")] }, monthly("90")),
      when({ ownPension: [yuan("3000"), null] }, monthly("120")),
    );
    expect(ask([rule(bands)], { ownPension: yuan("2999.99") })).toMatchObject(month("90"));
    expect(ask([rule(bands)], { ownPension: yuan("3000") })).toMatchObject(month("120"));
  });

  test("老人 and 新人: retired before or from a date, born before or from one", () => {
    const date = aDay("2015-10-01");
    const retired = table(
      when({ retiredOn: [null, date] }, monthly("110")),
      when({ retiredOn: [date, null] }, monthly("90")),
    );
    expect(ask([rule(retired)], { retiredOn: aDay("2015-09-30") })).toMatchObject(month("110"));
    expect(ask([rule(retired)], { retiredOn: date })).toMatchObject(month("90"));
    const older = table(when({ bornOn: [null, date] }, monthly("110")), when({ bornOn: [date, null] }, monthly("90")));
    expect(ask([rule(older)], { birthDate: "1950-01-01" })).toMatchObject(month("110"));
  });

  test("not lower than before: the higher of the new amount and the frozen one", () => {
    const frozen: Expr = { op: "own_credit", reference: { month: aMonth("2022-12") } };
    const items = [rule({ op: "max", parts: [monthly("100"), frozen] })];
    const had = (amount: string) => ({ ownCreditOfMonth: { "2022-12": yuan(amount) } });
    expect(ask(items, had("130.50"))).toMatchObject(month("130.50"));
    expect(ask(items, had("80"))).toMatchObject(month("100"));
  });

  test.each(["quarterly", "half_yearly"] as const)(
    "credited %s: said with the amount a month, every month alike",
    (frequency) => {
      const items = [rule(yearlySum("1000"), { crediting: { frequency, month: 1 } })];
      expect(ask(items, {}, "2024-06-15")).toMatchObject({ ...month("83.33"), yearFen: yuan("1000") });
      expect(ask(items, {}, "2024-12-15")).toMatchObject({ ...month("83.33"), yearFen: yuan("1000") });
    },
  );

  test("an end of the insurance, by death or otherwise: the credit of its month is the last", () => {
    const byAge = [rule(table(when({ age: [0, 70] }, monthly("100")), when({ age: [70, null] }, monthly("110"))))];
    const person = { birthDate: "1950-01-01", endedOn: aDay("2024-05-03") };
    expect(ask(byAge, person, "2024-05-31")).toMatchObject(month("110"));
    expect(ask(byAge, person, "2024-06-01")).toMatchObject({ state: "no_account", reason: INSURANCE_ENDED });
    expect(ask(byAge, { birthDate: "1950-01-01" }, "2024-06-01"), "others of the age go on").toMatchObject(
      month("110"),
    );
  });
});

test("a stored rule of another version of the language is refused by name, not read as if it were this one", () => {
  const stored = { v: 2, method: monthly("95"), verification: "official_text" };
  expect(rulePayloadSchema.safeParse(stored).error?.issues.map(({ path }) => path)).toEqual([["v"]]);
});
