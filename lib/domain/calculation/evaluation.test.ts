/** Evaluation: what a person gets, beyond the shared cases. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import type { Question } from "./answer";
import { evaluate } from "./evaluation";
import type { PublishedItem } from "@/lib/domain/register/item";
import type { Expr, Method } from "@/lib/domain/rule/method.schema";
import { overlay } from "@/lib/domain/register/overlay";
import type { RulePayloadInput } from "@/lib/domain/rule/schema";
import {
  aDay,
  aMonth,
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

function rule(method: Method, more: Partial<RulePayloadInput> = {}, category = "retired"): PublishedItem {
  return anItem({ series: ruleSeries(CITY, category), rule: aRule(method, more) });
}

function ask(items: readonly PublishedItem[], question: Parameters<typeof aQuestion>[0] = {}) {
  return evaluate(aView(items, [CITY]), aQuestion(question));
}

describe("the retirement switch", () => {
  const inService = rule({ op: "rate", ppm: percent("2"), base: { base: "own_contribution_base" } }, {}, "in_service");
  const person = { contributionBase: yuan("6000"), retiredOn: aDay("2025-09-10") };
  const on = (retireSwitch: "same_month" | "next_month" | "next_policy_year", day: string) => {
    const retired = rule(monthly("100"), { settings: { retireSwitch, policyYearStart: "07-01" } });
    return ask([inService, retired], { person, on: day });
  };

  test.each([
    ["same_month", "2025-08-31", 12_000],
    ["same_month", "2025-09-01", 10_000],
    ["next_month", "2025-09-30", 12_000],
    ["next_month", "2025-10-01", 10_000],
    ["next_policy_year", "2026-06-30", 12_000],
    ["next_policy_year", "2026-07-01", 10_000],
  ] as const)("%s on %s", (setting, day, amountFen) => {
    expect(on(setting, day)).toMatchObject({ state: "amount", amountFen });
  });

  test("is the next month where the document is silent, and shows in the steps", () => {
    const answer = ask([inService, rule(monthly("100"))], { person, on: "2025-09-15" });
    expect(answer).toMatchObject({
      amountFen: 12_000,
      steps: [{ key: "not_yet_retired", params: { from: "2025-10" } }, {}, {}],
    });
  });
});

describe("yearly amounts", () => {
  const monthsOf = (more: Partial<RulePayloadInput>) =>
    Array.from({ length: 12 }, (_, index) => {
      const on = `2025-${String(index + 1).padStart(2, "0")}-15`;
      const answer = ask([rule(yearlySum("1000"), more)], { on });
      return answer.state === "amount" ? answer.amountFen : Number.NaN;
    });

  test("credited monthly add up to the year exactly: December takes the difference", () => {
    const months = monthsOf({});
    expect(months.slice(0, 11)).toEqual(Array.from({ length: 11 }, () => 8333));
    expect(months[11]).toBe(8337);
    expect(months.reduce((sum, month) => sum + month, 0)).toBe(100_000);
  });

  test("of a crediting year from July end in June", () => {
    const months = monthsOf({ crediting: { frequency: "monthly", month: 7 } });
    expect(months[5]).toBe(8337);
    expect(months[11]).toBe(8333);
  });

  test("lose the difference only where the rule says so", () => {
    expect(new Set(monthsOf({ crediting: { frequency: "monthly", remainder: "none" } }))).toEqual(new Set([8333]));
  });

  test.each([
    ["actual_months", 14_000, 70_000],
    ["full_year", 14_000, 168_000],
    ["none", 0, 0],
  ] as const)("credited once a year, for somebody who joins during the year: %s", (midYear, amountFen, yearFen) => {
    const yearly = rule(yearlySum("1680"), { crediting: { frequency: "yearly", month: 7, midYear } });
    const retiredOn = aDay("2026-01-20");
    expect(ask([yearly], { person: { retiredOn }, on: "2026-03-15" })).toMatchObject({ amountFen, yearFen });
    expect(ask([yearly], { person: { retiredOn }, on: "2026-07-15" })).toMatchObject({ yearFen: 168_000 });
  });

  test("a top-up beside a monthly credit is a line of its own", () => {
    const topUp: Expr = { op: "top_up_year", of: { base: "credited_this_year" }, min: yearlySum("540") };
    const answer = ask([rule({ op: "sum", parts: [monthly("40"), topUp] })], {
      person: { creditedThisYear: yuan("480") },
    });
    expect(answer).toMatchObject({ amountFen: yuan("40"), yearFen: null, topUpFen: yuan("60") });
  });
});

describe("regional figures", () => {
  const average = (region: string, amount: string, more = {}, scheme?: string, year = 2022) =>
    anItem({ series: parameterSeries(region, "AVG_PENSION", year, scheme), parameter: aParameter(amount, more) });
  const rate = rule(ofAveragePension("2.5", 2022));

  test("of a region above are used only where they are inheritable", () => {
    expect(ask([rate, average("全国/示例省", "4000")]).state).toBe("missing_parameter");
    expect(ask([rate, average("全国/示例省", "4000", { inheritable: true })])).toMatchObject({
      amountFen: yuan("100"),
    });
    const both = [rate, average("全国/示例省", "4000", { inheritable: true }), average(CITY, "3000")];
    expect(ask(both)).toMatchObject({ amountFen: yuan("75") });
  });

  test("that are provisional say so", () => {
    const answer = ask([rate, average(CITY, "4000", { status: "provisional" })]);
    expect(answer.warnings).toContainEqual({ key: "provisional", params: { code: "AVG_PENSION", year: 2022 } });
  });

  test("of the latest or the previous year follow the register and the month", () => {
    const values = [average(CITY, "3000", {}, undefined, 2023), average(CITY, "4000", {}, undefined, 2024)];
    const latest = rule(ofAveragePension("2.5", "latest"));
    const previous = rule(ofAveragePension("2.5", "previous"));
    expect(ask([latest, ...values])).toMatchObject({ amountFen: yuan("100") });
    expect(ask([previous, ...values], { on: "2024-06-15" })).toMatchObject({ amountFen: yuan("75") });
    expect(ask([previous, ...values], { on: "2026-06-15" })).toMatchObject({ missing: ["AVG_PENSION:2025"] });
  });

  test("by pension scheme follow what the person says, else what the category implies", () => {
    const base = { base: "parameter", code: "AVG_PENSION", year: 2022, scheme: "by_person" } as const;
    const items = [
      rule({ op: "rate", ppm: percent("2.8"), base }),
      average(CITY, "3000", {}, "enterprise"),
      average(CITY, "6000", {}, "public"),
    ];
    expect(ask(items)).toMatchObject({ state: "missing_input", missing: ["pension_scheme"] });
    expect(ask(items, { person: { pensionScheme: "public" } })).toMatchObject({ amountFen: yuan("168") });
    expect(ask(items, { category: "retired_flexible" })).toMatchObject({ amountFen: yuan("84") });
  });

  test("a scheme that is known chooses the leaf where a region rules on leaves only", () => {
    const items = [rule(monthly("90"), {}, "retired_enterprise"), rule(monthly("120"), {}, "retired_public")];
    expect(ask(items, { person: { pensionScheme: "public" } })).toMatchObject({ amountFen: yuan("120") });
  });
});

describe("shares, parts and statuses", () => {
  const flexible = (ppm: string): Expr => ({ op: "of_category", category: "retired", ppm: percent(ppm) });

  test("a share of another category's credit is rounded by its own rule", () => {
    const wuhan = rule(
      flexible("80"),
      { settings: { rounding: { unitFen: 100, mode: "down", stage: "final" } } },
      "retired_flexible",
    );
    const answer = ask([rule(monthly("83")), wuhan], { category: "retired_flexible" });
    expect(answer).toMatchObject({ amountFen: yuan("66") });
  });

  test("a rule that leads back to itself lacks an amount", () => {
    expect(ask([rule(flexible("80"))])).toMatchObject({ state: "missing_parameter", missing: ["of_category:retired"] });
  });

  test("a part for a status is added for those who have it, and asked for until that is known", () => {
    const allowance: Expr = { op: "table", rows: [{ when: { tag: "劳模" }, printed: "劳模", then: monthly("66") }] };
    const items = [rule({ op: "sum", parts: [monthly("95"), allowance] })];
    expect(ask(items, { person: { tags: ["劳模"] } })).toMatchObject({ amountFen: yuan("161") });
    expect(ask(items, { person: { tags: [] } })).toMatchObject({ amountFen: yuan("95") });
    expect(ask(items)).toMatchObject({ state: "missing_input", missing: ["tags"] });
  });

  test("everything that is lacking is named at once", () => {
    const parts: Expr[] = [
      { op: "per_year_of_age", fen: yuan("1") },
      { op: "per_contribution_year", fen: yuan("1") },
    ];
    expect(ask([rule({ op: "sum", parts })])).toMatchObject({ missing: ["birthDate", "contributionYears"] });
  });
});

describe("a birth month without a day", () => {
  const seventy = byAge([
    [70, monthly("100")],
    [null, monthly("110")],
  ]);
  const on = (person: Question["person"], day: string) => ask([rule(seventy)], { person, on: day });

  test("is enough outside the birthday's month", () => {
    expect(on({ birthDate: "1956-03" }, "2026-02-28")).toMatchObject({ amountFen: yuan("100") });
    expect(on({ birthDate: "1956-03" }, "2026-04-01")).toMatchObject({ amountFen: yuan("110") });
  });

  test("asks for the day only when the amount depends on it", () => {
    expect(on({ birthDate: "1956-03" }, "2026-03-15")).toMatchObject({ state: "missing_input", missing: ["birthDay"] });
    const byMonth = rule(seventy, { settings: { ageReference: "month_end" } });
    expect(ask([byMonth], { person: { birthDate: "1956-03" }, on: "2026-03-15" })).toMatchObject({
      amountFen: yuan("110"),
    });
  });
});

describe("what is known", () => {
  test("a late correction leaves what was said before as it was", () => {
    const series = ruleSeries(CITY, "retired");
    const correction = anItem({ series, rule: aRule(monthly("105")), from: "2025-01", to: "2025-04", seq: 2 });
    const items = [rule(monthly("100")), correction];
    expect(ask(items, { on: "2025-02-15", known: 1 })).toMatchObject({ amountFen: yuan("100") });
    expect(ask(items, { on: "2025-02-15" })).toMatchObject({ amountFen: yuan("105") });
    expect(ask(items, { on: "2025-04-15" })).toMatchObject({ amountFen: yuan("100") });
  });

  test("a draft laid over the register is one more publication, and leaves the register alone", () => {
    const view = aView([rule(monthly("100"))]);
    const draft = {
      ...anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(monthly("120")), from: "2026-01" }),
    };
    const after = overlay(view, [draft], "2026-01-01T00:00:00Z");
    expect(evaluate(after, aQuestion())).toMatchObject({ amountFen: yuan("120"), known: 2 });
    expect(evaluate(view, aQuestion())).toMatchObject({ amountFen: yuan("100"), known: 1 });
  });

  test("months belong to the region of enrolment", () => {
    const other = "全国/示例省/另一市";
    const items = [rule(monthly("100")), anItem({ series: ruleSeries(other, "retired"), rule: aRule(monthly("90")) })];
    const person = { enrolments: [{ region: other, from: aMonth("2020-01"), to: aMonth("2025-06") }] };
    expect(ask(items, { person, on: "2025-05-31" })).toMatchObject({ amountFen: yuan("90") });
    expect(ask(items, { person, on: "2025-06-01" })).toMatchObject({ amountFen: yuan("100") });
  });
});

test("a deduction that cannot be worked out hides the net, never the gross", () => {
  const care = { code: "long_term_care", ppm: 1000, base: { base: "own_contribution_base" }, per: "month" } as const;
  expect(ask([rule(monthly("95"), { deductions: [care] })])).toMatchObject({
    amountFen: yuan("95"),
    netFen: null,
    deductions: [],
  });
});

test("an explained departure from a guard-rail is said with its reason", () => {
  const answer = ask([rule(monthly("95"), { guardRailReasons: { average_rate_unusual: "当地文件" } })]);
  expect(answer.warnings).toEqual([
    { key: "guardrail_overridden", params: { guardRail: "average_rate_unusual", reason: "当地文件" } },
  ]);
});

test("retirement before birth is not answered", () => {
  const person = { birthDate: "1956-01-01", retiredOn: aDay("1955-01-01") };
  expect(ask([rule(monthly("95"))], { person })).toMatchObject({ state: "invalid_input", invalid: ["retiredOn"] });
});
