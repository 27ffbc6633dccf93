/** An invitation and a reset, walked to their end, also by ways that break links: nothing of their codes stands in the log afterwards. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, origin, test } from "./fixtures";

const PASSWORD = "walrus teapot quince 42";
const NAME = `canary-${process.pid}`;

const log = () => readFileSync(path.join(process.env.E2E_DATA_DIR ?? "", "huaru.log"), "utf8");

async function linkOn(page: Page): Promise<string> {
  const text = await page.locator("code", { hasText: "/invite#" }).textContent();
  expect(text).toMatch(new RegExp(`^${origin}/invite#[\\w-]{43}$`));
  return text ?? "";
}

async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel("新密码").fill(password);
  await page.getByLabel("再输一次").fill(password);
  await page.getByRole("button", { name: "设好密码" }).click();
  await expect(page).toHaveURL(/\/sign-in\?ready=1/);
}

/** Ways in which chats, mail programs and people break a link; each leads nowhere, and may leave nothing behind. */
async function brokenOnItsWay(context: BrowserContext, code: string): Promise<void> {
  for (const address of [`/invite/${code}`, `/invite%23${code}`, `/invite?code=${code}`, `/INVITE/${code}`])
    await context.request.get(address);
}

test("an invitation is opened from its link in either language, a reset is typed in without script", async ({
  as,
  stranger,
}) => {
  const desk = await (await as("admin")).newPage();
  await desk.goto("/admin/people");
  await desk.getByText("邀请用户").click();
  await desk.getByLabel("姓名", { exact: true }).fill("金丝雀");
  await desk.getByLabel("用户名", { exact: true }).fill(NAME);
  await desk.getByRole("button", { name: "生成邀请链接" }).click();
  const invitation = await linkOn(desk);

  const guest = await stranger();
  await brokenOnItsWay(guest, invitation.split("#")[1] ?? "");
  const page = await guest.newPage();
  await page.goto(invitation);
  await expect(page.getByText("金丝雀，您好")).toBeVisible();
  await expect(page.getByLabel("邀请码")).toHaveCount(0);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByText("Hello 金丝雀")).toBeVisible();
  await page.getByRole("link", { name: "中文" }).click();
  await setPassword(page, PASSWORD);
  await page.goto(invitation);
  await expect(page.getByText("这个链接无效、已用过或已过期")).toBeVisible();

  await desk.goto("/admin/people");
  await desk.getByRole("link", { name: "金丝雀" }).first().click();
  await desk.getByText("重设密码").first().click();
  await desk.getByRole("button", { name: "生成链接" }).click();
  const reset = await linkOn(desk);
  const plain = await (await stranger({ javaScriptEnabled: false })).newPage();
  await plain.goto(reset);
  await plain.getByLabel("邀请码").fill(reset);
  await setPassword(plain, `${PASSWORD} again`);

  for (const link of [invitation, reset]) expect(log()).not.toContain(link.split("#")[1]);
  expect(log()).toContain('"path":"/invite…"');
});
