/** Somebody types and leaves the form at once, in every way there is: the draft has it, the next page says so, and the server goes on. */
import type { Page } from "@playwright/test";
import { startChange } from "./editing";
import { expect, origin, servingProcess, sql, test } from "./fixtures";

const DELAYS = [0, 100, 300, 390];
const CITY = "411700";

/** A draft and a page that shows its form, or showed it. */
interface Form {
  readonly page: Page;
  readonly address: string;
}

let typed = 0;

async function openForm(page: Page): Promise<Form> {
  await startChange(page, CITY);
  return { page, address: page.url() };
}

/** Types something nobody typed before, waits as told and says what it was. */
async function type({ page }: Form, delay: number): Promise<string> {
  typed += 1;
  const text = `第 ${typed} 次写的备注`;
  await page.locator("#f-remark").fill(text);
  await page.waitForTimeout(delay);
  return text;
}

/** Every save is on its way for a while, so that the form is left while something of it is not saved, however slow the machine is. */
async function savesSlowly({ page }: Form): Promise<void> {
  await page.route("**/draft", async (route) => {
    await new Promise((arrived) => setTimeout(arrived, 1_000));
    await route.continue();
  });
}

/** The page one is on says that what was typed on the page before is saved. */
function saysSaved({ page }: Form) {
  return page.getByRole("status").filter({ hasText: "离开时的修改已保存" });
}

/** The draft on the server, however long the last save takes. */
async function isKept({ address }: Form, text: string): Promise<void> {
  const proposal = /proposals\/([^/]+)/.exec(address)?.[1];
  const draft = () =>
    sql<{ doc: string }>("SELECT doc::text AS doc FROM draft_buffer WHERE proposal_id = $1", [proposal]);
  await expect.poll(async () => (await draft())[0]?.doc ?? "", { timeout: 20_000 }).toContain(`"${text}"`);
}

async function isThere(form: Form, text: string): Promise<void> {
  await form.page.goto(form.address);
  await expect(form.page.locator("#f-remark")).toHaveValue(text);
  await isKept(form, text);
}

let pid = 0;

test.beforeAll(() => {
  pid = servingProcess();
});

test.afterEach(async ({ request }) => {
  expect((await request.get(`${origin}/ready`)).status()).toBe(200);
  expect(servingProcess(), "the same process serves").toBe(pid);
});

test("Back keeps what was typed, and the page it leads to says so", async ({ as }) => {
  const form = await openForm(await (await as("henan")).newPage());
  await savesSlowly(form);
  for (const delay of DELAYS) {
    const text = await type(form, delay);
    await form.page.goBack();
    await expect(saysSaved(form)).toBeVisible();
    await isKept(form, text);
    await form.page.goForward();
    await expect(form.page.locator("#f-remark")).toHaveValue(text);
  }
});

test("every entry of the menu keeps what was typed, and the way back finds it", async ({ as }) => {
  test.setTimeout(240_000);
  const form = await openForm(await (await as("henan")).newPage());
  const { page } = form;
  await savesSlowly(form);
  const entries = await page.getByRole("navigation", { name: "主导航" }).getByRole("link").count();
  expect(entries).toBeGreaterThan(4);
  for (let entry = 0; entry < entries; entry += 1) {
    for (const delay of entry === 0 ? DELAYS : [DELAYS[entry % DELAYS.length] ?? 0]) {
      const text = await type(form, delay);
      await page.getByRole("navigation", { name: "主导航" }).getByRole("link").nth(entry).click();
      await expect(saysSaved(form)).toBeVisible();
      await saysSaved(form).getByRole("link", { name: "回到这张表" }).click();
      await expect(page.locator("#f-remark")).toHaveValue(text);
      await isKept(form, text);
    }
  }
});

test("reloading keeps what was typed", async ({ as }) => {
  const form = await openForm(await (await as("henan")).newPage());
  for (const delay of DELAYS) {
    const text = await type(form, delay);
    await form.page.reload();
    await expect(form.page.locator("#f-remark")).toHaveValue(text);
    await isThere(form, text);
  }
});

test("another address typed into the browser keeps what was typed, and says so there", async ({ as }) => {
  const form = await openForm(await (await as("henan")).newPage());
  for (const delay of DELAYS) {
    const text = await type(form, delay);
    await form.page.goto("/admin/rules");
    await expect(saysSaved(form)).toBeVisible();
    await isThere(form, text);
  }
});

test("closing the page keeps what was typed", async ({ as }) => {
  const context = await as("henan");
  let form = await openForm(await context.newPage());
  for (const delay of DELAYS) {
    const text = await type(form, delay);
    await form.page.close();
    form = { ...form, page: await context.newPage() };
    await isThere(form, text);
  }
});
