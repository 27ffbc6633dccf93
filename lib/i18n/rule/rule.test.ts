/** Rules and conditions in words. */
import { describe, expect, test } from "vitest";
import {
  aDay,
  aMonth,
  aRule,
  byAge,
  monthly,
  ofAveragePension,
  percent,
  yearlySum,
  yuan,
} from "@/lib/domain/testing/register";
import type { Base, Cond, Expr, Method } from "@/lib/domain/rule/method.schema";
import { baseWords } from "./base";
import { conditionWords } from "./condition";
import { exprWords } from "./expression";
import { methodWords, ruleWords } from "./rule";

describe("conditions", () => {
  test.each<[Cond, string, string]>([
    [{ age: [0, 70] }, "不满70周岁", "under 70"],
    [{ age: [null, 70] }, "不满70周岁", "under 70"],
    [{ age: [60, 70] }, "满60不满70周岁", "60 to under 70"],
    [{ age: [70, null] }, "70周岁（含）以上", "70 or over"],
    [{ age: [0, null] }, "不限年龄", "any age"],
    [{ contributionYears: [20, null] }, "缴费20年（含）以上", "20 or more contribution years"],
    [{ ownPension: [null, yuan("1000")] }, "本人养老金不满1,000.00元", "own pension under 1,000.00"],
    [{ retiredOn: [aDay("2023-01-01"), null] }, "2023年1月1日（含）以后退休", "retired on or after 1 January 2023"],
    [{ bornOn: [null, aDay("1949-10-01")] }, "1949年10月1日以前（不含）出生", "born before 1 October 1949"],
    [
      { all: [{ age: [70, null] }, { tag: "劳模" }] },
      "70周岁（含）以上，且属于劳模",
      "70 or over and counted as model worker",
    ],
  ])("%j", (cond, zh, en) => {
    expect(conditionWords(cond, "zh-CN")).toBe(zh);
    expect(conditionWords(cond, "en")).toBe(en);
  });
});

describe("bases", () => {
  test.each<[Base, string, string]>([
    [
      { base: "parameter", code: "AVG_PENSION", year: 2022 },
      "当地2022年平均养老金",
      "the regional average pension of 2022",
    ],
    [
      { base: "parameter", code: "AVG_PENSION", year: "previous", scheme: "enterprise" },
      "当地上年企业退休人员平均养老金",
      "the regional average pension of enterprise retirees of the previous year",
    ],
    [
      {
        base: "clamp",
        of: { base: "own_contribution_base" },
        min: { base: "parameter", code: "BASE_FLOOR" },
        max: { base: "parameter", code: "BASE_CEILING" },
      },
      "本人缴费基数（不低于当地缴费基数下限，不高于当地缴费基数上限）",
      "the person's own contribution base (not below the regional floor of the contribution base and not above the regional ceiling of the contribution base)",
    ],
    [{ base: "own_pension", at: aMonth("2022-12") }, "本人2022年12月的养老金", "the person's pension of December 2022"],
  ])("%j", (base, zh, en) => {
    expect(baseWords(base, "zh-CN")).toBe(zh);
    expect(baseWords(base, "en")).toBe(en);
  });
});

const seventy = byAge([
  [70, monthly("100")],
  [null, monthly("110")],
]);

describe("expressions", () => {
  test.each<[Expr, string, string]>([
    [
      seventy,
      "不满70周岁每月100.00元；70周岁（含）以上每月110.00元",
      "under 70: 100.00 yuan a month; 70 or over: 110.00 yuan a month",
    ],
    [
      ofAveragePension("2.5", 2023),
      "每月划入当地2023年平均养老金的2.5%",
      "2.5% of the regional average pension of 2023 each month",
    ],
    [yearlySum("1680"), "每年1,680.00元", "1,680.00 yuan a year"],
    [
      { op: "per_year_of_age", fen: yuan("1.5") },
      "每月按每周岁1.50元划入",
      "1.50 yuan a month for each completed year of age",
    ],
    [
      { op: "of_category", category: "retired", ppm: percent("80") },
      "每月划入退休人员划入额的80%",
      "80% of the credit of the category Retired each month",
    ],
    [
      { op: "clamp", of: monthly("100"), minFen: yuan("50"), maxFen: yuan("170") },
      "每月100.00元，每月不低于50.00元，每月不高于170.00元",
      "100.00 yuan a month, at least 50.00 yuan a month, at most 170.00 yuan a month",
    ],
    [
      { op: "sum", parts: [monthly("30"), seventy] },
      "每月30.00元；另按下列加发（不满70周岁每月100.00元；70周岁（含）以上每月110.00元）",
      "30.00 yuan a month; in addition, by whom (under 70: 100.00 yuan a month; 70 or over: 110.00 yuan a month)",
    ],
    [
      { op: "own_credit", reference: { meanOfYear: 2022 } },
      "每月划入本人2022年划入总额的月均数",
      "the monthly mean of the person's own credits of 2022 each month",
    ],
  ])("%j", (expr, zh, en) => {
    expect(exprWords(expr, "zh-CN")).toBe(zh);
    expect(exprWords(expr, "en")).toBe(en);
  });
});

