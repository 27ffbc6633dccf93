/** How somebody who knows the rules of a city, and not how they are stored, enters them: through the form alone. */
import { expect, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { approve, isSaved, publish, send, typeSource } from "./editing";

export interface Line {
  readonly region: string;
  /** As the list says it. */
  readonly category: string;
  readonly component?: string;
}

/** From the list of rules to the empty form of a line nobody has spoken about. */
export async function startRule(page: Page, { region, category, component = "个人账户计入" }: Line): Promise<void> {
  await page.goto("/admin/rules");
  await page.getByRole("link", { name: "新建规则" }).click();
  await expect(page).toHaveURL(/\/rules\/new$/);
  await page.getByLabel("地区", { exact: true }).fill(region);
  await page.getByLabel("类别", { exact: true }).selectOption({ label: category });
  await page.getByLabel("哪一项").selectOption({ label: component });
  await begin(page);
}

export interface Figure {
  readonly region: string;
  readonly code: string;
  readonly year: string;
  readonly scheme: string;
  readonly status: string;
}

/** From the list of parameters to the form of a figure nobody has recorded. */
export async function startFigure(page: Page, { region, code, year, scheme, status }: Figure): Promise<void> {
  await page.goto("/admin/parameters");
  await page.getByRole("link", { name: "新建参数" }).click();
  await expect(page).toHaveURL(/\/parameters\/new$/);
  await page.getByLabel("地区", { exact: true }).fill(region);
  await page.getByLabel("参数", { exact: true }).selectOption({ label: code });
  await page.getByLabel("年度", { exact: true }).fill(year);
  await page.getByLabel("养老保险", { exact: true }).selectOption({ label: scheme });
  await page.getByLabel("性质", { exact: true }).selectOption({ label: status });
  await begin(page);
}

async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "开始起草" }).click();
  await expect(page).toHaveURL(/\/admin\/proposals\/[^/]+\/items\/[^/]+/, { timeout: 20_000 });
  await expect(page.getByLabel("生效（计入）月份")).toBeVisible();
}

/** The credit months, the end only where the rule has one. */
export async function typeMonths(page: Page, from: string, to?: string): Promise<void> {
  await page.getByLabel("生效（计入）月份").fill(from);
  if (to === undefined) return;
  await page.getByText("只适用一段时间").click();
  await page.getByLabel("到哪个月之前（不含）").fill(to);
}

export async function choosePattern(page: Page, pattern: RegExp): Promise<void> {
  await page.locator("summary", { hasText: "从一个样式开始" }).click();
  const list = page.getByLabel("从一个样式开始", { exact: true });
  const value = await list.locator("option").filter({ hasText: pattern }).first().getAttribute("value");
  await list.selectOption(value ?? "");
  await page.getByRole("button", { name: "采用这个样式" }).click();
  await expect(page.getByLabel("方式", { exact: true })).toBeFocused();
}

/** Bands typed with the keyboard alone, from a focused first cell on: Tab along the line, Enter at its end. */
export async function typeLines(page: Page, lines: readonly (readonly string[])[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    for (const [column, text] of line.entries()) {
      if (column > 0) await page.keyboard.press("Tab");
      await page.keyboard.type(text);
    }
    if (index + 1 < lines.length) await page.keyboard.press("Enter");
  }
}

export async function addDeduction(page: Page, what: string, yuan: string): Promise<void> {
  const fold = page.locator("details", { has: page.locator("summary", { hasText: /^代扣/ }) });
  const add = fold.getByRole("button", { name: "加一项代扣" });
  if (!(await add.isVisible())) await fold.locator("summary").first().click();
  const row = await added(add, fold.getByRole("group", { name: /^代扣/ }));
  await row.getByLabel("项目").selectOption({ label: what });
  await row.getByLabel("金额").fill(yuan);
}

/** The row that a button adds, once it is there. */
async function added(button: Locator, rows: Locator): Promise<Locator> {
  const before = await rows.count();
  await button.click();
  await expect(rows).toHaveCount(before + 1);
  return rows.nth(before);
}

export interface Person {
  readonly name: string;
  readonly on: string;
  readonly expect: string;
  /** Facts by their labels. */
  readonly facts: Readonly<Record<string, string>>;
}

/** A worked example, and what the form says it comes to. */
export async function addExample(page: Page, { name, on, expect: amount, facts }: Person): Promise<Locator> {
  const fold = page.locator("details", { has: page.locator("summary", { hasText: /^测算示例/ }) });
  const add = fold.getByRole("button", { name: "加一个示例" });
  if (!(await add.isVisible())) await fold.locator("summary").first().click();
  const row = await added(add, fold.getByRole("group", { name: /^示例 \d+$/ }));
  await row.getByLabel("谁", { exact: true }).fill(name);
  await row.getByLabel("查询日").fill(on);
  await row.getByLabel("应为").fill(amount);
  for (const [label, text] of Object.entries(facts)) {
    const field = row.getByLabel(label).first();
    if (!(await field.isVisible())) await row.getByRole("button", { name: "其他情况" }).click();
    if ((await field.evaluate((element) => element.tagName)) === "SELECT") await field.selectOption({ label: text });
    else await field.fill(text);
  }
  return row;
}

/** Where the rule comes from, and what the public is told. */
export async function explain(page: Page, sentence: string, note: string): Promise<void> {
  await typeSource(page, sentence);
  await page.getByLabel("内部备注（不公开，仅同事可见）").fill("按文件录入");
  await page.getByLabel("公开说明", { exact: true }).fill(note);
  await isSaved(page, note);
}

/** Sends what is typed, has it approved by a second person and publishes it. */
export async function bringOut(page: Page, reviewer: BrowserContext, publisher: BrowserContext): Promise<number> {
  const revision = await send(page);
  await approve(reviewer, revision);
  return publish(publisher, revision);
}
