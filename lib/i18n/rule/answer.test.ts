/** Answers, warnings and steps in words. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import type { Warning } from "@/lib/domain/calculation/answer";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import type { Method } from "@/lib/domain/rule/method.schema";
import type { RulePayloadInput } from "@/lib/domain/rule/schema";
import {
  aDay,
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
import { answerSentence } from "./answer";
import type { Language } from "@/lib/i18n/core/language";
import { namesIn } from "@/lib/i18n/core/names";
import { stepWords } from "./step";
import { warningSentence } from "./warning";

const CITY = "全国/示例省/示例市";

function viewOf(method: Method, more: Partial<RulePayloadInput> = {}, to: string | null = null, from = "2020-01") {
  const average = anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2025), parameter: aParameter("3700") });
  return aView([anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(method, more), from, to }), average]);
}

/** 2% of the own base between the limits of the region. */
function limitedBase() {
  const base = {
    base: "clamp",
    of: { base: "own_contribution_base" },
    min: { base: "parameter", code: "BASE_FLOOR" },
    max: { base: "parameter", code: "BASE_CEILING" },
  } as const;
  return aView([
    anItem({
      series: ruleSeries(CITY, "retired"),
      rule: aRule({ op: "rate", ppm: percent("2"), base }),
      from: "2020-01",
    }),
    anItem({ series: parameterSeries(CITY, "BASE_FLOOR"), parameter: aParameter("6727") }),
    anItem({ series: parameterSeries(CITY, "BASE_CEILING"), parameter: aParameter("33633") }),
  ]);
}

function said(view: ReturnType<typeof aView>, question: Parameters<typeof aQuestion>[0] = {}): [string, string] {
  const answer = evaluate(view, aQuestion(question));
  const say = (language: Language) => answerSentence(answer, namesIn(view, language), language);
  return [say("zh-CN"), say("en")];
}

const seventy = byAge([
  [70, monthly("100")],
  [null, monthly("110")],
]);

