import { expect, test } from "vitest";
import { csv } from "./csv";

test("begins with the mark by which spreadsheets know UTF-8, and ends every row as RFC 4180 says", () => {
  expect(csv(["代码", "名称"], [["410300", "洛阳市"]])).toBe('\uFEFF"代码","名称"\r\n"410300","洛阳市"\r\n');
});

test.each([
  ['说"好"', '"说""好"""'],
  ["a,b\nc", '"a,b\nc"'],
  ["=1+1", `"'=1+1"`],
  ["-2%", `"'-2%"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["＝HYPERLINK()", `"'＝HYPERLINK()"`],
  [-2, "-2"],
  [null, '""'],
])("the cell %s is written %s", (value, written) => {
  expect(csv(["x"], [[value]]).split("\r\n")[1]).toBe(written);
});
