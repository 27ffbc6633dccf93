/** What an editor does again and again: start a change, type it, send it, and what a second person does with it. */
import { expect, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { sql } from "./fixtures";

/** A change of a fixed monthly amount for the retired people of a city. */
export interface Change {
  readonly city: string;
  readonly yuan: string;
}

const SOURCE = {
  文件名称: "关于调整个人账户划入标准的通知（测试）",
  文号: "测医保发〔2026〕1号",
  发文机关: "测试市医疗保障局",
  网址: "https://www.gov.cn/notice/1",
};

/** Opens a city's line for retired people. */
export async function openLine(page: Page, city: string): Promise<void> {
  await page.goto(`/admin/rules/rule:${city}:retired`);
}

/** Starts the next version of a line and stays in its form. */
export async function startChange(page: Page, city: string): Promise<void> {
  await openLine(page, city);
  await page.getByRole("button", { name: "新建变更" }).click();
  await expect(page).toHaveURL(/\/admin\/proposals\/[^/]+\/items\/[^/]+/);
  await expect(page.getByLabel("生效（计入）月份")).toBeVisible();
}

/** Types the whole change, from next month on, with source, reason and public note. */
export async function typeChange(page: Page, { yuan }: Change): Promise<void> {
  await page.getByRole("button", { name: "下月" }).click();
  await page.getByLabel("方式", { exact: true }).selectOption({ label: "定额" });
  await page.getByLabel("金额", { exact: true }).fill(yuan);
  await typeSource(page, `退休人员个人账户每月定额划入${yuan}元。`);
  await page.getByLabel("内部备注（不公开，仅同事可见）").fill("按新文件执行");
  const note = `退休人员每月划入${yuan}元。`;
  await page.getByLabel("公开说明", { exact: true }).fill(note);
  await isSaved(page, note);
}

/** One source with its sentence, checked today. */
export async function typeSource(page: Page, sentence: string): Promise<void> {
  const title = page.getByLabel("文件名称").first();
  if (!(await title.isVisible())) await page.getByText("来源 1", { exact: false }).first().click();
  for (const [label, text] of Object.entries(SOURCE)) await page.getByLabel(label).first().fill(text);
  await page.getByLabel("原文（写明金额的那一句）").first().fill(sentence);
  await page
    .getByRole("button", { name: /今天.*核对/ })
    .first()
    .click();
  await page.getByLabel("可信度", { exact: true }).selectOption({ index: 1 });
}

/** What was typed last is on the server: asked of the draft itself, because the page may still tell of the save before. */
export async function isSaved(page: Page, typed: string): Promise<void> {
  const proposal = /proposals\/([^/]+)/.exec(page.url())?.[1];
  const draft = () =>
    sql<{ doc: string }>("SELECT doc::text AS doc FROM draft_buffer WHERE proposal_id = $1", [proposal]);
  await expect.poll(async () => (await draft())[0]?.doc ?? "", { timeout: 20_000 }).toContain(`"${typed}"`);
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
}

/** The warnings of a form that are not answered yet, each with its ready answers. */
export function questions(page: Page): Locator {
  return page.locator('[role="group"][aria-labelledby$="-question"]:not([data-answered])');
}

/** Sends the draft for review, with the likeliest answer to every warning, and returns the address of the sealed revision. */
export async function send(page: Page): Promise<string> {
  const button = page.getByRole("button", { name: "送审", exact: true });
  await button.click();
  const asked = questions(page).first();
  await expect(asked.or(page.getByRole("region", { name: "审核操作" }))).toBeVisible({ timeout: 20_000 });
  while (await asked.isVisible()) await asked.getByRole("button").first().click();
  if (await button.isVisible()) await button.click();
  await expect(page).toHaveURL(/\/admin\/review\/[^/]+$/, { timeout: 20_000 });
  return new URL(page.url()).pathname;
}

/** A whole change, from the line to review. */
export async function propose(context: BrowserContext, change: Change): Promise<string> {
  const page = await context.newPage();
  await startChange(page, change.city);
  await typeChange(page, change);
  const revision = await send(page);
  await page.close();
  return revision;
}

/** One of the deeds at the foot of a review, confirmed. */
export async function decide(
  page: Page,
  deed: string,
  confirm: string,
  reason?: { label: string; text: string },
): Promise<void> {
  const bar = page.getByRole("region", { name: "审核操作" });
  await bar.getByText(deed, { exact: true }).first().click();
  if (reason) await bar.getByLabel(reason.label).fill(reason.text);
  await bar.getByRole("button", { name: confirm, exact: true }).click();
}

export async function approve(context: BrowserContext, revision: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(revision);
  await decide(page, "通过", "确认通过");
  await expect(page.getByText("已通过").first()).toBeVisible();
  await page.close();
}

/** Publishes and returns the number of the publication. */
export async function publish(context: BrowserContext, revision: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(revision);
  await decide(page, "发布", "确认发布");
  await expect(page).toHaveURL(/\/admin\/publications\/\d+/, { timeout: 20_000 });
  const seq = Number(/publications\/(\d+)/.exec(page.url())?.[1]);
  await page.close();
  return seq;
}

/** Next month in Shanghai, as the addresses spell it. */
export function nextMonth(): string {
  const [year, month] = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Shanghai",
    year: "numeric",
    month: "2-digit",
  })
    .format(new Date())
    .split("-")
    .map(Number);
  const next = new Date(Date.UTC(year ?? 0, month ?? 0, 1));
  return next.toISOString().slice(0, 7);
}
