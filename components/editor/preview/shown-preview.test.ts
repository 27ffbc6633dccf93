import { expect, test } from "vitest";
import { preview } from "@/lib/domain/preview/preview";
import { ruleSeries } from "@/lib/domain/register/series";
import { A_CITATION, aDraft, aDraftedRule, DRAFT_ITEM_ID } from "@/lib/domain/testing/draft";
import { aDay, anItem, aRule, aView, monthly } from "@/lib/domain/testing/register";
import { issueWords } from "@/lib/i18n/editor/issue";
import { firstNames } from "@/lib/i18n/core/names";
import { shownPreview } from "./shown-preview";

test.each(["zh-CN", "en"] as const)("that it equals the rule in force is said once, in %s", (language) => {
  const rule = aRule(monthly("100"), { citations: [A_CITATION] });
  const view = aView([anItem({ series: ruleSeries("全国/示例省/示例市", "retired"), rule, from: "2022-09" })]);
  const doc = aDraft([aDraftedRule({ from: "2022-09", rule: { method: monthly("100"), citations: [A_CITATION] } })]);
  const seen = preview(view, doc, DRAFT_ITEM_ID, { today: aDay("2026-11-21") });
  const names = firstNames(language);
  const { unchanged, nothing, lines } = shownPreview({ seen, language, names }).differences;
  const said = [...seen.issues.map((issue) => issueWords(issue, language, names)), unchanged, nothing];
  expect(said.filter((one) => /完全相同|Identical/.test(one))).toHaveLength(1);
  expect(nothing).not.toBe("");
  expect(lines).toEqual([]);
});
