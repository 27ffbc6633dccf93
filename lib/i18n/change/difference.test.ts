import { expect, test } from "vitest";
import { ruleDifferences } from "@/lib/domain/rule/difference";
import { aRule, byAge, monthly } from "@/lib/domain/testing/register";
import { differenceWords, sharePercent } from "./difference";
import { issueCounts, issueWords } from "@/lib/i18n/editor/issue";
import { settingsSentence } from "@/lib/i18n/rule/setting";

const banded = (older: string) =>
  aRule(
    byAge([
      [70, monthly("100")],
      [null, monthly(older)],
    ]),
  );

test("a band's new amount is said with its difference in yuan and per cent", () => {
  const [found] = ruleDifferences(banded("110"), banded("120"));
  if (found === undefined) throw new Error("one difference");
  expect(differenceWords(found, "zh-CN")).toBe("70周岁（含）以上：110.00 → 120.00 元/月（+10.00，+9.1%）");
  expect(differenceWords(found, "en")).toBe("70 or over: 110.00 → 120.00 yuan a month (+10.00, +9.1%)");
});

test("from 0 the change is said in yuan only, and 0 is printed as 0", () => {
  const [found] = ruleDifferences(aRule(monthly("0")), aRule(monthly("10")));
  if (found === undefined) throw new Error("one difference");
  expect(differenceWords(found, "zh-CN")).toBe("标准：0.00 → 10.00 元/月（+10.00）");
});

test("a share is rounded half up to a tenth", () => {
  expect(sharePercent(11_000, 12_000)).toBe("+9.1%");
  expect(sharePercent(12_000, 11_000)).toBe("−8.3%");
  expect(sharePercent(200, 201)).toBe("+0.5%");
  expect(sharePercent(2000, 2001)).toBe("+0.1%");
});

test("of the same source, what changed about it is named", () => {
  const cited = (quote: string) =>
    aRule(monthly("72"), { citations: [{ title: "通知", number: "甲〔2023〕1号", quote }] });
  const checked = aRule(monthly("72"), {
    citations: [{ title: "通知", number: "甲〔2023〕1号", quote: "72元", checkedOn: "2026-11-03" }],
  });
  const said = (before: typeof checked, after: typeof checked) =>
    ruleDifferences(before, after).map((found) => differenceWords(found, "zh-CN"));
  expect(said(cited("每月72元"), cited("72元"))).toEqual(["来源 甲〔2023〕1号：原文：每月72元 → 原文：72元"]);
  expect(said(cited("72元"), checked)).toEqual([
    "来源 甲〔2023〕1号：与原件核对的日期：无 → 与原件核对的日期：2026-11-03",
  ]);
});

test("a split names the bands", () => {
  const after = aRule(
    byAge([
      [70, monthly("100")],
      [80, monthly("110")],
      [null, monthly("110")],
    ]),
  );
  const split = ruleDifferences(banded("110"), after).map((found) => differenceWords(found, "zh-CN"));
  expect(split).toEqual(["年龄段拆分：70周岁（含）以上 → 满70不满80周岁、80周岁（含）以上"]);
});

test("an issue is a sentence with its figures, and a foreign key still says something", () => {
  const found = { field: "from", key: "month_day_not_first", severity: "error" } as const;
  const params = { day: "2026-12-15", month: "2026-12", next: "2027-01" };
  expect(issueWords({ ...found, params }, "zh-CN")).toBe(
    "2026年12月15日不是 1 日：从 2026年12月 还是 2027年1月 起计入？",
  );
  expect(issueWords({ ...found, key: "of_another_form", params }, "en")).toBe("This cannot be read; please check it.");
  expect(issueCounts([{ ...found, params }], "zh-CN")).toBe("错误 1");
});

test("folded settings are one sentence that says what the document does not", () => {
  const silent = { frequency: "monthly", roundingUnit: "", roundingMode: "", ageReference: "", retireSwitch: "" };
  expect(settingsSentence(silent, "zh-CN")).toBe(
    "每月计入，四舍五入到 0.01 元，按计入月最后一日周岁（文件未载明），退休次月（文件未载明）转换。",
  );
});
