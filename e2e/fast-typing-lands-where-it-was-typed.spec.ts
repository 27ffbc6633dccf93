/** Somebody types as fast as keys come, on a slow machine and with late answers: every key lands where it was typed, and nothing closes or moves. */
import type { Locator, Page } from "@playwright/test";
import { startChange } from "./editing";
import { expect, test } from "./fixtures";
import { choosePattern, startRule, typeLines } from "./rule-entry";

const SLOWER = 4;
const LATE_MS = 600;

/** A slow computer, and a server whose answers to saves come late. */
async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.route("**/draft", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    await route.continue();
  });
}

/** Types key by key into a field that keeps the focus from the first key to the last. */
async function typeInto(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.page().keyboard.type(text);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(text);
}

/** Empties a field and types it anew; it must still be there in between. */
async function retype(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.page().keyboard.press("Control+a");
  await field.page().keyboard.press("Backspace");
  await expect(field).toHaveValue("");
  await typeInto(field, text);
}

test.describe.configure({ timeout: 180_000 });

test("lines of a table with limits by age", async ({ as }) => {
  const page = await (await as("editor")).newPage();
  await startRule(page, { region: "370300", category: "企业退休人员" });
  await slow(page);
  await choosePattern(page, /济南/);
  const lines = ["60", "70", "80", "90", ""].map((to, index) => [
    to,
    `${40 + index}`,
    `${140 + index}`,
    `第${index}行`,
  ]);
  await page.getByLabel("第 1 段 不满").focus();
  await typeLines(page, lines);
  for (const [index, [to, min, max, printed]] of lines.entries()) {
    const cells = page.getByRole("row").filter({ has: page.getByLabel(new RegExp(`^第 ${index + 1} 段 从`)) });
    const typed = cells.locator("input");
    await expect(typed.nth(1)).toHaveValue(to ?? "");
    await expect(typed.nth(2)).toHaveValue(min ?? "");
    await expect(typed.nth(3)).toHaveValue(max ?? "");
    await expect(typed.last()).toHaveValue(printed ?? "");
  }
});

test("lines of a table of amounts by age, one taken out and put back while others are typed in", async ({ as }) => {
  const page = await (await as("editor")).newPage();
  await startRule(page, { region: "370400", category: "企业退休人员" });
  await slow(page);
  await page.getByLabel("方式", { exact: true }).selectOption({ label: "分年龄定额" });
  await page.getByLabel("第 1 段 不满（周岁）").focus();
  await page.keyboard.press("Control+a");
  await typeLines(page, [
    ["70", "100", "不满70"],
    ["80", "110", "70至80"],
    ["", "120", "80以上"],
  ]);
  await page.getByRole("button", { name: "删除 第 2 段" }).click();
  await expect(page.getByLabel("第 1 段 元/月")).toBeFocused();
  // The offer to take it back stands for eight seconds.
  await page.getByLabel("第 2 段 原文写法").fill("满80周岁");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByLabel("第 2 段 元/月")).toHaveValue("110");
  await expect(page.getByLabel("第 3 段 原文写法")).toHaveValue("满80周岁");
});

test("a source, after the page was opened anew", async ({ as }) => {
  const page = await (await as("editor")).newPage();
  await startRule(page, { region: "370500", category: "企业退休人员" });
  await page.reload();
  await slow(page);
  const title = page.getByLabel("文件名称");
  await typeInto(title, "关于个人账户划入标准的通知");
  await page.keyboard.press("Tab");
  await page.keyboard.type("测医保发〔2026〕7号");
  await page.keyboard.press("Tab");
  await page.keyboard.type("测试市医疗保障局");
  await expect(page.getByLabel("发文机关")).toHaveValue("测试市医疗保障局");
  await expect(page.getByLabel("发文机关")).toBeFocused();
  await retype(title, "另一份通知");
  await expect(page.getByLabel("文号")).toHaveValue("测医保发〔2026〕7号");
});

test("the end of a limited time, and reasons and months that stand there only while they are needed", async ({
  as,
}) => {
  const page = await (await as("editor")).newPage();
  await startChange(page, "420200");
  await slow(page);
  await page.getByText("只适用一段时间").click();
  await typeInto(page.getByLabel("到哪个月之前（不含）"), "2028-07");
  await retype(page.getByLabel("到哪个月之前（不含）"), "2029-01");
  await page.locator("summary", { hasText: /^代扣/ }).click();
  await page.getByRole("button", { name: "加一项代扣" }).click();
  const deduction = page.getByRole("group", { name: "代扣 1" });
  await deduction.getByLabel("多久扣一次").selectOption({ label: "每年" });
  await typeInto(deduction.getByLabel("在哪个月扣"), "6");
  await retype(deduction.getByLabel("在哪个月扣"), "12");
  await retype(deduction.getByLabel("金额"), "35");
});

