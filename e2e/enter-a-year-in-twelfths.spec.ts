/** The rule of Suzhou since 2025-02: a yearly amount by age, credited in twelfths, the last month taking what is left. */
import { send } from "./editing";
import { expect, test } from "./fixtures";
import { addExample, explain, startRule, typeLines, typeMonths } from "./rule-entry";

test("1,350 and 1,550 a year are entered by age, and December takes the difference", async ({ as }) => {
  test.setTimeout(180_000);
  const page = await (await as("editor")).newPage();
  await startRule(page, { region: "320500", category: "企业退休人员" });
  await typeMonths(page, "2025-02");
  await page.getByLabel("方式", { exact: true }).selectOption({ label: "分年龄定额" });
  await page.getByLabel("周期").first().selectOption({ label: "元/年" });
  await page.getByLabel("第 1 段 不满（周岁）").focus();
  await page.keyboard.press("Control+a");
  await typeLines(page, [
    ["70", "1350", "70岁以下"],
    ["", "1550", "70岁以上"],
  ]);
  await page.getByLabel("一年的总额怎样划入").selectOption({ label: "分十二个月，每月划入" });
  await page.getByLabel("十二个月的尾差").selectOption({ label: "最后一个月补足" });
  await page.getByLabel("年中参加的人").selectOption({ label: "按实际月数" });
  await expect(page.getByRole("region", { name: "这条规则的意思" })).toContainText("每年1,550.00元");

  const facts = { 出生日期: "1950-01-01" };
  const march = await addExample(page, { name: "75岁，3月", on: "2025-03-15", expect: "129.17", facts });
  await expect(march).toContainText("符合：算出 129.17 元");
  const december = await addExample(page, { name: "75岁，12月", on: "2025-12-15", expect: "129.13", facts });
  await expect(december).toContainText("符合：算出 129.13 元");

  await explain(page, "年总额不变，按月划入。", "自2025年2月起按月划入，全年总额不变。");
  await send(page);
});