describe("every state has its sentence", () => {
  test("a monthly amount says who and in which band", () => {
    expect(said(viewOf(seventy), { person: { birthDate: "1950-01-01" } })).toEqual([
      "示例市退休人员，70周岁（含）以上：每月返款 110.00 元。",
      "Retired, aged 70 or over, in 示例市: 110.00 yuan a month.",
    ]);
  });

  test("a yearly credit says the year first", () => {
    expect(said(viewOf(yearlySum("1680"), { crediting: { frequency: "yearly", month: 7 } }))).toEqual([
      "示例市退休人员：每年划入 1,680.00 元（合每月 140.00 元）。",
      "Retired, in 示例市: 1,680.00 yuan a year (140.00 yuan a month).",
    ]);
  });

  test("a rate is said as a sum", () => {
    expect(said(viewOf(ofAveragePension("3", 2025)))).toEqual([
      "示例市退休人员：每月返款 111.00 元 = 当地平均养老金 3,700.00 元 × 3%。",
      "Retired, in 示例市: 111.00 yuan a month = regional average pension 3,700.00 × 3%.",
    ]);
  });

  test.each([
    ["5000", "当地缴费基数下限 6,727.00 元 × 2%（本人缴费基数 5,000.00 元低于下限，按下限计）", "134.54"],
    ["10000", "本人缴费基数 10,000.00 元 × 2%", "200.00"],
    ["40000", "当地缴费基数上限 33,633.00 元 × 2%（本人缴费基数 40,000.00 元高于上限，按上限计）", "672.66"],
  ])("a base of %s is said as it counted", (base, right, amount) => {
    const [zh] = said(limitedBase(), { person: { contributionBase: yuan(base) } });
    expect(zh).toBe(`示例市退休人员：每月返款 ${amount} 元 = ${right}。`);
  });

  test("a rounded product says how it was rounded", () => {
    expect(said(viewOf(ofAveragePension("2.505", 2025)))).toEqual([
      "示例市退休人员：每月返款 92.69 元 ≈ 当地平均养老金 3,700.00 元 × 2.505%（四舍五入到分）。",
      "Retired, in 示例市: 92.69 yuan a month ≈ regional average pension 3,700.00 × 2.505% (rounded half up to the fen).",
    ]);
  });

  test("a sum says its parts, a limit what it limited", () => {
    const sum: Method = { op: "sum", parts: [monthly("30"), ofAveragePension("2", 2025)] };
    expect(said(viewOf(sum))[0]).toBe(
      "示例市退休人员：每月返款 104.00 元 = 30.00 元 + 当地平均养老金 3,700.00 元 × 2%。",
    );
    const least: Method = { op: "clamp", of: ofAveragePension("2", 2025), minFen: yuan("80") };
    expect(said(viewOf(least))[0]).toBe(
      "示例市退休人员：每月返款 80.00 元（当地平均养老金 3,700.00 元 × 2% = 74.00 元，低于保底 80.00 元，按保底）。",
    );
  });

  test("what arrives comes before what is credited", () => {
    const deductions = [{ code: "large_amount", fen: yuan("5"), per: "month" as const }];
    expect(said(viewOf(monthly("105"), { deductions }))).toEqual([
      "示例市退休人员：每月到账 100.00 元（划入 105.00 元；代扣大额医疗互助 5.00 元）。",
      "Retired, in 示例市: 100.00 yuan arrives each month (105.00 yuan credited; less large-amount aid 5.00 yuan).",
    ]);
  });

  test("a yearly sum credited by the month is a month's amount, and about only where it was rounded", () => {
    expect(said(viewOf(yearlySum("840")))[0]).toBe("示例市退休人员：每月返款 70.00 元（全年 840.00 元）。");
    expect(said(viewOf(yearlySum("1000")))[0]).toBe(
      "示例市退休人员：每月返款 83.33 元（全年 1,000.00 元，最后一个月按余额）。",
    );
  });

  test("a yearly settlement is one sum, not a monthly one", () => {
    const topUp: Method = { op: "top_up_year", of: { base: "credited_this_year" }, min: yearlySum("540") };
    expect(said(viewOf(topUp), { person: { creditedThisYear: yuan("420") } })).toEqual([
      "示例市退休人员：年末一次补足 120.00 元（全年应达 540.00 元，已划入 420.00 元）。",
      "Retired, in 示例市: 120.00 yuan is made up in one sum at the end of the year (due for the year 540.00 yuan, credited 420.00 yuan).",
    ]);
  });

  test("somebody who has not switched yet is told about the rule that still counts, recorded or not", () => {
    const person = { retiredOn: aDay("2026-11-05") };
    const working = anItem({ series: ruleSeries(CITY, "in_service"), rule: aRule(monthly("200")), from: "2020-01" });
    const retired = anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(monthly("100")), from: "2020-01" });
    const question = { person, on: aDay("2026-11-30"), today: aDay("2026-11-30") };
    expect(said(aView([working, retired]), question)[0]).toBe(
      "示例市在职职工：每月返款 200.00 元。本月仍按在职职工计算，自2026年12月起按退休人员计算。",
    );
    expect(said(aView([retired]), question)[0]).toBe(
      "本系统暂未录入示例市在职职工的规则。这不表示没有返款。本月仍按在职职工计算，自2026年12月起按退休人员计算。",
    );
  });

  test("an approximate figure never looks exact", () => {
    expect(said(viewOf({ op: "approximate", fen: yuan("77"), per: "month" }))).toEqual([
      "约 77 元/月。来源只给出约数。",
      "About 77 yuan a month. The source gives a rounded figure only.",
    ]);
  });

  test("no account is not 0 yuan", () => {
    expect(said(viewOf({ op: "none", reason: "单建统筹" }))).toEqual([
      "按当地制度，退休人员没有个人账户，不划入。",
      "Retired: under local rules there is no personal account, so nothing is credited.",
    ]);
  });

  test.each<[Method & { op: "unknown" }, string, string]>([
    [
      { op: "unknown", kind: "contradictory", reason: "两张表的金额不同" },
      "所见资料互相矛盾，本系统不取其一，金额未知。本系统说明：两张表的金额不同。",
      "The documents seen contradict each other. This register follows neither, so the amount is not known. This register's remark, in Chinese: 两张表的金额不同.",
    ],
    [
      { op: "unknown", kind: "not_stated", reason: "没有写明基数。" },
      "所见资料没有写明标准，金额未知。本系统说明：没有写明基数。",
      "The documents seen do not state the standard, so the amount is not known. This register's remark, in Chinese: 没有写明基数。",
    ],
    [
      { op: "unknown", kind: "set_separately", reason: "由省另定" },
      "按文件，标准另行制定；本系统没有见到另行制定的标准，金额未知。本系统说明：由省另定。",
      "By the document the standard is set separately. This register has not seen it, so the amount is not known. This register's remark, in Chinese: 由省另定.",
    ],
    [
      { op: "unknown", kind: "to_be_announced", reason: "通知说年底前公布" },
      "标准有待公布，金额还不知道。本系统说明：通知说年底前公布。",
      "The standard is still to be announced, so the amount is not known yet. This register's remark, in Chinese: 通知说年底前公布.",
    ],
    [
      { op: "unknown", reason: "另行制定" },
      "本系统不知道标准，金额未知。本系统说明：另行制定。",
      "This register does not know the standard or the amount. This register's remark, in Chinese: 另行制定.",
    ],
  ])("an unknown amount says why, and remarks without quotation marks: %o", (method, zh, en) => {
    expect(said(viewOf(method))).toEqual([zh, en]);
  });

  test("a missing average names its year", () => {
    expect(said(viewOf(ofAveragePension("2.5", 2022)))).toEqual([
      "规则是当地平均养老金的 2.5%，但 2022 年平均养老金尚未录入，暂不能算出金额。",
      "The rule is 2.5% of the regional average pension, but the average pension of 2022 is not recorded yet.",
    ]);
  });

  test("what is still needed from the reader is named", () => {
    expect(said(viewOf(seventy))).toEqual(["还需要知道您的出生年月才能算出。", "We still need your birth month."]);
  });

  test("an impossible birth date says why", () => {
    expect(said(viewOf(seventy), { person: { birthDate: "2027-01-01" } })).toEqual([
      "出生年月不能晚于查询月份。",
      "Birth month cannot be after the month asked about.",
    ]);
    expect(said(viewOf(seventy), { person: { birthDate: "1956-02-31" } })[1]).toBe(
      "Birth month is not a date that exists.",
    );
  });

  test("nothing recorded does not mean nothing is paid", () => {
    expect(said(aView([], [CITY]))).toEqual([
      "本系统暂未录入示例市退休人员的规则。这不表示没有返款。",
      "No rule is recorded here for the category Retired in 示例市. This does not mean nothing is paid.",
    ]);
  });

  test("before the first record, and in a gap, the months are named", () => {
    expect(said(viewOf(monthly("1"), {}, null, "2022-09"), { on: "2021-05-01" })).toEqual([
      "最早的记录自 2022年9月 起，此前没有录入。",
      "The earliest record starts in September 2022.",
    ]);
    const series = ruleSeries(CITY, "retired");
    const gap = aView([
      anItem({ series, rule: aRule(monthly("1")), from: "2020-01", to: "2024-01" }),
      anItem({ series, rule: aRule(monthly("2")), from: "2024-04", seq: 2 }),
    ]);
    expect(said(gap, { on: "2024-02-01" })).toEqual([
      "2024年1月至2024年3月 没有录入规则。",
      "No rule is recorded for January to March 2024.",
    ]);
  });

  test("a withdrawal says when and why", () => {
    const series = ruleSeries(CITY, "retired");
    const withdrawal = { op: "withdraw", seq: 2, reason: "文件已废止", publishedAt: "2026-05-12T02:00:00Z" } as const;
    const view = aView([anItem({ series, rule: aRule(monthly("1")) }), anItem({ series, ...withdrawal })]);
    expect(said(view)).toEqual([
      "原规则已于 2026年5月12日 撤销，原因：文件已废止。这个月份没有有效记录。",
      "The rule was withdrawn on 12 May 2026 (reason, in Chinese: 文件已废止). There is no valid record for this month.",
    ]);
  });
});

