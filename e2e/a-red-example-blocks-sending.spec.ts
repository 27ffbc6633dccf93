/** Worked examples in the form: suggested ones are adopted with a click, and one that disagrees keeps the draft from being sent. */
import type { Page } from "@playwright/test";
import { isSaved, nextMonth, send, startChange, typeChange } from "./editing";
import { expect, test } from "./fixtures";

const CITY = "410800";
const YUAN = "62.40";

test("a suggested example is adopted, a red one blocks sending with a clear sentence in both languages, and nothing typed is lost", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const editor = await as("henan");
  const page = await editor.newPage();
  await startChange(page, CITY);
  await typeChange(page, { city: CITY, yuan: YUAN });
  await page.locator("summary", { hasText: "测算示例" }).click();

  await page.getByRole("button", { name: /^加入 首个计入月份（/ }).click();
  const status = page.getByText(`符合：算出 ${YUAN} 元`);
  await expect(status, "it is tried at once").toBeVisible();

  await page.getByRole("textbox", { name: "应为" }).fill("70.00");
  await expect(page.getByText(`不符：应为 70.00 元，算出 ${YUAN} 元`)).toBeVisible();
  await page.getByRole("button", { name: "送审", exact: true }).click();
  await expect(page.getByText(/有 1 处要改正，不能送审/)).toBeVisible();
  await expect(
    page.getByRole("link", { name: new RegExp(`测算示例不符：首个计入月份.*应为 70.00，规则算出 ${YUAN}`) }).first(),
  ).toBeVisible();
  await expect(page, "it is not sent").toHaveURL(/\/items\//);
  await stillThere(page);

  await page.reload();
  await stillThere(page);
  // Language belongs to the person: somebody else reads the same draft in English.
  const reader = await (await as("auditor")).newPage();
  await reader.goto(page.url());
  const switchTo = (language: string) => reader.getByRole("button", { name: language, exact: true }).first();
  await expect(switchTo("English").or(switchTo("中文"))).toBeVisible();
  if (await switchTo("English").isVisible()) await switchTo("English").click();
  await expect(reader.getByText(`Disagrees: 70.00 yuan expected, ${YUAN} computed`)).toBeVisible();
  const said = new RegExp(`A worked example disagrees: .*70.00 expected, ${YUAN} computed`);
  await expect(reader.getByRole("link", { name: said }).first()).toBeVisible();
  await switchTo("中文").click();
  await expect(reader.getByText("不符：应为 70.00 元", { exact: false })).toBeVisible();

  await page.getByRole("textbox", { name: "应为" }).fill(YUAN);
  await isSaved(page, YUAN);
  await expect(status).toBeVisible();
  await send(page);
});

/** What was typed before the refusal, and the example itself. */
async function stillThere(page: Page): Promise<void> {
  await expect(page.getByLabel("金额", { exact: true })).toHaveValue(YUAN);
  await expect(page.getByLabel("公开说明", { exact: true })).toHaveValue(`退休人员每月划入${YUAN}元。`);
  await expect(page.getByRole("textbox", { name: "应为" })).toHaveValue("70.00");
  await expect(page.getByRole("textbox", { name: "查询日" })).toHaveValue(lastDayOfNextMonth());
}

/** An example stands for its month, and is suggested with the month's last day. */
function lastDayOfNextMonth(): string {
  const [year = 0, month = 0] = nextMonth().split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
