/** Signing in through the form, signing out, and what a stranger meets. */
import demonstration from "@/lib/data/account/demo-accounts.json" with { type: "json" };
import { expect, origin, sql, test } from "./fixtures";

const { password } = demonstration;

test("an editor signs in, goes where she wanted to go, and signs out everywhere", async ({ stranger }) => {
  const context = await stranger();
  const page = await context.newPage();
  await page.goto("/admin/rules");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fadmin%2Frules/);
  await page.getByLabel("用户名").fill("editor");
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(`${origin}/admin/rules`);

  const [cookie] = (await context.cookies()).filter(({ name }) => name === "__Host-huaru.session");
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Strict", path: "/" });

  await page.getByText("林晓雯").first().click();
  await page.getByRole("button", { name: "退出" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  // A copy of the cookie is worth nothing any more.
  if (cookie) await context.addCookies([cookie]);
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a wrong password and an unknown name get the same answer", async ({ stranger }) => {
  const page = await (await stranger()).newPage();
  for (const name of ["editor", "nobody-of-that-name"]) {
    await page.goto("/sign-in");
    await page.getByLabel("用户名").fill(name);
    await page.getByLabel("密码", { exact: true }).fill("not the password at all");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await expect(page.getByText("用户名或密码不对。")).toBeVisible();
    await expect(page.getByLabel("用户名")).toHaveValue(name);
  }
});

test("the sign-in page leads only to pages of this site", async ({ stranger }) => {
  const page = await (await stranger()).newPage();
  await page.goto("/sign-in?next=https%3A%2F%2Fevil.example%2F");
  await page.getByLabel("用户名").fill("auditor");
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`^${origin}/admin`));
});

test("a session that was ended shows the way in and loses nothing but itself", async ({ as }) => {
  const page = await (await as("north")).newPage();
  await page.goto("/admin");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("工作台");
  await sql(
    `UPDATE session SET revoked_at = clock_timestamp(), revoked_why = 'test'
      WHERE revoked_at IS NULL AND user_id = (SELECT id FROM app_user WHERE username = 'north')`,
  );
  await page.goto("/admin/rules");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("somebody without a grant is refused other people's work and the people page", async ({ as }) => {
  const page = await (await as("henan")).newPage();
  await page.goto("/admin/people");
  await expect(page.getByRole("main")).not.toContainText("邀请");
});
