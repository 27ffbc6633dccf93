/** Until it is published, everything can be taken back: the sending, the approval, the release, the giving up. */
import { approve, decide, isSaved, propose, publish } from "./editing";
import { expect, test } from "./fixtures";

test("an author takes back what was sent; nobody can approve it until it is sent again", async ({ as }) => {
  const henan = await as("henan");
  const review = await propose(henan, { city: "410400", yuan: "91" });
  const page = await henan.newPage();
  await page.goto(review);
  await page.getByText("撤回送审", { exact: true }).click();
  await page.getByRole("button", { name: "确定撤回" }).click();
  await expect(page).toHaveURL(/\/admin\/proposals\//);
  await expect(page.getByRole("main")).toContainText("撤回第 1 稿");

  const reviewer = await (await as("reviewer")).newPage();
  await reviewer.goto(review);
  await expect(reviewer.getByRole("main")).toContainText("撤回了这一稿");
  await expect(reviewer.getByText("确认通过")).toHaveCount(0);

  await page.getByText("送审新的一稿", { exact: true }).click();
  await page.getByRole("button", { name: "送审", exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/review\//);
  await reviewer.reload();
  await expect(reviewer.getByText("确认通过")).toHaveCount(1);
});

test("a hold keeps an approved text from being published until somebody lifts it", async ({ as }) => {
  const review = await propose(await as("editor"), { city: "220300", yuan: "66" });
  await approve(await as("reviewer"), review);
  const page = await (await as("editor")).newPage();
  await page.goto(review);
  await page.getByText("暂停发布", { exact: true }).click();
  await page.getByRole("button", { name: "确定暂停" }).click();
  await expect(page.getByRole("main")).toContainText("错误：请写明理由，不少于 5 个字。");
  await page.getByLabel("为什么暂停").fill("等省里的新文件");
  await page.getByRole("button", { name: "确定暂停" }).click();
  await expect(page.getByRole("main")).toContainText("等省里的新文件");

  const publisher = await as("publisher");
  const waiting = await publisher.newPage();
  await waiting.goto(review);
  await expect(waiting.getByRole("main")).toContainText("等省里的新文件");
  await expect(waiting.getByText("确认发布")).toHaveCount(0);
  await waiting.getByRole("button", { name: "解除暂停" }).click();
  await expect(waiting.getByText("确认发布")).toHaveCount(1);
  expect(await publish(publisher, review)).toBeGreaterThan(0);
});

test("a reviewer takes back an approval given by mistake, and nobody can publish it", async ({ as }) => {
  const review = await propose(await as("editor"), { city: "220400", yuan: "66" });
  const reviewer = await as("reviewer");
  await approve(reviewer, review);
  const page = await reviewer.newPage();
  await page.goto(review);
  await decide(page, "退回", "确认退回", { label: "退回理由", text: "金额与文件不一致，请核对。" });
  await expect(page.getByRole("main")).toContainText("退回第 1 稿：金额与文件不一致，请核对。");
  const waiting = await (await as("publisher")).newPage();
  await waiting.goto(review);
  await expect(waiting.getByText("确认发布")).toHaveCount(0);
});

test("what was given up can be read and taken up again, and a line has one open draft of mine", async ({ as }) => {
  const henan = await as("henan");
  const page = await henan.newPage();
  await page.goto("/admin/rules/rule:411100:retired");
  await page.getByRole("button", { name: "新建变更" }).click();
  await page.getByLabel("金额", { exact: true }).fill("93");
  await isSaved(page, "93");
  const form = page.url();
  await page.goto("/admin/rules/rule:411100:retired");
  await expect(page.getByRole("main")).toContainText("您在这条规则线上有一份未送审的草稿");
  await page.getByRole("button", { name: "新建变更" }).click();
  await expect(page).toHaveURL(form);
  await expect(page.getByLabel("金额", { exact: true })).toHaveValue(/^93/);

  await page.goto(form.replace(/\/items\/.*/, ""));
  await page.getByText("放弃变更单", { exact: true }).click();
  await page.getByRole("button", { name: "确定放弃" }).click();
  await expect(page.getByRole("main")).toContainText("这份变更单已放弃");
  await expect(page.getByRole("main")).toContainText("93.00");
  await page.goto(form);
  await expect(page.getByLabel("金额", { exact: true })).toBeDisabled();
  await page.getByText("恢复变更单", { exact: true }).click();
  await page.getByRole("button", { name: "恢复", exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/proposals\/[^/]+$/);
  await expect(page.getByText("放弃变更单", { exact: true })).toBeVisible();
  await page.goto(form);
  await expect(page.getByLabel("金额", { exact: true })).toBeEditable();
});

test("a form that was only opened leaves no draft behind", async ({ as }) => {
  const page = await (await as("editor")).newPage();
  await page.goto("/admin/rules/rule:220800:retired");
  await page.getByRole("button", { name: "新建变更" }).click();
  await expect(page.getByLabel("金额", { exact: true })).toBeVisible();
  await page.goto("/admin/proposals");
  await expect(page.getByRole("main")).not.toContainText("白城");
});
