/** In an emergency one person may publish alone; it stays in everybody's sight until somebody else has looked. */
import { decide, nextMonth, propose } from "./editing";
import { expect, test } from "./fixtures";

const CITY = "410200";
const REASON = "原数字有误，今天发放，不能等到明天复核。";

test("a forced publication is public at once, and waits in the queue until somebody else has reviewed it", async ({
  as,
  stranger,
}) => {
  test.setTimeout(180_000);
  const revision = await propose(await as("henan"), { city: CITY, yuan: "63.40" });
  const publisher = await (await as("publisher")).newPage();
  await publisher.goto(revision);
  await decide(publisher, "强制发布", "确认强制发布", { label: "理由", text: REASON });
  await expect(publisher).toHaveURL(/\/admin\/publications\/\d+/, { timeout: 20_000 });

  const reader = await (await stranger({ javaScriptEnabled: false })).newPage();
  await reader.goto(`/r/${CITY}?on=${nextMonth()}`);
  await expect(reader.locator(".amount").first()).toContainText("63.40");

  const reviewer = await (await as("reviewer")).newPage();
  await reviewer.goto("/admin/review");
  const debt = reviewer.locator(`a[href="${revision}"]`);
  await expect(debt.first()).toBeVisible();
  await reviewer.goto(revision);
  await decide(reviewer, "补审通过", "补审通过");
  await expect(async () => {
    await reviewer.goto("/admin/review");
    await expect(debt).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

test("nobody can force without saying why", async ({ as }) => {
  test.setTimeout(120_000);
  const revision = await propose(await as("henan"), { city: "411000", yuan: "62" });
  const page = await (await as("publisher")).newPage();
  await page.goto(revision);
  await decide(page, "强制发布", "确认强制发布", { label: "理由", text: "急" });
  await expect(page.getByText(/不少于 10 个字/).first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(revision));
});
