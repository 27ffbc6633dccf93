/** What a public text says of a change in words: each false one is asked about, and true ones are left alone. */
import { ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { CITY, NOW, TODAY } from "@/lib/domain/testing/check";
import { A_CITATION, A_NEW_CITATION, aDraft, aDraftedRule, type DraftedRule } from "@/lib/domain/testing/draft";
import type { Issue } from "@/lib/domain/typed/issue";
import { issuesForSealing } from "./proposal";
import { anItem, aRule, aView, byAge, monthly, yearlySum } from "@/lib/domain/testing/register";

const VIEW = aView(
  [NOW, anItem({ series: ruleSeries("全国/示例省/邻近市", "retired"), rule: aRule(monthly("90")), from: "2025-01" })],
  [CITY, "全国/示例省/邻近市"],
);
const SOURCE = { ...A_NEW_CITATION, title: "示例通知", quote: "退休人员每月划入120元" };
const RAISED: DraftedRule = { rule: { method: monthly("120"), citations: [SOURCE] } };

function askedOf(publicNote: string, drafted: DraftedRule = RAISED): readonly Issue[] {
  return issuesForSealing(aDraft([aDraftedRule(drafted)], { publicNote }), VIEW, TODAY).filter(
    ({ key }) => key.startsWith("note_") || key === "answer_required",
  );
}

const questions = (...given: Parameters<typeof askedOf>) =>
  askedOf(...given).filter(({ key }) => key !== "answer_required");

describe("100 yuan become 120 from 2027-01; the note is asked about", () => {
  test.each([
    "自2027年1月起，每月划入120%。",
    "自2027年1月起，每年120元。",
    "自2027年1月起，每天120元。",
    "自2027年1月起，每季度120元。",
    "自2027年1月起，标准从120元降到100元。",
    "自2027年1月起，标准由120元调整为100元。",
    "自2027年1月起，每月120元，减少20元。",
    "自2027年1月起，每月120元，标准不变。",
    "自2027年1月起，每月120元，比原来提高25%。",
    "自2027年1月起，邻近市退休人员每月120元。",
    "自2027年1月起，满70周岁的每月120元。",
    "自2027年1月起，每月120元，以前少发的一次补齐。",
    "自2027年1月起，每月120元，2026年的另算。",
    "自即日起，每月120元。",
    "下个月起执行，每月120元。",
    "明年7月起，每月120元。",
    "1月起每月120元，3月起每月100元。",
    "二〇二八年一月起，每月一百二十元。",
    "自2027年七月起，每月120元。",
    "自2027年1月起，每月壹佰叁拾元。",
    "自2027年1月起，每月120万元。",
    "自2027年1月起撤销个人账户，原120元。",
    "From January 2027, 120 yuan a year.",
    "From January 2027 the amount is reduced to 120 yuan.",
  ])("%s", (note) => {
    expect(questions(note)).not.toEqual([]);
  });
});

describe("what is true is not asked about", () => {
  test.each([
    "自2027年1月起，标准：100.00 → 120.00 元/月（+20.00，+20.0%）。",
    "自2027年1月起，示例市退休人员每月划入由100元提高到120元，增加20元，全年1440元。",
    "自二〇二七年一月起，每人每月一百二十元。",
    "自2027年元月起，每月120元，提高20%。",
    "From January 2027: 120 yuan a month instead of 100.",
  ])("%s", (note) => {
    expect(questions(note)).toEqual([]);
  });

  test("nor what the documents say", () => {
    const citations = [{ ...SOURCE, title: "关于邻近市与示例市同步降低标准、补发差额的通知" }];
    expect(
      questions("自2027年1月起，与邻近市同步，每月120元。", { rule: { method: monthly("120"), citations } }),
    ).toEqual([]);
  });
});

const BY_AGE = byAge([
  [70, monthly("100")],
  [null, monthly("120")],
]);

test("ages are those of the table, said either way", () => {
  const tabled: DraftedRule = {
    rule: { method: { ...BY_AGE }, citations: [SOURCE] },
  };
  expect(questions("自2027年1月起，69周岁及以下100元，满70周岁每月120元。", tabled)).toEqual([]);
  expect(questions("自2027年1月起，满75周岁每月120元。", tabled)).not.toEqual([]);
});

test("a sum by the year is none by the month", () => {
  const yearly: DraftedRule = {
    rule: { method: yearlySum("1200"), citations: [{ ...SOURCE, quote: "全年划入1200元" }] },
  };
  expect(questions("自2027年1月起，每月1200元。", yearly)).not.toEqual([]);
});

test("a withdrawal says that something ends, and not that it goes on", () => {
  const ended: DraftedRule = { kind: "withdrawal", reason: "文件已废止，不再执行这一规定" };
  expect(questions("标准不变，继续执行。", ended).map(({ key }) => key)).toEqual([
    "note_word_foreign",
    "note_end_missing",
  ]);
  expect(questions("自2027年1月起撤销每月100元的规定。", ended)).toEqual([]);
});

describe("the remark for readers", () => {
  const remarked = (zh: string, en?: string): DraftedRule => ({
    rule: { method: monthly("100"), citations: [A_CITATION], note: { zh, en } },
  });

  test("may not state sums or rates that the rule does not", () => {
    expect(questions("", remarked("自2027年1月起，每月实际划入200元。"))).toMatchObject([{ key: "note_word_foreign" }]);
    expect(questions("", remarked("见通知。", "In fact 200 yuan a month."))).toMatchObject([
      { key: "note_word_foreign" },
    ]);
  });

  test("may name the rule's own, telephones and streets, and what was published before", () => {
    expect(questions("", remarked("每月100元；咨询电话12393，人民路8号。"))).toEqual([]);
    const rule = aRule(monthly("100"), { note: { zh: "另有取暖补贴300元。" } });
    const before = anItem({ series: NOW.series, rule, from: "2025-01" });
    const draft = aDraft([aDraftedRule({ rule: { method: monthly("120"), note: { zh: "另有取暖补贴300元。" } } })]);
    const found = issuesForSealing(draft, aView([before], [CITY]), TODAY);
    expect(found.filter(({ key }) => key.startsWith("note_"))).toEqual([]);
  });
});

describe("a source that nobody touched", () => {
  const sourceAsked = (title: string, yuanText: string, answers = {}) =>
    issuesForSealing(
      aDraft([aDraftedRule({ rule: { method: monthly(yuanText), citations: [{ ...A_CITATION, title }] } })], {
        answers,
      }),
      aView([NOW], [CITY]),
      TODAY,
    ).filter(({ key, params }) => key === "source_unchanged" || params.question === "source_unchanged");

  test.each(["示例通知。", " 示例 通知", "示例通知", "《示例通知》"])("is the same with other marks: %s", (title) => {
    expect(sourceAsked(title, "120")).toHaveLength(2);
  });

  test("is asked about anew for another amount, whatever was answered", () => {
    const asked = sourceAsked("示例通知", "120").find(({ key }) => key === "source_unchanged");
    if (asked === undefined) throw new Error("it is asked about");
    const answers = { [`source_unchanged@${asked.field}`]: { params: asked.params, text: "同一文件，仍有效" } };
    expect(sourceAsked("示例通知", "120", answers)).toHaveLength(1);
    expect(sourceAsked("示例通知", "125", answers)).toHaveLength(2);
  });
});
