/** Shares of other categories' credits: whose facts count, what is disclosed, and what is no circle. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { evaluate } from "./evaluation";
import type { PublishedItem } from "@/lib/domain/register/item";
import { refersToItself } from "@/lib/domain/check/method";
import { methodsReached } from "@/lib/domain/person/method-reach";
import type { Expr, Method } from "@/lib/domain/rule/method.schema";
import { outline } from "@/lib/domain/reading/outline";
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
  percent,
  yearlySum,
  yuan,
} from "@/lib/domain/testing/register";

const CITY = "全国/示例省/示例市";
const share = (ppm: string): Expr => ({ op: "of_category", category: "retired", ppm: percent(ppm) });

function ask(items: readonly PublishedItem[], question: Parameters<typeof aQuestion>[0]) {
  return evaluate(aView(items, [CITY]), aQuestion(question));
}

describe("a share of the retirees' credit", () => {
  const flexible = anItem({ series: ruleSeries(CITY, "retired_flexible"), rule: aRule(share("80")) });

  test("takes the average of the scheme that the person's own category implies", () => {
    const base = { base: "parameter", code: "AVG_PENSION", year: 2022, scheme: "by_person" } as const;
    const items = [
      flexible,
      anItem({ series: ruleSeries(CITY, "retired"), rule: aRule({ op: "rate", ppm: percent("2"), base }) }),
      anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2022, "enterprise"), parameter: aParameter("5000") }),
    ];
    expect(ask(items, { category: "retired_flexible" })).toMatchObject({ amountFen: yuan("80") });
  });

  test("discloses that the document of the rule referred to does not say when an age counts", () => {
    const bands = byAge([
      [70, monthly("100")],
      [null, monthly("110")],
    ]);
    const person = { birthDate: "1950-01-01" };
    const warned = (inner: object, outer: object) => {
      const items = [
        anItem({
          series: ruleSeries(CITY, "retired_flexible"),
          rule: aRule(share("80"), { settings: outer }),
        }),
        anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(bands, { settings: inner }) }),
      ];
      return ask(items, { category: "retired_flexible", person }).warnings.map(({ key }) => key);
    };
    const stated = { ageReference: "month_end" };
    expect(warned({}, stated)).toEqual(["age_timing_not_stated"]);
    expect(warned(stated, {})).toEqual([]);
  });

  test("says in its steps which credit is worked out first", () => {
    const items = [flexible, anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(monthly("83")) })];
    expect(ask(items, { category: "retired_flexible" }).steps).toMatchObject([
      { key: "referred", params: { category: "retired" } },
      { key: "fixed_month", resultFen: yuan("83") },
      { key: "of_category", of: [1], resultFen: yuan("66.40") },
    ]);
  });
});

describe("what the register says of the other category is passed on", () => {
  const flexible = (method: Method, more: Partial<RulePayloadInput> = {}) =>
    anItem({ series: ruleSeries(CITY, "retired_flexible"), rule: aRule(method, more) });
  const retired = (method: Method, more: Partial<RulePayloadInput> = {}) =>
    anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(method, more) });
  const of = (referred: Method, method: Expr = share("80"), more: Partial<RulePayloadInput> = {}) =>
    ask([flexible(method), retired(referred, more)], { category: "retired_flexible" });
  const none = { op: "none", reason: "单建统筹" } as const;
  const unknown = { op: "unknown", kind: "set_separately", reason: "另行制定" } as const;

  test("no account: nothing to take a share of", () => {
    expect(of(none)).toMatchObject({ state: "no_account", reason: "单建统筹" });
    expect(of(none, { op: "clamp", of: share("80"), minFen: yuan("50") })).toMatchObject({ state: "no_account" });
    expect(of(none, byAge([[null, share("80")]]))).toMatchObject({ state: "no_account" });
    expect(of(none, { op: "min", parts: [share("80"), monthly("50")] })).toMatchObject({ state: "no_account" });
    expect(of(none, { op: "sum", parts: [share("80"), share("10")] })).toMatchObject({ state: "no_account" });
  });

  test("but what is credited beside it is", () => {
    expect(of(none, { op: "sum", parts: [share("80"), monthly("30")] })).toMatchObject({ amountFen: yuan("30") });
    expect(of(none, { op: "max", parts: [share("80"), monthly("50")] })).toMatchObject({ amountFen: yuan("50") });
  });

  test("not known: neither is the share, and nothing is asked for it", () => {
    const said = { state: "unknown_by_source", kind: "set_separately", reason: "另行制定" };
    const ownBase: Expr = { op: "rate", ppm: percent("2"), base: { base: "own_contribution_base" } };
    expect(of(unknown)).toMatchObject(said);
    expect(of(unknown, { op: "sum", parts: [share("80"), ownBase] })).toMatchObject(said);
  });

  test("roughly known: the share is as rough", () => {
    expect(of({ op: "approximate", fen: yuan("77"), per: "month" })).toMatchObject({
      state: "approximate",
      approximateFen: yuan("61.60"),
      per: "month",
    });
    expect(of({ op: "approximate", fen: yuan("924"), per: "year" })).toMatchObject({
      state: "approximate",
      approximateFen: yuan("739.20"),
      per: "year",
    });
  });

  test("a share of a share of nothing is nothing", () => {
    const veteran = anItem({
      series: ruleSeries(CITY, "retired_veteran_worker"),
      rule: aRule({ op: "of_category", category: "retired_flexible", ppm: percent("100") }),
    });
    expect(ask([veteran, flexible(share("80")), retired(none)], { category: "retired_veteran_worker" })).toMatchObject({
      state: "no_account",
    });
  });

  test("divided by pension scheme: the own scheme's credit, else the scheme is asked for", () => {
    const schemes = ["enterprise", "public"].map((scheme, index) =>
      anItem({ series: ruleSeries(CITY, `retired_${scheme}`), rule: aRule(monthly(index === 0 ? "100" : "200")) }),
    );
    expect(ask([flexible(share("80")), ...schemes], { category: "retired_flexible" })).toMatchObject({
      amountFen: yuan("80"),
    });
    const worker = anItem({ series: ruleSeries(CITY, "retired_veteran_worker"), rule: aRule(share("80")) });
    const asked = { category: "retired_veteran_worker" };
    expect(ask([worker, ...schemes], asked)).toMatchObject({ state: "missing_input", missing: ["pension_scheme"] });
    expect(ask([worker, ...schemes], { ...asked, person: { pensionScheme: "public" } })).toMatchObject({
      amountFen: yuan("160"),
    });
  });

  test("a page for everybody says the same", () => {
    const shown = (referred: Method) =>
      outline(aView([flexible(share("80")), retired(referred)], [CITY]), {
        region: CITY,
        category: "retired_flexible",
        month: aMonth("2026-01"),
        today: aDay("2026-01-01"),
      });
    expect(shown(none)).toMatchObject({ state: "no_account", reason: "单建统筹" });
    expect(shown(unknown)).toMatchObject({ state: "unknown_by_source", kind: "set_separately" });
    expect(shown({ op: "approximate", fen: yuan("77"), per: "month" })).toMatchObject({ approximateFen: 6160 });
  });
});

describe("a share of a credit stated by the year", () => {
  const flexible = anItem({ series: ruleSeries(CITY, "retired_flexible"), rule: aRule(share("80")) });
  const of = (method: Method, more: Partial<RulePayloadInput>, on: string) =>
    ask([flexible, anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(method, more) })], {
      category: "retired_flexible",
      on,
    });

  test("is taken of the year, before it is cut into months", () => {
    const yearly = { crediting: { frequency: "yearly", month: 1 } } as const;
    // 1,000 × 80 % = 800 a year, 66.67 a month; of the month's 83.33 it would be 66.66.
    expect(of(yearlySum("1000"), yearly, "2026-03-31")).toMatchObject({
      amountFen: yuan("66.67"),
      yearFen: yuan("800"),
    });
    expect(of(yearlySum("1000"), {}, "2026-03-31")).toMatchObject({ amountFen: yuan("66.67"), yearFen: yuan("800") });
    expect(of(yearlySum("1000"), {}, "2026-12-31")).toMatchObject({ amountFen: yuan("66.63"), yearFen: yuan("800") });
  });

  test("says so in its steps", () => {
    expect(of(yearlySum("1000"), {}, "2026-03-31").steps).toMatchObject([
      { key: "referred" },
      { key: "fixed_year", resultFen: yuan("1000") },
      { key: "year", resultFen: yuan("1000"), of: [1] },
      { key: "of_category_year", params: { creditFen: yuan("1000") }, resultFen: yuan("800"), of: [2] },
      { key: "year", resultFen: yuan("800"), of: [3] },
      { key: "month_of_year", resultFen: yuan("66.67") },
    ]);
  });

  test("is of the whole year also in the year of the switch", () => {
    const yearly = { crediting: { frequency: "yearly", month: 1, midYear: "none" } } as const;
    const items = [flexible, anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(yearlySum("1200"), yearly) })];
    const person = { retiredOn: aDay("2026-03-10") };
    expect(ask(items, { category: "retired_flexible", person, on: "2026-05-31" })).toMatchObject({
      amountFen: yuan("80"),
      yearFen: yuan("960"),
    });
  });
});

test("a separate line may be a share of the credit it stands beside", () => {
  const items = [
    anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(monthly("100")) }),
    anItem({ series: ruleSeries(CITY, "retired", "exam_allowance"), rule: aRule(share("10")) }),
  ];
  expect(ask(items, {})).toMatchObject({ otherLines: [{ code: "exam_allowance", fen: yuan("10") }] });
  const lookup = { region: CITY, category: "retired", component: "exam_allowance", month: aMonth("2026-01"), known: 1 };
  const view = aView(items, [CITY]);
  expect(refersToItself(view, lookup)).toBe(false);
  expect(methodsReached(view, lookup)).toHaveLength(2);
});

test("a separate line that is a share of credits that go round in a circle is a circle", () => {
  const flexible: Expr = { op: "of_category", category: "retired_flexible", ppm: percent("50") };
  const items = [
    anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(flexible) }),
    anItem({ series: ruleSeries(CITY, "retired_flexible"), rule: aRule(share("50")) }),
    anItem({ series: ruleSeries(CITY, "retired", "exam_allowance"), rule: aRule(share("10")) }),
  ];
  const lookup = { region: CITY, category: "retired", component: "exam_allowance", month: aMonth("2026-01"), known: 1 };
  expect(refersToItself(aView(items, [CITY]), lookup)).toBe(true);
});