test.each<[Method, string, string]>([
  [
    { op: "none", reason: "单建统筹" },
    "没有个人账户，不划入：单建统筹",
    "no personal account (reason, in Chinese: 单建统筹)",
  ],
  [{ op: "approximate", fen: yuan("250"), per: "month" }, "约每月250元", "about 250 yuan a month"],
  [
    ofAveragePension("2.5", 2023),
    "每月划入当地2023年平均养老金的2.5%",
    "2.5% of the regional average pension of 2023 each month",
  ],
])("a method says what it does: %j", (method, zh, en) => {
  expect(methodWords(method, "zh-CN")).toBe(zh);
  expect(methodWords(method, "en")).toBe(en);
});

test("a rule says how often it is credited and what is taken off", () => {
  const rule = aRule(yearlySum("1680"), {
    crediting: { frequency: "yearly", month: 7 },
    deductions: [{ code: "large_amount", fen: yuan("30"), per: "year", month: 1 }],
  });
  expect(ruleWords(rule, "zh-CN")).toBe("每年1,680.00元；每年7月划入；代扣大额医疗互助每年30.00元（1月扣）");
  expect(ruleWords(rule, "en")).toBe(
    "1,680.00 yuan a year; credited every July; less large-amount aid 30.00 yuan a year taken in January",
  );
});

describe("a nested part keeps what it is for", () => {
  const byYears = (low: string, high: string): Expr => ({
    op: "table",
    rows: [
      { when: { contributionYears: [null, 25] }, printed: "", then: monthly(low) },
      { when: { contributionYears: [25, null] }, printed: "", then: monthly(high) },
    ],
  });

  test("a table within a table stands in brackets behind its condition", () => {
    const nested = byAge([
      [70, byYears("80", "90")],
      [null, byYears("100", "110")],
    ]);
    expect(exprWords(nested, "zh-CN")).toBe(
      "不满70周岁（缴费不满25年每月80.00元；缴费25年（含）以上每月90.00元）；70周岁（含）以上（缴费不满25年每月100.00元；缴费25年（含）以上每月110.00元）",
    );
    expect(exprWords(nested, "en")).toBe(
      "under 70: (under 25 contribution years: 80.00 yuan a month; 25 or more contribution years: 90.00 yuan a month); 70 or over: (under 25 contribution years: 100.00 yuan a month; 25 or more contribution years: 110.00 yuan a month)",
    );
  });

  test("an addition says for whom, and of two the higher counts", () => {
    const model: Expr = { op: "table", rows: [{ when: { tag: "劳模" }, printed: "", then: yearlySum("800") }] };
    const sum: Expr = { op: "sum", parts: [monthly("100"), model] };
    expect(exprWords(sum, "zh-CN")).toBe("每月100.00元；另，属于劳模的，加发每年800.00元");
    expect(exprWords(sum, "en")).toBe("100.00 yuan a month; in addition, counted as model worker: 800.00 yuan a year");
    const two: Expr = { op: "max", parts: [monthly("100"), ofAveragePension("2", 2023)] };
    expect(exprWords(two, "zh-CN")).toBe("每月100.00元、每月划入当地2023年平均养老金的2%，两者取高");
    expect(exprWords(two, "en")).toBe(
      "the higher of 100.00 yuan a month and 2% of the regional average pension of 2023 each month",
    );
  });

  test("a row for everybody behind others is for everybody else", () => {
    const mixed: Expr = {
      op: "table",
      rows: [
        { when: { tag: "劳模" }, printed: "", then: monthly("200") },
        { when: { age: [null, null] }, printed: "", then: monthly("100") },
      ],
    };
    expect(exprWords(mixed, "zh-CN")).toBe("属于劳模每月200.00元；其他人员每月100.00元");
  });
});

describe("what decides the amount is in the rule's own words", () => {
  test.each<[string, Parameters<typeof aRule>, string]>([
    ["a year in twelve months", [yearlySum("1000"), {}], "每年1,000.00元；分十二个月每月划入，最后一个月按余额"],
    ["a year that divides", [yearlySum("840"), {}], "每年840.00元；分十二个月每月划入"],
    [
      "a year at once, from the next",
      [yearlySum("1350"), { crediting: { frequency: "yearly", month: 1, midYear: "none" } }],
      "每年1,350.00元；每年1月划入，退休当年不划入，次年起划入",
    ],
    [
      "whole yuan",
      [
        { op: "of_category", category: "retired", ppm: percent("80") },
        { settings: { rounding: { unitFen: 100, mode: "down" } } },
      ],
      "每月划入退休人员划入额的80%；舍去尾数到元",
    ],
    [
      "five yuan up",
      [yearlySum("3436"), { crediting: { frequency: "yearly" }, settings: { rounding: { unitFen: 500, mode: "up" } } }],
      "每年3,436.00元；每年一次划入；进位到5元的整数倍",
    ],
    [
      "a rounding that changes nothing",
      [monthly("100"), { settings: { rounding: { unitFen: 100, mode: "down" } } }],
      "每月100.00元",
    ],
    [
      "when an age counts, and retirement",
      [seventy, { settings: { ageReference: "prev_month_end", retireSwitch: "same_month" } }],
      "不满70周岁每月100.00元；70周岁（含）以上每月110.00元；年龄口径：满周岁次月起；退休当月起按退休人员",
    ],
  ])("%s", (_name, [method, more], zh) => {
    expect(ruleWords(aRule(method, more), "zh-CN")).toBe(zh);
    expect(ruleWords(aRule(method, more), "en")).not.toMatch(/[\u4e00-\u9fff]/u);
  });
});
