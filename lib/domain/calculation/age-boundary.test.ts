/** Age limits in answers: on which day an amount changes, for every reckoning a document may state. */
import { ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { evaluate } from "./evaluation";
import { nextChange } from "@/lib/domain/person/next-change";
import type { RuleSettings } from "@/lib/domain/rule/schema";
import { aQuestion, aRule, aView, aDay, anItem, byAge, monthly } from "@/lib/domain/testing/register";

const CITY = "全国/示例省/示例市";

function view(settings: RuleSettings) {
  const method = byAge([
    [70, monthly("100")],
    [null, monthly("110")],
  ]);
  return aView([anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(method, { settings }) })]);
}

function amount(settings: RuleSettings, birthDate: string, on: string): number | string {
  const answer = evaluate(view(settings), aQuestion({ on, person: { birthDate } }));
  return answer.state === "amount" ? answer.amountFen : answer.state;
}

/** Born on 20 June 1956: the last day at 100 yuan and the first at 110. */
const SWITCHES: readonly (readonly [RuleSettings, string, string])[] = [
  [{}, "2026-06-19", "2026-06-20"],
  [{ ageReference: "on_date" }, "2026-06-19", "2026-06-20"],
  [{ ageReference: "on_date", attainOn: "day_after" }, "2026-06-20", "2026-06-21"],
  [{ ageReference: "month_start" }, "2026-06-30", "2026-07-01"],
  [{ ageReference: "month_end" }, "2026-05-31", "2026-06-01"],
  [{ ageReference: "prev_month_end" }, "2026-06-30", "2026-07-01"],
  [{ ageReference: "policy_year_start", policyYearStart: "07-01" }, "2026-06-30", "2026-07-01"],
  [{ ageReference: "policy_year_start", policyYearStart: "06-20" }, "2026-06-30", "2026-07-01"],
  [{ ageReference: "policy_year_start", policyYearStart: "06-19" }, "2027-06-30", "2027-07-01"],
  [{ ageReference: "prev_dec31" }, "2026-12-31", "2027-01-01"],
  [{ ageReference: "year_end" }, "2025-12-31", "2026-01-01"],
  [{ ageReference: "annual_month", annualMonth: 6 }, "2026-05-31", "2026-06-01"],
  [{ ageReference: "annual_month", annualMonth: 5 }, "2027-04-30", "2027-05-01"],
];

describe("somebody who completes 70 on 20 June 2026", () => {
  test.each(SWITCHES)("by %j: 100 yuan on %s, 110 on %s", (settings, last, first) => {
    expect(amount(settings, "1956-06-20", last)).toBe(10_000);
    expect(amount(settings, "1956-06-20", first)).toBe(11_000);
  });

  test.each(SWITCHES)("by %j: is told of the month in which that is", (settings, last, first) => {
    const question = aQuestion({ on: "2025-11-15", person: { birthDate: "1956-06-20" } });
    expect(nextChange(view(settings), question), `${last} ${first}`).toMatchObject({
      month: first.slice(0, 7),
      cause: { kind: "age", age: 70 },
      answer: { amountFen: 11_000 },
    });
  });
});

describe("somebody born on the first of a month", () => {
  test.each([
    [{ ageReference: "month_start" }, "2026-05-31", "2026-06-01"],
    [{ ageReference: "prev_month_end" }, "2026-06-30", "2026-07-01"],
    [{ ageReference: "month_start", attainOn: "day_after" }, "2026-06-30", "2026-07-01"],
    [{ ageReference: "month_end" }, "2026-05-31", "2026-06-01"],
  ] as const)("by %j: 100 yuan on %s, 110 on %s", (settings, last, first) => {
    expect(amount(settings, "1956-06-01", last)).toBe(10_000);
    expect(amount(settings, "1956-06-01", first)).toBe(11_000);
  });
});

describe("somebody born on 29 February", () => {
  test.each([
    [{ leapBirthday: "feb28" }, "2026-02-27", "2026-02-28"],
    [{ leapBirthday: "mar1" }, "2026-02-28", "2026-03-01"],
    [{ leapBirthday: "feb28", attainOn: "day_after" }, "2026-02-28", "2026-03-01"],
    [{ leapBirthday: "feb28", ageReference: "month_end" }, "2026-01-31", "2026-02-01"],
    [{ leapBirthday: "mar1", ageReference: "month_end" }, "2026-02-28", "2026-03-01"],
    [{ leapBirthday: "feb28", ageReference: "prev_month_end" }, "2026-02-28", "2026-03-01"],
    [{ leapBirthday: "mar1", ageReference: "prev_month_end" }, "2026-03-31", "2026-04-01"],
    [{ leapBirthday: "mar1", ageReference: "month_start" }, "2026-02-28", "2026-03-01"],
  ] as const)("by %j: 100 yuan on %s, 110 on %s", (settings, last, first) => {
    expect(amount(settings, "1956-02-29", last)).toBe(10_000);
    expect(amount(settings, "1956-02-29", first)).toBe(11_000);
  });
});

test("a birth month is enough exactly where its days cannot differ", () => {
  const month = (settings: RuleSettings, on: string) => amount(settings, "1956-06", on);
  expect(month({ ageReference: "month_end" }, "2026-06-01")).toBe(11_000);
  expect(month({ ageReference: "prev_month_end" }, "2026-06-30")).toBe(10_000);
  expect(month({ ageReference: "on_date" }, "2026-06-15")).toBe("missing_input");
  expect(month({ ageReference: "on_date" }, "2026-05-31")).toBe(10_000);
  expect(month({ ageReference: "on_date" }, "2026-06-30")).toBe(11_000);
});

test("a birth date after the day asked, or 131 years before, is no birth date", () => {
  expect(amount({}, "2026-06-21", "2026-06-20")).toBe("invalid_input");
  expect(amount({}, "2026-06-20", "2026-06-20")).toBe(10_000);
  expect(amount({}, "1895-06-20", "2026-06-19")).toBe(11_000);
  expect(amount({}, "1895-06-20", aDay("2026-06-20"))).toBe("invalid_input");
});
