/** Whoever leaves a form that could not be saved is asked first, on every way out; whoever leaves a saved one is not. */
import type { Page } from "@playwright/test";
import { isSaved, startChange } from "./editing";
import { expect, test } from "./fixtures";

const RUN = ` ${Date.now()}`;

/** A form whose last save failed. What it returns lets saving succeed again. */
async function failed(page: Page, city: string, text: string): Promise<() => void> {
  await startChange(page, city);
  let isAway = true;
  await page.route("**/draft", (route) => (isAway ? route.abort() : route.continue()));
  await page.locator("#f-remark").click();
  await page.locator("#f-remark").fill(text);
  await expect(page.getByRole("status").filter({ hasText: "网络断开" })).toBeVisible();
  return () => {
    isAway = false;
  };
}

const question = (page: Page) => page.getByRole("dialog", { name: "这张表还没有存好" });

test.afterEach(({ mistakes }) => {
  mistakes.splice(0, mistakes.length, ...mistakes.filter((one) => !one.includes("ERR_FAILED")));
});

const WAYS: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ["a link of the menu", (page) => page.getByRole("navigation").getByRole("link", { name: "审核" }).click()],
  ["the way back to the proposal", (page) => page.getByRole("link", { name: "返回变更单" }).click()],
  [
    "the keys G and S",
    async (page) => {
      await page.getByRole("heading", { level: 1 }).click();
      await page.keyboard.press("g");
      await page.keyboard.press("s");
    },
  ],
  [
    "the finder",
    async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("combobox").fill("公布记录");
      await page.keyboard.press("Enter");
    },
  ],
  ["Back", async (page) => void (await page.evaluate(() => history.back()))],
  ["signing out", (page) => page.getByRole("button", { name: "退出登录" }).click()],
];

test("every way out of a form that could not be saved asks, and staying stays", async ({ as }) => {
  const page = await (await as("henan")).newPage();
  const text = `网络断开时写的备注${RUN}`;
  const goOn = await failed(page, "411100", text);
  const address = page.url();
  for (const [way, leave] of WAYS) {
    await leave(page);
    await expect(question(page), way).toContainText("网络断开");
    await question(page).getByRole("button", { name: "留在这张表" }).click();
    await expect(question(page)).toBeHidden();
    expect(page.url(), way).toBe(address);
    await expect(page.locator("#f-remark")).toHaveValue(text);
  }
  goOn();
  await isSaved(page, text);
});

test("whoever leaves all the same finds the text again, and signing out says that it would be lost", async ({ as }) => {
  const page = await (await as("south")).newPage();
  const text = `离开前没有存好的备注${RUN}`;
  const goOn = await failed(page, "440100", text);
  await page.getByRole("navigation").getByRole("link", { name: "审核" }).click();
  await question(page).getByRole("button", { name: "仍然离开" }).click();
  await expect(page).toHaveURL(/\/admin\/review$/);
  const said = page.getByRole("status").filter({ hasText: "还没有保存" });
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(question(page)).toContainText("会丢失");
  await page.keyboard.press("Escape");
  await expect(question(page)).toBeHidden();
  goOn();
  await said.getByRole("link", { name: "回到这张表" }).click();
  await expect(page.locator("#f-remark")).toHaveValue(text);
  await isSaved(page, text);
});

test("the browser asks before the window of such a form is closed, and of no other", async ({ as }) => {
  const context = await as("south");
  const page = await context.newPage();
  const goOn = await failed(page, "440600", `关窗口时没有存好的备注${RUN}`);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  goOn();
  await isSaved(page, `关窗口时没有存好的备注${RUN}`);
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toHaveLength(1);
});

test("a form that is saved, or just being saved, is left without a question", async ({ as }) => {
  const page = await (await as("south")).newPage();
  await startChange(page, "450100");
  await page.locator("#f-remark").fill(`存着存着就走了${RUN}`);
  await page.getByRole("navigation").getByRole("link", { name: "审核" }).click();
  await expect(page).toHaveURL(/\/admin\/review$/);
  await expect(question(page)).toBeHidden();
});
