/** What is typed goes to an address of the item: what answers there, and what the form makes of it. */
import type { BrowserContext, Page } from "@playwright/test";
import { isSaved, startChange } from "./editing";
import { expect, origin, SESSION_COOKIE, sql, test } from "./fixtures";

/** A draft outlives a run: what is typed in this one was typed in none before. */
const RUN = ` ${Date.now()}`;

interface Stored {
  readonly doc: { readonly publicNote: string };
  readonly lock_version: number;
}

async function stored(page: Page): Promise<Stored> {
  const proposal = /proposals\/([^/]+)/.exec(page.url())?.[1];
  const [draft] = await sql<Stored>("SELECT doc, lock_version FROM draft_buffer WHERE proposal_id = $1", [proposal]);
  if (draft === undefined) throw new Error("there is a draft");
  return draft;
}

async function signOut(context: BrowserContext): Promise<() => Promise<void>> {
  const session = (await context.cookies()).find(({ name }) => name === SESSION_COOKIE);
  await context.clearCookies();
  const { value = "" } = session ?? {};
  const url = `https://${new URL(origin).hostname}`;
  const cookie = { name: SESSION_COOKIE, value, url, httpOnly: true, secure: true, sameSite: "Strict" } as const;
  return () => context.addCookies([cookie]);
}

test("the address refuses what is no draft, and changes nothing", async ({ as }) => {
  const context = await as("henan");
  const page = await context.newPage();
  await startChange(page, "411200");
  const { doc, lock_version: lockVersion } = await stored(page);
  const address = `${page.url()}/draft`;
  const good = { lockVersion, sentBefore: [], look: null, draft: doc };
  const post = async (data: unknown, headers: Record<string, string> = {}, to = address) => {
    const sent = { Origin: origin, "Content-Type": "application/json", ...headers };
    const answer = await context.request.post(to, { data: JSON.stringify(data), headers: sent });
    return answer.status();
  };
  const before = await stored(page);
  expect(await post(null)).toBe(400);
  expect(await post([])).toBe(400);
  expect(await post({ ...good, more: 1 })).toBe(400);
  expect(await post({ ...good, lockVersion: "1" })).toBe(400);
  expect(await post({ ...good, sentBefore: ["not a mark"] })).toBe(400);
  expect(await post({ ...good, look: { month: "2026-13", against: null, over: null } })).toBe(400);
  expect(await post({ ...good, draft: { ...doc, publicNote: "长".repeat(5001) } })).toBe(400);
  expect(await post({ ...good, draft: { ...doc, publicNote: "长".repeat(100_000) } })).toBe(413);
  expect(await post(good, { "Content-Type": "text/plain" })).toBe(415);
  expect(await post(good, { Origin: "https://evil.example" })).toBe(403);
  expect(await post(good, {}, address.replace(/proposals\/[^/]+/, "proposals/nothing"))).toBe(404);
  expect(await post({ ...good, lockVersion: lockVersion + 7, draft: { ...doc, publicNote: "别人没有见过的" } })).toBe(
    409,
  );
  expect((await context.request.get(address)).status()).toBe(405);
  expect(await stored(page)).toEqual(before);
  const comeBack = await signOut(context);
  expect(await post(good)).toBe(401);
  await comeBack();
  expect(await post(good)).toBe(200);
});

test("while the server cannot save, the form says so, keeps what is typed and saves it afterwards", async ({
  as,
  mistakes,
}) => {
  const page = await (await as("henan")).newPage();
  await startChange(page, "411300");
  let isAway = true;
  await page.route("**/draft", (route) =>
    isAway ? route.fulfill({ status: 503, headers: { "Retry-After": "1" } }) : route.continue(),
  );
  await page.locator("#f-publicNote").fill(`服务器不能保存时写的说明${RUN}`);
  await expect(page.getByRole("status").filter({ hasText: "服务器暂时不能保存" })).toBeVisible();
  isAway = false;
  await isSaved(page, `服务器不能保存时写的说明${RUN}`);
  mistakes.splice(0, mistakes.length, ...mistakes.filter((one) => !one.includes("503")));
});

test("after the sign-in expired the way leads back to the form, which saves by itself once somebody is signed in", async ({
  as,
}) => {
  const context = await as("henan");
  const page = await context.newPage();
  await startChange(page, "411400");
  const path = new URL(page.url()).pathname;
  const comeBack = await signOut(context);
  await page.locator("#f-publicNote").fill(`登录过期以后写的说明${RUN}`);
  const said = page.getByRole("status").filter({ hasText: "登录已过期" });
  await expect(said).toBeVisible();
  await expect(said.getByRole("link", { name: "登录" })).toHaveAttribute(
    "href",
    `/sign-in?expired=1&next=${encodeURIComponent(path)}`,
  );
  await comeBack();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await isSaved(page, `登录过期以后写的说明${RUN}`);
});

test("a form that cannot be saved is told of on the next page, with the way back to what was typed", async ({
  as,
  mistakes,
}) => {
  const context = await as("henan");
  const page = await context.newPage();
  await startChange(page, "411500");
  let isAway = true;
  await page.route("**/draft", (route) => (isAway ? route.abort() : route.continue()));
  await page.locator("#f-publicNote").fill(`网络断开时写的说明${RUN}`);
  await page.getByRole("navigation").getByRole("link", { name: "审核" }).click();
  const said = page.getByRole("status").filter({ hasText: "还没有保存" });
  await expect(said).toBeVisible();
  await page.reload();
  await expect(said).toBeVisible();
  isAway = false;
  await said.getByRole("link", { name: "回到这张表" }).click();
  await expect(page.locator("#f-publicNote")).toHaveValue(`网络断开时写的说明${RUN}`);
  await isSaved(page, `网络断开时写的说明${RUN}`);
  mistakes.splice(0, mistakes.length, ...mistakes.filter((one) => !one.includes("ERR_FAILED")));
});

test("two pages of one draft never overwrite each other's text unseen", async ({ as }) => {
  const context = await as("henan");
  const first = await context.newPage();
  await startChange(first, "411600");
  const second = await context.newPage();
  await second.goto(first.url());
  await first.locator("#f-publicNote").fill(`第一页写的说明${RUN}`);
  await isSaved(first, `第一页写的说明${RUN}`);
  await second.locator("#f-publicNote").fill(`第二页写的说明${RUN}`);
  await expect(second.getByRole("dialog")).toBeVisible();
  expect((await stored(first)).doc.publicNote).toBe(`第一页写的说明${RUN}`);
});
