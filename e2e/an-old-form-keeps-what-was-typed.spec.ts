/** A form whose action nobody knows any more, whose answer never comes, or that is sent without script: what was typed is still there. */
import { type Page, type Route } from "@playwright/test";
import { expect, test } from "./fixtures";

async function inviteSomebody(page: Page) {
  await page.goto("/admin/people");
  await page.locator("details:has(input[name=username]) > summary").click();
  const form = page.locator("form:has(input[name=username])");
  await form.locator("input[name=name]").fill("林晚来");
  await form.locator("input[name=username]").fill("A B");
  await form.getByRole("button").last().click();
  return form;
}

const wrong: readonly [string, (route: Route) => Promise<void>, RegExp][] = [
  [
    "of another build",
    (route) => route.continue({ headers: { ...route.request().headers(), "next-action": "7f".padEnd(42, "0") } }),
    /表单已经过期.*没有做任何事/,
  ],
  ["that is cut off", (route) => route.abort("connectionreset"), /没有收到答复，不知道这一步有没有完成/],
  [
    "that is answered by something else",
    (route) => route.fulfill({ status: 405, contentType: "text/plain; charset=utf-8", body: "not now" }),
    /没有收到答复，不知道这一步有没有完成/,
  ],
];

for (const [what, answer, sentence] of wrong) {
  test(`a form ${what} says so where it stands`, async ({ as, mistakes }) => {
    const page = await (await as("admin")).newPage();
    await page.route("**/admin/people", (route) =>
      route.request().method() === "POST" ? answer(route) : route.continue(),
    );
    const form = await inviteSomebody(page);
    await expect(form.getByRole("alert")).toContainText(sentence);
    await expect(form.locator("input[name=name]")).toHaveValue("林晚来");
    await expect(form.locator("input[name=username]")).toHaveValue("A B");
    // The browser itself tells of the connection that this test cuts.
    mistakes.splice(0, mistakes.length, ...mistakes.filter((mistake) => !mistake.includes("ERR_CONNECTION_RESET")));
  });
}

test("a form sent without script is answered on the page, with what was typed", async ({ as }) => {
  const page = await (await as("admin", { javaScriptEnabled: false })).newPage();
  const form = await inviteSomebody(page);
  await expect(form).toContainText("用户名 2 至 64 个字符");
  await expect(form.locator("input[name=name]")).toHaveValue("林晚来");
});
