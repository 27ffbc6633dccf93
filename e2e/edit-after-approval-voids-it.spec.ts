/** An approval is of one text. Whoever wants to change the text takes it back first, and has an unapproved text again. */
import { approve, isSaved, propose, publish, send } from "./editing";
import { expect, test } from "./fixtures";

test("what was approved is taken back before it is edited, and only a new approval lets it be published", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const henan = await as("henan");
  const first = await propose(henan, { city: "410100", yuan: "96" });
  await approve(await as("reviewer"), first);

  const page = await henan.newPage();
  await page.goto(first);
  await page.getByRole("main").getByRole("link", { name: "变更单" }).first().click();
  await expect(page).toHaveURL(/\/admin\/proposals\//);
  await expect(page.getByRole("main").getByRole("link", { name: "编辑", exact: true })).toHaveCount(0);
  await page.getByText("撤回送审", { exact: true }).click();
  await page.getByRole("button", { name: "确定撤回" }).click();
  await page.getByRole("main").getByRole("link", { name: "编辑", exact: true }).first().click();
  await page.getByLabel("金额", { exact: true }).fill("97");
  await isSaved(page, "97");
  const second = await send(page);
  expect(second).not.toBe(first);

  const publisher = await (await as("publisher")).newPage();
  await publisher.goto(first);
  await expect(publisher.getByRole("main")).toContainText("这一稿不再有效");
  await expect(publisher.getByText("确认发布")).toHaveCount(0);
  await publisher.goto(second);
  await expect(publisher.getByText("确认发布")).toHaveCount(0);

  const reviewer = await as("reviewer");
  const reading = await reviewer.newPage();
  await reading.goto(second);
  const since = reading.getByRole("table", { name: "与第 1 稿相比" });
  await expect(since).toContainText("96.00");
  await expect(since).toContainText("97.00");
  await approve(reviewer, second);
  expect(await publish(await as("publisher"), second)).toBeGreaterThan(0);
});
