import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext } from "@/components/ui/form-context";
import { aDraft, aDraftedRule, DRAFT_ITEM_ID } from "@/lib/domain/testing/draft";
import { BLANK_FORM } from "@/lib/i18n/staff/form";
import { saidInDraft } from "./said-in-draft";

const side = {
  proposalId: "p-1",
  doc: aDraft([aDraftedRule({})]),
  language: "zh-CN",
  names: { item: () => "示例市 · 退休人员" },
} as const;
const href = `/admin/proposals/p-1/items/${DRAFT_ITEM_ID}`;

test.each([
  [`items.${DRAFT_ITEM_ID}.from`, "示例市 · 退休人员：生效（计入）月份：请填写。", href],
  [`items.${DRAFT_ITEM_ID}`, "示例市 · 退休人员：请填写。", href],
  ["publicNote", "公开说明：请填写。", null],
  ["", "请填写。", null],
  ["stepUpPassword", "请填写。", null],
])("a sentence at %s stands behind the names of its item and field", (field, text, to) => {
  expect(saidInDraft(field, "请填写。", side)).toEqual({ text, href: to });
});

test("the summary of the form that sends says it with these names, and leads to the form of the item", () => {
  const field = `items.${DRAFT_ITEM_ID}.from`;
  const problem = {
    field,
    sentence: "请填写。",
    severity: "error",
    placed: saidInDraft(field, "请填写。", side),
  } as const;
  const value = { id: "f", words: null, pending: false, shown: { ...BLANK_FORM, problems: [problem] } };
  const html = renderToStaticMarkup(createElement(FormContext, { value }, createElement(ErrorSummary)));
  expect(html).toContain(`href="${href}"`);
  expect(html).toContain("示例市 · 退休人员：生效（计入）月份：请填写。");
});
