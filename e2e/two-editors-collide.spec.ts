/** Two people on one draft: the second is told who saved what; what does not collide is merged, and nothing typed is lost. */
import { isSaved, startChange } from "./editing";
import { expect, test } from "./fixtures";

test("the second of two editors is told who saved, and chooses", async ({ as }) => {
  test.setTimeout(180_000);
  const first = await (await as("henan")).newPage();
  await startChange(first, "410300");
  await first.getByLabel("金额", { exact: true }).fill("81");
  await isSaved(first, "81");

  const second = await (await as("editor")).newPage();
  await second.goto(first.url());
  await expect(second.getByLabel("金额", { exact: true })).toHaveValue("81");

  await first.getByLabel("金额", { exact: true }).fill("82");
  await first.getByLabel("内部备注（不公开，仅同事可见）").fill("按新文件执行");
  await isSaved(first, "按新文件执行");

  await second.getByLabel("金额", { exact: true }).fill("83");
  await expect(second.getByText(/赵文洛.*改过这份草稿/).first()).toBeVisible({ timeout: 20_000 });
  await second
    .getByLabel(/用我的/)
    .first()
    .check();
  await second.getByRole("button", { name: "按此合并" }).click();
  await isSaved(second, "83");
  await expect(second.getByLabel("金额", { exact: true })).toHaveValue("83");
  await expect(
    second.getByLabel("内部备注（不公开，仅同事可见）"),
    "what only the other one typed is there too",
  ).toHaveValue("按新文件执行");
});
