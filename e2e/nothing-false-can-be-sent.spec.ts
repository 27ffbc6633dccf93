/** Nothing false reaches the public with every light green: what is wrong is refused, what is doubtful is asked, and what was typed stays. */
import type { Page } from "@playwright/test";
import { approve, openLine, publish, questions, send, startChange } from "./editing";
import { expect, sql, test } from "./fixtures";

/** 鹤壁, 许昌, 开封 and 洛阳: a fixed amount a month each. */
const [HEBI, XUCHANG, KAIFENG, LUOYANG] = ["410600", "411000", "410200", "410300"];
const REASON = "原件核对有误，改正四个月的金额";
const INTERNAL = "电话里问过王工，先按这个改";

/** Sends and stays: what is refused is said at the top of the form. */
async function tryToSend(page: Page): Promise<void> {
  await page.getByRole("button", { name: "送审", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: /不能送审/ })).toBeVisible();
  await expect(page).toHaveURL(/\/items\//);
}

const note = (page: Page) => page.getByLabel("公开说明", { exact: true });

test("an internal note stays inside, and a reason that is published says so at its field", async ({ as, stranger }) => {
  test.setTimeout(180_000);
  const page = await (await as("henan")).newPage();
  await openLine(page, LUOYANG);
  await page.getByText("更正过去", { exact: true }).first().click();
  await page.getByRole("button", { name: "更正过去" }).click();
  await expect(page).toHaveURL(/\/items\//);
  await page.getByLabel("生效（计入）月份").fill("2024-03");
  await page.getByLabel("到哪个月（含）").fill("2024-06");
  await page.getByLabel("金额", { exact: true }).fill("73");
  await page.getByLabel("内部备注（不公开，仅同事可见）").fill(INTERNAL);
  await tryToSend(page);
  await page.getByLabel("更正理由（公开）").fill(REASON);
  await expect(note(page)).toHaveValue(/2024年3月至2024年6月，标准：72\.00 → 73\.00/);
  await expect(page.getByRole("group", { name: /4 个已计入的月份（2024年3月至2024年6月）.*\+4\.00 元/ })).toBeVisible();
  const revision = await send(page);
  await expect(page.getByRole("main"), "colleagues read it").toContainText(INTERNAL);
  await expect(page.getByRole("main"), "with question and answer").toContainText("确定追溯，月份和金额已核对");

  await approve(await as("reviewer"), revision);
  const seq = await publish(await as("publisher"), revision);
  const reader = await (await stranger({ javaScriptEnabled: false })).newPage();
  for (const address of [
    "/corrections",
    `/r/${LUOYANG}/history`,
    `/publications/${seq}`,
    `/r/${LUOYANG}?on=2024-04`,
    `/r/${LUOYANG}/changes.atom`,
    `/api/v1/regions/${LUOYANG}/history`,
    "/api/v1/publications",
  ]) {
    const answer = await reader.request.get(address);
    expect(answer.ok(), address).toBe(true);
    expect(await answer.text(), address).not.toContain("王工");
  }
  await reader.goto(`/r/${LUOYANG}/history`);
  await expect(reader.getByRole("main")).toContainText(REASON);
});

test("the note follows month and amount until it is typed into, and by hand it must say what changes", async ({
  as,
}) => {
  const page = await (await as("henan")).newPage();
  await startChange(page, XUCHANG);
  const amount = page.getByLabel("金额", { exact: true });
  await amount.fill("65");
  await expect(note(page)).toHaveValue(/自2027年1月起，标准：60\.00 → 65\.00/);
  await amount.fill("66");
  await page.getByRole("button", { name: "下月" }).click();
  await expect(note(page)).toHaveValue(/自2026年12月起，标准：60\.00 → 66\.00/);

  await note(page).fill("自2026年10月起，退休人员每月划入标准由60元调整为65元。");
  await expect(page.getByText("公开说明写的是 65，这次改动里没有这个数；改动的是 66。").first()).toBeVisible();
  await expect(page.getByText("公开说明写的是 2026年10月；这次自 2026年12月 起。").first()).toBeVisible();
  await tryToSend(page);
  await expect(note(page)).toHaveValue(/由60元调整为65元/);
  await page.getByRole("button", { name: "改回自动写的" }).click();
  await expect(note(page)).toHaveValue(/自2026年12月起，标准：60\.00 → 66\.00/);
});

test("“wording only” cannot be chosen for a change of the amount", async ({ as }) => {
  const page = await (await as("henan")).newPage();
  await startChange(page, HEBI);
  await page.getByLabel("给读者的备注").fill("见原件第三条。");
  const minor = page.getByRole("checkbox", { name: /只改文字/ });
  await expect(minor).toBeEnabled();
  await minor.check();
  await page.getByLabel("金额", { exact: true }).fill("77");
  await expect(page.getByText("这次改动不只是文字").first()).toBeVisible();
  await tryToSend(page);
  await expect(page.getByLabel("金额", { exact: true })).toHaveValue("77");
  await minor.uncheck();
  await expect(minor).toBeDisabled();
});

test("a withdrawal begins next month, and one that reaches back names the months and the money", async ({ as }) => {
  const page = await (await as("henan")).newPage();
  await openLine(page, KAIFENG);
  await page.getByText("撤销规则", { exact: true }).first().click();
  await page.getByRole("button", { name: "撤销规则" }).last().click();
  await expect(page).toHaveURL(/\/items\//);
  const month = page.getByLabel("生效（计入）月份");
  await expect(month).toHaveValue("2026-12");
  await month.fill("2023-01");
  const asked = page.getByRole("group", { name: /46 个已计入的月份（2023年1月至2026年10月）/ });
  await expect(asked).toContainText("−2,760.00 元");
  await expect(page.locator("#preview-6")).toContainText("合计 2,760.00 元");
  await page.getByLabel("撤销理由（公开）").fill("文件已废止，不再执行这一规定");
  await tryToSend(page);
  await expect(month).toHaveValue(/2023-01/);
  await month.fill("2026-12");
  await expect(asked).toHaveCount(0);
});

test("an amount that changes under the old source is asked about, and the reviewer reads question and answer", async ({
  as,
  stranger,
}) => {
  test.setTimeout(180_000);
  const page = await (await as("henan")).newPage();
  await startChange(page, HEBI);
  await page.getByRole("button", { name: "下月" }).click();
  await page.getByLabel("金额", { exact: true }).fill("63");
  const source = page.getByRole("group", { name: /来源还和原来一样/ });
  await expect(source).toBeVisible();
  await tryToSend(page);
  await source.getByRole("button", { name: "同一文件，仍有效" }).click();
  await expect(source).toHaveAttribute("data-answered", "true");
  const revision = await send(page);
  await expect(page.getByRole("main")).toContainText("同一文件，仍有效");
  const [row] = await sql<{ told: string }>(
    "SELECT remarks::text AS told FROM revision_remark WHERE revision_id = $1 ORDER BY round DESC LIMIT 1",
    [revision.split("/").at(-1)],
  );
  expect(row?.told).toContain("source_unchanged");

  await approve(await as("reviewer"), revision);
  await publish(await as("publisher"), revision);
  const reader = await (await stranger({ javaScriptEnabled: false })).newPage();
  await reader.goto(`/r/${HEBI}?on=2026-12`);
  await expect(reader.locator(".amount").first()).toContainText("63.00");
  await expect(reader.getByRole("main")).not.toContainText("同一文件");
});

test("every warning is asked in the language of the editor", async ({ as }) => {
  const page = await (await as("henan")).newPage();
  await startChange(page, XUCHANG);
  await page.getByLabel("生效（计入）月份").fill("2099-12");
  await expect(questions(page).filter({ hasText: "离现在两年以上" })).toBeVisible();
});