test("a mistake on the way: the last effect stays in sight until it is mended, and figures are written plainly", async ({
  as,
}) => {
  const page = await (await as("henan")).newPage();
  await startChange(page, "419001");
  await slow(page);
  await page.getByLabel("方式", { exact: true }).selectOption({ label: "定额" });
  const amount = page.getByLabel("金额", { exact: true });
  await amount.fill("１０５．５０元");
  await page.keyboard.press("Tab");
  await expect(amount).toHaveValue("105.50");
  const changes = page.locator("#preview-2");
  await expect(changes).toContainText("105.50");
  await amount.fill("一百零五");
  await expect(changes).toContainText("请先改正：金额");
  await expect(changes).toContainText("105.50");
  await expect(page.getByText(/^依据 公布第/)).toHaveCount(0);
  await amount.fill("106");
  await expect(changes).toContainText("106.00");
  await expect(changes).not.toContainText("请先改正");
  await expect(page.getByText(/^依据 公布第/)).toBeVisible();
});

test("what is known about somebody kept with the draft, and about somebody in a worked example", async ({ as }) => {
  const page = await (await as("editor")).newPage();
  await startChange(page, "410900");
  await page.getByLabel("方式", { exact: true }).selectOption({ label: "定额" });
  await page.getByLabel("金额", { exact: true }).fill("70");
  await slow(page);
  await page.getByRole("button", { name: "加一个人" }).click();
  await expect(page.getByLabel("称呼")).toBeFocused();
  await page.keyboard.type("赵女士");
  await expect(page.getByLabel("称呼")).toHaveValue("赵女士");
  const kept = page.getByRole("region", { name: "保留的人" });
  await kept.getByRole("button", { name: "其他情况" }).click();
  await typeInto(kept.getByLabel("本人每月的养老金"), "3456.78");
  await kept.getByRole("button", { name: "加一行：某月的养老金" }).click();
  await typeInto(kept.getByLabel("某月的养老金 · 月份"), "2025-06");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2890.12");
  await expect(kept.getByLabel("金额", { exact: true })).toHaveValue("2890.12");
  await retype(kept.getByLabel("本人每月的养老金"), "4000");

  await page.locator("summary", { hasText: /^测算示例/ }).click();
  await page.getByRole("button", { name: "加一个示例" }).click();
  const example = page.getByRole("group", { name: "示例 1" });
  await typeInto(example.getByLabel("谁", { exact: true }), "钱先生");
  await example.getByRole("button", { name: "其他情况" }).click();
  await typeInto(example.getByLabel("缴费年限"), "31");
  await typeInto(example.getByLabel("查询日"), "2026-12-01");
  await expect(example.getByLabel("缴费年限")).toHaveValue("31");
});

test("parts of a rule put together by hand, moved and removed", async ({ as }) => {
  const page = await (await as("editor")).newPage();
  await startRule(page, { region: "370600", category: "企业退休人员" });
  await slow(page);
  await page.getByLabel("方式", { exact: true }).selectOption({ label: "自行组合" });
  const method = page.locator('[id="f-fields.tree.op"]');
  await method.selectOption("sum");
  await page.getByRole("button", { name: "加一部分" }).first().click();
  await expect(page.locator('[id^="f-fields.tree.parts."][id$=".op"]').last()).toBeFocused();
  await typeInto(page.locator('[id="f-fields.tree.parts.0.amount"]'), "30");
  await typeInto(page.locator('[id="f-fields.tree.parts.1.amount"]'), "45");
  await page.getByRole("button", { name: /^上移 第 2 部分/ }).click();
  await expect(page.locator('[id="f-fields.tree.parts.0.op"]')).toBeFocused();
  await typeInto(page.locator('[id="f-fields.tree.parts.0.amount"]'), "45");
  await expect(page.locator('[id="f-fields.tree.parts.1.amount"]')).toHaveValue("30");
  await method.selectOption("rate");
  await page.locator('[id="f-fields.tree.base.base"]').selectOption("parameter");
  await page.locator('[id="f-fields.tree.base.yearKind"]').selectOption("pinned");
  await typeInto(page.locator('[id="f-fields.tree.base.year"]'), "2023");
  await retype(page.locator('[id="f-fields.tree.base.year"]'), "2022");
});
