/** An editor tries a change on somebody she names, sees how both amounts come about and draws them over something else; the reviewer sees the same. */
import { send, startChange, typeChange } from "./editing";
import { expect, test } from "./fixtures";

const CITY = "410900";
const NAME = "王女士（测试）";

test("somebody kept with a draft is tried at once, is there after a reload, and becomes a worked example", async ({
  as,
}) => {
  const page = await (await as("henan")).newPage();
  await startChange(page, CITY);
  await typeChange(page, { city: CITY, yuan: "64" });
  await page.getByRole("button", { name: "加一个人" }).click();
  const name = page.getByLabel("称呼");
  await expect(name).toBeFocused();
  await name.fill(NAME);
  const kept = page.getByRole("region", { name: "保留的人" }).getByRole("listitem").filter({ hasText: NAME });
  await expect(kept).toContainText("64.00");
  await page.reload();
  await expect(kept).toContainText("64.00");
  await kept.locator("summary").first().click();
  await expect(name).toHaveValue(NAME);
  const trace = kept.getByRole("table", { name: "怎么算的" });
  await expect(trace.getByText("本草稿")).toBeVisible();
  await expect(trace.getByText(/^(改|增)$/).first()).toBeVisible();
  await kept.getByRole("button", { name: /采用算出的金额 64\.00 元为预期/ }).click();
  await expect(page.locator("#f-fields\\.examples\\.0\\.expect")).toHaveValue("64.00");
  await kept.getByRole("button", { name: /^删除/ }).click();
  await expect(kept).toHaveCount(0);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(kept).toHaveCount(1);

  const picture = page.locator("#preview-4");
  await picture.getByRole("link", { name: "月份" }).click();
  await expect(picture.getByRole("link", { name: "月份" })).toHaveAttribute("aria-current", "true");
  await expect(picture.getByRole("img", { name: /金额随月份/ }).first()).toBeVisible();
  await picture.getByText("查看数据表").click();
  await expect(picture.getByRole("table").getByRole("row")).toHaveCount(50);

  const revision = await send(page);
  const reviewer = await (await as("reviewer")).newPage();
  await reviewer.goto(revision);
  await expect(reviewer.getByText(NAME).first()).toBeVisible();
  await reviewer.getByText("前后对比图").click();
  await expect(reviewer.getByRole("img", { name: /金额随/ }).first()).toBeVisible();
});
