/** An approval is of one text. Whoever changes the text afterwards has an unapproved text again. */
import { approve, isSaved, propose, publish, send } from "./editing";
import { expect, test } from "./fixtures";

test("after an edit the approved revision can no longer be published, the new one only after a new approval", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const henan = await as("henan");
  const first = await propose(henan, { city: "410100", yuan: "96" });
  await approve(await as("reviewer"), first);

  const page = await henan.newPage();
  await page.goto(first);
  await page.getByRole("main").getByRole("link", { name: "变更单" }).first().click();
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

  await approve(await as("reviewer"), second);
  expect(await publish(await as("publisher"), second)).toBeGreaterThan(0);
});
