/** The shapes of rules that regions use, R1 to R28 of the domain: one worked case for each, reckoned by hand. R27, a holiday's payment day, is guide text. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import type { AskedPerson } from "@/lib/domain/calculation/answer";
import { arrears } from "@/lib/domain/calculation/arrears";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import type { PublishedItem } from "@/lib/domain/register/item";
import type { Base, Cond, Expr, Method } from "./method.schema";
import type { RulePayloadInput } from "./schema";
import {
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

const PROVINCE = "全国/示例省";
const CITY = "全国/示例省/示例市";

type Terms = Partial<RulePayloadInput>;

function rule(method: Method, more: Terms = {}, category = "retired", region = CITY): PublishedItem {
  return anItem({ series: ruleSeries(region, category), rule: aRule(method, more) });
}

function average(amount: string, year = 2022, scheme?: string, status: "final" | "provisional" = "final") {
  return anItem({
    series: parameterSeries(CITY, "AVG_PENSION", year, scheme),
    parameter: aParameter(amount, { status }),
  });
}

function ask(items: readonly PublishedItem[], person: AskedPerson = {}, on = "2024-05-15", category = "retired") {
  return evaluate(aView(items, [CITY]), aQuestion({ category, on, person }));
}

const share = (rate: string, base: Base): Expr => ({ op: "rate", ppm: percent(rate), base });
const ownPension = (at: Extract<Base, { base: "own_pension" }>["at"]): Base => ({ base: "own_pension", at });
const ownBase: Base = { base: "own_contribution_base" };
const born = (birthDate: string) => ({ birthDate });
const when = (cond: Cond, then: Expr) => ({ when: cond, printed: "如文件", then });
const month = (amount: string) => ({ state: "amount", amountFen: yuan(amount) });

describe("fixed sums", () => {
  test("R1 a month (郑州), R11 a flat sum for those in service (佛山 2022)", () => {
    expect(ask([rule(monthly("95"))])).toMatchObject(month("95"));
    expect(ask([rule(monthly("84.39"), {}, "in_service")], {}, "2022-11-15", "in_service")).toMatchObject(
      month("84.39"),
    );
  });

  test("R2 a year, credited once a year, by the age at the start of the medical year (上海)", () => {
    const bands = byAge([
      [75, yearlySum("1680")],
      [null, yearlySum("1890")],
    ]);
    const shanghai = rule(bands, {
      settings: { ageReference: "policy_year_start", policyYearStart: "07-01" },
      crediting: { frequency: "yearly", month: 7, midYear: "actual_months" },
    });
    expect(ask([shanghai], born("1949-08-01"), "2024-09-01")).toMatchObject({ ...month("140"), yearFen: yuan("1680") });
    expect(ask([shanghai], born("1949-06-30"), "2024-09-01")).toMatchObject({
      ...month("157.50"),
      yearFen: yuan("1890"),
    });
  });

  test("R3 a year, credited monthly (安徽)", () => {
    expect(ask([rule(yearlySum("840"))])).toMatchObject({ ...month("70"), yearFen: yuan("840") });
  });

  test("R4 by age (北京)", () => {
    const bands = byAge([
      [70, monthly("100")],
      [null, monthly("110")],
    ]);
    expect(ask([rule(bands)], born("1954-05-16"))).toMatchObject(month("100"));
    expect(ask([rule(bands)], born("1954-05-15"))).toMatchObject(month("110"));
  });
});

describe("rates of a regional figure", () => {
  test("R5 by age (山东), R6 of a pinned year (佛山)", () => {
    const bands = byAge([
      [70, ofAveragePension("2", 2023)],
      [null, ofAveragePension("2.5", 2023)],
    ]);
    const items = [rule(bands), average("5000", 2023)];
    expect(ask(items, born("1960-01-01"))).toMatchObject(month("100"));
    expect(ask(items, born("1950-01-01"))).toMatchObject(month("125"));
    expect(ask([rule(ofAveragePension("2.8", 2021)), average("5650", 2021)])).toMatchObject(month("158.20"));
  });

  test("R7 of the year before (黑龙江), and of the latest", () => {
    const figures = [average("3400", 2022), average("3500", 2023)];
    expect(ask([rule(ofAveragePension("2.2", "previous")), ...figures])).toMatchObject(month("77"));
    expect(ask([rule(ofAveragePension("2.2", "latest")), ...figures])).toMatchObject(month("77"));
  });

  test("R8 two averages (成都), R9 a provisional one and the difference made good", () => {
    const base: Base = { base: "parameter", code: "AVG_PENSION", year: 2022, scheme: "by_person" };
    const chengdu = rule(share("2.8", base));
    const early = aView([chengdu, average("2500", 2022, "enterprise", "provisional"), average("6000", 2022, "public")]);
    expect(evaluate(early, aQuestion())).toMatchObject({ state: "missing_input", missing: ["pension_scheme"] });
    expect(evaluate(early, aQuestion({ person: { pensionScheme: "public" } }))).toMatchObject(month("168"));
    const question = aQuestion({ category: "retired_enterprise", on: "2023-04-10" });
    const answer = evaluate(early, question);
    expect(answer).toMatchObject(month("70"));
    expect(answer.warnings.map(({ key }) => key)).toEqual(["provisional"]);
    const late = aView([chengdu, average("2600", 2022, "enterprise"), average("6000", 2022, "public")]);
    const due = arrears(early, late, question, { from: aMonth("2023-01"), to: aMonth("2023-04") });
    expect(due.totalFen).toBe(yuan("8.40"));
  });

  test("R24 the province fixes the rate, the city its average (广西); R25 the province fixes the amount (湖南)", () => {
    const rate = rule(ofAveragePension("2.5", 2022), {}, "retired", PROVINCE);
    expect(ask([rate, average("4800")])).toMatchObject(month("120"));
    expect(ask([rate])).toMatchObject({ state: "missing_parameter", missing: ["AVG_PENSION:2022"] });
    expect(ask([rule(monthly("75"), {}, "retired", PROVINCE)])).toMatchObject(month("75"));
  });
});

describe("a person's own figures", () => {
  test("R10 own base between floor and ceiling (深圳)", () => {
    const limit = (code: "BASE_FLOOR" | "BASE_CEILING"): Base => ({ base: "parameter", code });
    const base: Base = { base: "clamp", of: ownBase, min: limit("BASE_FLOOR"), max: limit("BASE_CEILING") };
    const items = [
      rule(share("2", base), {}, "in_service"),
      anItem({ series: parameterSeries(CITY, "BASE_FLOOR"), parameter: aParameter("6727") }),
      anItem({ series: parameterSeries(CITY, "BASE_CEILING"), parameter: aParameter("33633") }),
    ];
    const paying = (contributionBase: string) =>
      ask(items, { contributionBase: yuan(contributionBase) }, "2026-05-15", "in_service");
    expect(paying("5000")).toMatchObject(month("134.54"));
    expect(paying("10000")).toMatchObject(month("200"));
    expect(paying("50000")).toMatchObject(month("672.66"));
  });

  test("R12 own pension of now, the retirement month, last June, the previous December or a named month", () => {
    const person = {
      ownPension: yuan("3000"),
      pensionOfRetirementMonth: yuan("2000"),
      pensionOfMonth: { "2023-06": yuan("2500"), "2023-12": yuan("4000"), "2022-12": yuan("2800") },
    };
    expect(ask([rule(share("4", ownPension("current")))], person)).toMatchObject(month("120"));
    expect(ask([rule(share("7", ownPension("retirement_month")))], person)).toMatchObject(month("140"));
    expect(ask([rule(share("4.6", ownPension("last_june")))], person)).toMatchObject(month("115"));
    expect(ask([rule(share("5", ownPension("prev_december")))], person)).toMatchObject(month("200"));
    expect(ask([rule(share("5", ownPension(aMonth("2022-12"))))], person)).toMatchObject(month("140"));
  });

  test("R13 floors and caps by age (济南), R14 a base floored at the average, R15 rate and fixed sum (沈阳)", () => {
    const of = share("4", ownPension("current"));
    const limits = (low: string, high: string): Expr => ({ op: "clamp", of, minFen: yuan(low), maxFen: yuan(high) });
    const jinan = byAge([
      [60, limits("50", "170")],
      [70, limits("60", "190")],
      [null, limits("70", "220")],
    ]);
    expect(ask([rule(jinan)], { ...born("1962-01-01"), ownPension: yuan("1000") })).toMatchObject(month("60"));
    expect(ask([rule(jinan)], { ...born("1950-01-01"), ownPension: yuan("9000") })).toMatchObject(month("220"));
    const min: Base = { base: "parameter", code: "AVG_PENSION", year: 2022 };
    const floored: Base = { base: "clamp", of: ownPension("last_june"), min };
    const shenyang = rule({ op: "sum", parts: [share("4.6", floored), monthly("30")] });
    const person = { pensionOfMonth: { "2023-06": yuan("2000") } };
    expect(ask([shenyang, average("3000")], person)).toMatchObject(month("168"));
  });

  test("R16 by the year of age (烟台), R17 a frozen own amount (江苏 2023)", () => {
    expect(ask([rule({ op: "per_year_of_age", fen: yuan("1.50") })], born("1952-01-01"))).toMatchObject(month("108"));
    const person = {
      ownCreditOfMonth: { "2022-12": yuan("123.45") },
      ownCreditYearTotal: { "2022": yuan("1500") },
    };
    const frozen = (reference: Extract<Expr, { op: "own_credit" }>["reference"]) =>
      ask([rule({ op: "own_credit", reference })], person, "2023-06-15");
    expect(frozen({ month: aMonth("2022-12") })).toMatchObject(month("123.45"));
    expect(frozen({ meanOfYear: 2022 })).toMatchObject(month("125"));
  });
});

describe("statuses, other categories and settlements", () => {
  test("R15 an allowance for model workers, R22 a narrower category, set by itself (天津) or elsewhere (武汉)", () => {
    const allowance: Expr = { op: "table", rows: [when({ tag: "劳模" }, yearlySum("800"))] };
    const items = [rule({ op: "sum", parts: [monthly("100"), allowance] })];
    expect(ask(items, { tags: ["劳模"] })).toMatchObject(month("166.67"));
    expect(ask(items, { tags: [] })).toMatchObject(month("100"));
    const veteran = "retired_veteran_worker";
    expect(ask([...items, rule(monthly("60"), {}, veteran)], {}, "2024-05-15", veteran)).toMatchObject(month("60"));
    const elsewhere = rule({ op: "unknown", reason: "另行制定" }, {}, veteran);
    expect(ask([...items, elsewhere], {}, "2024-05-15", veteran)).toMatchObject({ state: "unknown_by_source" });
  });

  test("R18 80 % of the retirees' credit in whole yuan (武汉)", () => {
    const wuhan: Expr = { op: "of_category", category: "retired", ppm: percent("80") };
    const settings = { rounding: { unitFen: 100, mode: "half_up", stage: "final" } } as const;
    const items = [rule(monthly("83")), rule(wuhan, { settings }, "retired_flexible")];
    expect(ask(items, {}, "2024-05-15", "retired_flexible")).toMatchObject(month("66"));
  });

  test("R19 topped up at the end of the year (常州)", () => {
    const topUp = rule({ op: "top_up_year", of: { base: "credited_this_year" }, min: yearlySum("540") });
    expect(ask([topUp], { creditedThisYear: yuan("360") })).toMatchObject({
      topUpFen: yuan("180"),
      yearFen: yuan("180"),
    });
  });

  test("R21 no account: said, and no higher rule answers instead", () => {
    const items = [
      rule({ op: "none", reason: "二档" }, {}, "pooled_only"),
      rule(monthly("75"), {}, "employee_scheme", PROVINCE),
    ];
    expect(ask(items, {}, "2024-05-15", "pooled_only")).toMatchObject({ state: "no_account", reason: "二档" });
  });

  test("R23 deductions: fixed, a rate of the base, and once a year (重庆)", () => {
    const fixed = (amount: string) => ({ code: "large_amount", fen: yuan(amount), per: "month" }) as const;
    expect(ask([rule(monthly("105"), { deductions: [fixed("5"), { ...fixed("5.25"), code: "care" }] })])).toMatchObject(
      {
        ...month("105"),
        netFen: yuan("94.75"),
      },
    );
    const care = { code: "care", ppm: percent("0.1"), base: ownBase, per: "month" } as const;
    const employed = rule(share("2", ownBase), { deductions: [fixed("5"), care] }, "in_service");
    const person = { contributionBase: yuan("5000") };
    expect(ask([employed], person, "2024-05-15", "in_service")).toMatchObject({ ...month("100"), netFen: yuan("90") });
    const january = rule(monthly("95"), { deductions: [{ code: "care", fen: yuan("30"), per: "year", month: 1 }] });
    expect(ask([january], {}, "2024-01-15")).toMatchObject({ netFen: yuan("65") });
    expect(ask([january], {}, "2024-02-15")).toMatchObject({ netFen: yuan("95") });
  });
});

describe("several items in one series", () => {
  const series = ruleSeries(CITY, "retired");
  const from = (start: string, method: Method, seq: number, to: string | null = null) =>
    anItem({ series, from: start, to, seq, rule: aRule(method) });

  test("R20 a step down (泉州), R28 yearly increases announced ahead (宁波)", () => {
    const steps = [from("2022-03", ofAveragePension("3", 2022), 1), from("2023-12", ofAveragePension("2.5", 2022), 2)];
    expect(ask([...steps, average("4000")], {}, "2023-11-30")).toMatchObject(month("120"));
    expect(ask([...steps, average("4000")], {}, "2023-12-01")).toMatchObject(month("100"));
    const years = [from("2025-01", yearlySum("3435"), 1), from("2026-01", yearlySum("3555"), 1)];
    expect(ask(years, {}, "2025-12-31")).toMatchObject({ yearFen: yuan("3435") });
    expect(ask(years, {}, "2026-01-01")).toMatchObject(month("296.25"));
  });

  test("R26 a change for months past: what was said stays, and the difference is due (济南)", () => {
    const before = from("2022-01", monthly("100"), 1);
    const items = [before, from("2023-01", monthly("110"), 2, "2023-08")];
    expect(evaluate(aView(items), aQuestion({ on: "2023-03-15", known: 1 }))).toMatchObject(month("100"));
    expect(ask(items, {}, "2023-03-15")).toMatchObject(month("110"));
    const span = { from: aMonth("2023-01"), to: aMonth("2023-09") };
    expect(arrears(aView([before]), aView(items), aQuestion({ on: "2023-09-15" }), span).totalFen).toBe(yuan("70"));
  });
});
