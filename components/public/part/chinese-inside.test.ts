import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ChineseInside } from "./chinese-inside";

const inEnglish = (text: string) => renderToStaticMarkup(createElement(ChineseInside, { text, language: "en" }));

test.each([
  ["72.00 yuan a month", "72.00 yuan a month"],
  [
    "no personal account (reason, in Chinese: 二档、三档不设个人账户)",
    'no personal account (reason, in Chinese: <span lang="zh-CN">二档、三档不设个人账户</span>)',
  ],
  ["2022年1月起，每月72元。 Saved", '<span lang="zh-CN">年1月起，每月72元。</span>'],
  [
    "worked example: 缴费基数低于下限 (expected 134.54)",
    '<span lang="zh-CN">缴费基数低于下限</span> (expected 134.54)',
  ],
  ["按 A 类和 B 类", '<span lang="zh-CN">按</span> A <span lang="zh-CN">类和</span> B <span lang="zh-CN">类</span>'],
])("Chinese in an English sentence is marked as Chinese: %s", (text, marked) => {
  expect(inEnglish(text)).toContain(marked);
});

test("a Chinese page needs no marks", () => {
  const text = "二档不设个人账户";
  expect(renderToStaticMarkup(createElement(ChineseInside, { text, language: "zh-CN" }))).toBe(text);
});
