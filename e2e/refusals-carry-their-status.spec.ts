/** What is refused says so in its status as well, in the frame and the language of whoever asks, and with the headers of every answer. */
import { once } from "node:events";
import { createServer } from "node:http";
import { type BrowserContext } from "@playwright/test";
import { expect, origin, sql, test } from "./fixtures";

/** The status of a page as its reader gets it, and the page. */
async function visit(context: BrowserContext, address: string) {
  const page = await context.newPage();
  const answer = await page.goto(address);
  return { page, status: answer?.status() };
}

for (const [person, address, who] of [
  ["henan", "/admin/people", /可以办理的人：/],
  ["henan", "/admin/people/00000000-0000-4000-8000-000000000000", /可以办理的人：/],
  ["henan", "/admin/log", /可以办理的人：/],
  ["reviewer", "/admin/rules/new", /可以办理的人：.*林晓雯/],
  ["reviewer", "/admin/parameters/new", /可以办理的人：.*林晓雯/],
] as const) {
  test(`${address} is refused to ${person} with 403, and says who may`, async ({ as }) => {
    const { page, status } = await visit(await as(person), address);
    expect(status).toBe(403);
    await expect(page.getByRole("main")).toContainText(who);
    await expect(page.getByRole("navigation").first()).toBeVisible();
    await expect(page).toHaveTitle(/不能查看/);
  });
}

test("an address that no editors' page has is 404 in their frame and in their language", async ({ as }) => {
  const reader = await as("south");
  for (const [language, heading] of [
    ["zh-CN", "没有这一页"],
    ["en", "No such page"],
  ] as const) {
    await sql("UPDATE app_user SET language = $1 WHERE username = 'south'", [language]);
    for (const address of ["/admin/nothing", "/admin/rules/new/nothing/here", "/admin/proposals/x"]) {
      const { page, status } = await visit(reader, address);
      expect.soft(status, address).toBe(404);
      await expect.soft(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveText(heading);
      await expect.soft(page.getByRole("navigation").first()).toBeVisible();
      await page.close();
    }
  }
  await sql("UPDATE app_user SET language = 'zh-CN' WHERE username = 'south'");
});

test("every answer, Next's own as well, carries policy and nosniff", async ({ request }) => {
  const answers = await Promise.all([
    request.get("/r/410300/", { maxRedirects: 0 }),
    request.get("/assets/%ff"),
    request.get("/_next/static/%C0%AF"),
    request.get("/_next/static/nothing.js"),
    request.get("/api/auth/csrf"),
    request.get("/ready"),
    request.get("/favicon.ico"),
    request.fetch("/r/410300", { method: "OPTIONS" }),
    request.post("/api/csp", { data: {} }),
  ]);
  for (const answer of answers) {
    expect.soft(answer.status(), answer.url()).toBeLessThan(500);
    expect.soft(answer.headers()["x-content-type-options"], answer.url()).toBe("nosniff");
    expect.soft(answer.headers()["content-security-policy"], answer.url()).toContain("default-src 'none'");
  }
});

test("a copy is confirmed only of an address that has a page, and varies with nothing but its packing", async ({
  request,
}) => {
  const page = await request.get("/r/410300");
  expect(page.headers()["vary"]).toBe("Accept-Encoding");
  const kept = { headers: { "If-None-Match": page.headers()["etag"] ?? "" } };
  expect((await request.get("/r/410300", kept)).status()).toBe(304);
  expect((await request.get("/r/999999", kept)).status()).toBe(404);
  expect((await request.get("/nothing", kept)).status()).toBe(404);
  expect((await request.get("/r/410300?on=2025-13", kept)).status()).toBe(400);
});

test("a page of another site may calculate", async ({ stranger }) => {
  const elsewhere = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end("<!doctype html><title>elsewhere</title>");
  }).listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
  const place = elsewhere.address();
  const page = await (await stranger()).newPage();
  await page.goto(`http://127.0.0.1:${place !== null && typeof place === "object" ? place.port : 0}/`);
  const code = await page.evaluate(async (address) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
    });
    const said: unknown = await answer.json();
    return typeof said === "object" && said !== null && "code" in said ? said.code : null;
  }, `${origin}/api/v1/evaluate`);
  elsewhere.close();
  expect(code).toBe("required");
});
