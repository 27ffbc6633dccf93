/** An editor sets next year's amounts of one city with the keyboard alone, sees the effect before sending, and loses nothing on the way. */
import type { Page } from "@playwright/test";
import { questions } from "./editing";
import { expect, test } from "./fixtures";

const MOST_KEYS = 25;
const LINE = "/admin/rules/rule:500000:retired";

/** Presses keys one by one and counts them. */
function counting(page: Page) {
  let keys = 0;
  const press = async (...pressed: string[]) => {
    for (const key of pressed) {
      keys += 1;
      await page.keyboard.press(key);
    }
  };
  return { press, count: () => keys };
}

test("next year's amounts are typed, previewed and sent for review in at most 25 keys", async ({ as }) => {
  const page = await (await as("editor")).newPage();
  await page.goto(LINE);
  await page.locator("[data-hotkey='N']").first().waitFor();
  const { press, count } = counting(page);
  await press("n");
  await expect(page).toHaveURL(/\/items\//);
  const values = page.locator('input[id^="f-fields.bands."][id$=".value"]');
  await expect(values.first()).toBeFocused();
  await press("1", "0", "8", "Enter", "1", "2", "5");
  const changes = page.locator("#preview-2");
  await expect(changes).toContainText("115.00");
  await expect(changes).toContainText("+8.7%");
  await expect(page.locator("#preview-3")).toContainText("+10.00");
  // The note follows the amounts by itself; what is asked is answered with one key each.
  await expect(page.locator("#f-publicNote")).toHaveValue(/105\.00 → 108\.00.*115\.00 → 125\.00/s);
  await press("Control+Enter");
  for (let open = await questions(page).count(); open > 0; open -= 1) {
    await expect(questions(page).first().getByRole("button").first()).toBeFocused();
    await press("Enter");
    await expect(questions(page)).toHaveCount(open - 1);
  }
  await press("Control+Enter");
  await expect(page).toHaveURL(/\/admin\/review\//, { timeout: 20_000 });
  expect(count()).toBeLessThanOrEqual(MOST_KEYS);
});

test("what is typed while the network is down is saved when it is back", async ({ as, mistakes }) => {
  const context = await as("south");
  const page = await context.newPage();
  await page.goto("/admin/rules/rule:440300:retired");
  await page.locator("[data-hotkey='N']").first().waitFor();
  await page.keyboard.press("n");
  const reason = page.getByLabel("内部备注（不公开，仅同事可见）", { exact: true });
  await reason.waitFor();
  await context.setOffline(true);
  await reason.fill("断网时写的理由");
  await expect(page.getByRole("status").filter({ hasText: "网络断开" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(reason).toHaveValue("断网时写的理由");
  // The browser itself reports the requests that we cut off.
  mistakes.splice(0, mistakes.length, ...mistakes.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED")));
});