describe("every warning has its line", () => {
  const names = { region: (code: string) => code, category: (code: string) => code };
  test.each<[Warning, string, string]>([
    [
      { key: "provisional", params: { code: "AVG_PENSION", year: 2022 } },
      "平均养老金为暂用数，正式数公布后会补差。",
      "The average pension is provisional; the difference will be paid later.",
    ],
    [
      { key: "age_timing_not_stated", params: { age: 70 } },
      "文件未载明满70周岁后从当月还是次月起调整，这里从当月起算（按当月最后一日的周岁）。",
      "The document does not say whether the age of 70 counts from the month of the birthday or from the next; here it counts from the month itself, by age on its last day.",
    ],
    [
      { key: "age_timing_not_stated", params: { age: 70, month: "2026-12" } },
      "2026年12月满70周岁；从当月还是次月起调整，文件未载明，这里从当月起算（按当月最后一日的周岁）。",
      "The age of 70 is completed in December 2026; the document does not say whether it counts from that month or from the next; here it counts from the month itself, by age on its last day.",
    ],
    [
      { key: "age_timing_not_stated", params: { age: 70, month: "2026-12", on: "2026-12-10" } },
      "2026年12月满70周岁；从当月还是次月起调整，文件未载明，这里按2026年12月10日的周岁计算。",
      "The age of 70 is completed in December 2026; the document does not say whether it counts from that month or from the next; computed by age on 10 December 2026.",
    ],
    [
      { key: "fallback_to_parent", params: { region: "长沙", parent: "湖南" } },
      "长沙在这个月份没有自己的规则，这里按湖南的规则。",
      "长沙 has no rule of its own for this month; the rule of 湖南 is used.",
    ],
    [
      { key: "guardrail_overridden", params: { guardRail: "average_rate", reason: "当地文件如此规定" } },
      "这个标准与全国一般做法不同，录入人员说明：当地文件如此规定。",
      "This differs from common national practice; the editors explain: 当地文件如此规定.",
    ],
  ])("%j", (warning, zh, en) => {
    expect(warningSentence(warning, names, "zh-CN")).toBe(zh);
    expect(warningSentence(warning, names, "en")).toBe(en);
  });
});

