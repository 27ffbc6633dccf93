/** Reinstating: what was published before comes back as a draft of its own, naming the record it restores. */
import { openLine } from "./editing";
import { expect, test } from "./fixtures";

const LUOYANG = "410300";

test("an editor brings an old value back as a new draft", async ({ as }) => {
  const page = await (await as("henan")).newPage();
  await openLine(page, LUOYANG);
  await page.getByText("恢复旧值", { exact: true }).first().click();
  const old = page.getByLabel("恢复哪一条");
  const restored = (await old.locator("option").last().textContent()) ?? "";
  await old.selectOption({ label: restored });
  await page.getByRole("button", { name: "恢复旧值" }).click();

  await expect(page).toHaveURL(/\/items\/[^/]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("恢复");
  const amount = /(\d+)(?:\.\d+)?元/.exec(restored.slice(restored.indexOf("：")))?.[1] ?? "no amount in the old record";
  await expect(page.getByLabel("金额", { exact: true })).toHaveValue(new RegExp(`^${amount}(\\.|$)`));
});
