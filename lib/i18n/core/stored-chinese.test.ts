import { expect, test } from "vitest";
import { langOf } from "./stored-chinese";

test.each([
  ["示例市", "zh-CN"],
  ["王老师", "zh-CN"],
  ["A 类人员", "zh-CN"],
  ["Retired", undefined],
  ["from January 2027: no account (reason, in Chinese: 单建统筹) · Publication 3", undefined],
  ["", undefined],
])("most of the letters of %s decide its language", (text, language) => {
  expect(langOf(text)).toBe(language);
});
