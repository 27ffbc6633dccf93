/** Separate lines in words, beside every state, and what is said of them when they change. */
import { ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import type { Method } from "@/lib/domain/rule/method.schema";
import { nextChange } from "@/lib/domain/person/next-change";
import { outline } from "@/lib/domain/reading/outline";
import type { PublishedItem } from "@/lib/domain/register/item";
import {
  aDay,
  aMonth,
  aQuestion,
  aRule,
  aView,
  anItem,
  byAge,
  monthly,
  ofAveragePension,
  yuan,
} from "@/lib/domain/testing/register";
import { answerSentence } from "./answer";
import { outlineWithLines } from "./beside";
import { LANGUAGES } from "@/lib/i18n/core/language";
import { namesIn } from "@/lib/i18n/core/names";
import { nextChangeSentence } from "./next-change";

const CITY = "全国/示例省/示例市";
const credit = (method: Method, from = "2020-01", more = {}) =>
  anItem({ series: ruleSeries(CITY, "retired"), seq: Number(from.slice(0, 4)), from, rule: aRule(method, more) });
const exam = (method: Method, from = "2020-01") =>
  anItem({
    series: ruleSeries(CITY, "retired", "exam_allowance"),
    seq: Number(from.slice(0, 4)),
    from,
    rule: aRule(method),
  });

function said(items: readonly PublishedItem[], birthDate = "1940-03-15"): string[] {
  const view = aView(items, [CITY]);
  const answer = evaluate(view, aQuestion({ person: { birthDate } }));
  return LANGUAGES.map((language) => answerSentence(answer, namesIn(view, language), language));
}

const none: Method = { op: "none", reason: "单建统筹" };
const open: Method = { op: "unknown", kind: "not_stated", reason: "只说另有补助" };
const rough: Method = { op: "approximate", fen: yuan("77"), per: "month" };

describe("beside every state", () => {
  test.each<[string, readonly PublishedItem[]]>([
    ["an amount", [credit(monthly("100"))]],
    ["no account", [credit(none)]],
    ["not known", [credit(open)]],
    ["roughly known", [credit(rough)]],
    ["a figure missing", [credit(ofAveragePension("2.5", 2022))]],
    ["no rule", []],
  ])("%s: the line stands with its own money, and nothing is added", (_state, items) => {
    const [zh, en] = said([...items, exam(monthly("20"))]);
    expect(zh).toMatch(/。另有体检补助：每月 20\.00 元。$/);
    expect(en).toMatch(/\. Separately, exam allowance: 20\.00 yuan a month\.$/);
    expect(zh).not.toContain("120.00");
  });

  test.each<[Method, string, string]>([
    [
      open,
      "所见资料没有写明标准，金额未知。本系统说明：只说另有补助。",
      "The documents seen do not state the standard",
    ],
    [rough, "约 77 元/月。来源只给出约数。", "About 77 yuan a month."],
    [ofAveragePension("2.5", 2022), "规则是当地平均养老金的 2.5%，但 2022 年平均养老金尚未录入", "The rule is 2.5% of"],
    [{ op: "per_contribution_year", fen: yuan("1") }, "还需要知道您的缴费年限才能算出。", "We still need"],
  ])("a line without an amount says why, beside any state: %j", (method, zh, en) => {
    for (const items of [[credit(monthly("100"))], [credit(none)], []]) {
      const [chinese, english] = said([...items, exam(method)]);
      expect(chinese).toContain(`另有体检补助：${zh}`);
      expect(english).toContain(`Separately, exam allowance: ${en}`);
    }
  });

  test("a line that is ruled to be none is not listed", () => {
    expect(said([credit(monthly("100")), exam(none)])[0]).toBe("示例市退休人员：每月返款 100.00 元。");
  });

  test("a birth month in which a line turns is asked for its day, whatever the credit is", () => {
    const day: Method = byAge([
      [70, monthly("20")],
      [null, monthly("40")],
    ]);
    const onDay = anItem({
      series: ruleSeries(CITY, "retired", "exam_allowance"),
      rule: aRule(day, { settings: { ageReference: "on_date" } }),
    });
    const view = aView([credit(none), onDay]);
    const ask = (birthDate: string) => evaluate(view, aQuestion({ on: "2026-03-15", person: { birthDate } }));
    expect(ask("1956-03")).toMatchObject({ state: "missing_input", missing: ["birthDay"] });
    expect(ask("1956-03-20")).toMatchObject({ state: "no_account", otherLines: [{ fen: yuan("20") }] });
  });
});

test("the outline carries its lines in every state", () => {
  const asked = { region: CITY, category: "retired", month: aMonth("2026-01"), today: aDay("2026-01-15") };
  const words = (items: readonly PublishedItem[]) =>
    LANGUAGES.map((language) => outlineWithLines(outline(aView(items, [CITY]), asked), language));
  expect(words([credit(none), exam(monthly("20"))])).toEqual([
    "没有个人账户，不划入；另有体检补助：每月 20.00 元（官方原文）",
    "No personal account, nothing is credited; separately, exam allowance: 20.00 yuan a month (Official text)",
  ]);
  expect(words([credit(monthly("100")), exam(open)])[0]).toBe(
    "每月 100.00 元；另有体检补助：金额未知（资料没有写明）（官方原文）",
  );
  expect(words([exam(rough)])[0]).toBe("暂未录入；另有体检补助：约 77 元/月（官方原文）");
});

describe("the next change", () => {
  const coming = (items: readonly PublishedItem[], birthDate = "1940-03-15") => {
    const view = aView(items, [CITY]);
    const next = nextChange(view, aQuestion({ person: { birthDate } }));
    return LANGUAGES.map((language) =>
      next === null ? "" : nextChangeSentence(next, namesIn(view, language), language),
    );
  };

  test("says what arrives first where only a deduction changes", () => {
    const aid = (amount: string) => ({ deductions: [{ code: "large_amount", fen: yuan(amount), per: "month" }] });
    expect(coming([credit(monthly("105"), "2020-01", aid("5")), credit(monthly("105"), "2027-01", aid("7"))])).toEqual([
      "2027年1月起按已公布的规定，每月到账 98.00 元（划入 105.00 元；代扣大额医疗互助 7.00 元）。",
      "From January 2027, by what is published for then: 98.00 yuan arrives each month (105.00 yuan credited; less large-amount aid 7.00 yuan).",
    ]);
  });

  test("says that the credit stays where only a separate line changes", () => {
    expect(coming([credit(monthly("100")), exam(monthly("20")), exam(monthly("25"), "2027-01")])).toEqual([
      "2027年1月起按已公布的规定，另行划入的部分有变化。另有体检补助：每月 25.00 元。返款不变。",
      "From January 2027, by what is published for then: another sum beside the credit. Separately, exam allowance: 25.00 yuan a month. The credit itself stays as it is.",
    ]);
    const ending = { ...exam(monthly("20")), to: aMonth("2026-08") };
    expect(coming([credit(monthly("100")), ending])[0]).toBe(
      "2026年8月起，另行划入的部分有变化。另有体检补助：此后没有这一笔的记录。返款不变。",
    );
  });

  test("says nothing of a new standard where a rule only ends", () => {
    const ending = { ...credit(monthly("100")), to: aMonth("2026-08") };
    expect(coming([ending])[0]).toBe("2026年8月起 没有录入规则。");
  });
});
