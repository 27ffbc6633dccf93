/** The rule of Chengdu: 2.8 % of two averages by pension scheme, provisional at first; the final one owes people the difference. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { addExample, bringOut, explain, startFigure, startRule, typeMonths } from "./rule-entry";

const REGION = "510600";
const AVERAGE = { region: REGION, code: "平均养老金", year: "2021" };

test("two provisional averages carry a rule, and the final one shows what is owed", async ({ as }) => {
  test.setTimeout(360_000);
  const editor = await as("editor");
  const [reviewer, publisher] = [await as("reviewer"), await as("publisher")];

  for (const [scheme, yuan] of [
    ["企业", "3500"],
    ["机关事业", "5000"],
  ] as const) {
    const page = await editor.newPage();
    await startFigure(page, { ...AVERAGE, scheme, status: "暂用数" });
    await typeFigure(page, yuan, `${scheme}退休人员2021年平均养老金暂按${yuan}元。`);
    await expect(page.getByLabel("性质")).toHaveValue("provisional");
    await bringOut(page, reviewer, publisher);
    await page.close();
  }

  const rule = await editor.newPage();
  await startRule(rule, { region: REGION, category: "退休人员" });
  await typeMonths(rule, "2023-01");
  await rule.getByLabel("方式", { exact: true }).selectOption({ label: "比例 × 平均养老金" });
  await rule.getByLabel("哪一年的平均养老金").fill("2021");
  await rule.getByLabel("养老金类别").selectOption({ label: "按本人类别" });
  await rule.getByLabel("比例", { exact: true }).fill("2.8");
  const person = { on: "2024-03-15", expect: "98", name: "企业退休" };
  const example = await addExample(rule, { ...person, facts: { 退休类别: "企业" } });
  await expect(example).toContainText("符合：算出 98.00 元");
  await explain(rule, "按平均养老金的2.8%计入。", "自2023年1月起按平均养老金的2.8%计入。");
  await bringOut(rule, reviewer, publisher);

  const final = await editor.newPage();
  await final.goto(`/admin/parameters/parameter:${REGION}:AVG_PENSION~2021~enterprise`);
  await final.getByRole("button", { name: "新建变更" }).click();
  await expect(final.getByLabel("数值（元）")).toBeVisible();
  await final.getByLabel("性质").selectOption({ label: "正式" });
  await typeFigure(final, "3600", "企业退休人员2021年平均养老金为3600元。");
  await expect(final.locator("#preview-6"), "each month owes 2.80").toContainText("+2.80");
});

async function typeFigure(page: Page, yuan: string, note: string): Promise<void> {
  await typeMonths(page, "2023-01");
  await page.getByLabel("数值（元）").fill(yuan);
  await explain(page, note, note);
}