test("the steps of a rate show the exact product before it is rounded", () => {
  const average = anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2023), parameter: aParameter("2680.20") });
  const rule = anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(ofAveragePension("2.5", 2023)) });
  const view = aView([rule, average]);
  const { steps } = evaluate(view, aQuestion());
  const lines = (language: Language) => steps.map((step) => stepWords(step, namesIn(view, language), language));
  expect(lines("zh-CN")).toEqual([
    "示例市2023年平均养老金：2,680.20元",
    "2,680.20元 × 2.5% = 67.005元",
    "四舍五入到分：67.01元",
  ]);
  expect(lines("en")).toEqual([
    "示例市, average pension of 2023: 2,680.20 yuan",
    "2,680.20 × 2.5% = 67.005 yuan",
    "Rounded half up to the fen: 67.01 yuan",
  ]);
});

test("the steps of an age band say the age and the day", () => {
  const view = viewOf(seventy);
  const { steps } = evaluate(view, aQuestion({ person: { birthDate: "1956-01-13" }, on: "2026-01-13" }));
  expect(steps.map((step) => stepWords(step, namesIn(view, "zh-CN"), "zh-CN"))).toEqual([
    "2026年1月13日：70周岁",
    "适用“70岁以上”一档",
    "定额每月110.00元",
  ]);
});
