/** What goes over the wire: small pages, few requests, headers that hold the house rules, answers that a cache may keep. */
import { gzipSync } from "node:zlib";
import { expect, test } from "./fixtures";
import { publicAddresses } from "./public-addresses";

const KILOBYTE = 1_000;

test("the city page is at most 12 kB, its stylesheet 10 kB, in at most three requests", async ({ stranger }) => {
  const page = await (await stranger()).newPage();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const answer = await page.goto("/r/410300");
  expect(requests.length, requests.join(" ")).toBeLessThanOrEqual(3);
  expect(gzipSync((await answer?.body()) ?? "").length).toBeLessThanOrEqual(12 * KILOBYTE);
  const sheet = requests.find((url) => url.endsWith(".css")) ?? "";
  const style = await page.request.get(sheet);
  expect(gzipSync(await style.body()).length).toBeLessThanOrEqual(10 * KILOBYTE);
  expect(style.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
});

test("every public page is held to 12 kB too", async ({ request }) => {
  for (const address of publicAddresses) {
    const body = await (await request.get(address)).body();
    expect(gzipSync(body).length, address).toBeLessThanOrEqual(12 * KILOBYTE);
  }
});

test("every public answer carries the policy, its language, and no cookie", async ({ request }) => {
  for (const address of publicAddresses) {
    const headers = (await request.get(address)).headers();
    expect(headers["content-security-policy"], address).toContain("default-src 'none'; script-src 'none'");
    expect(headers["content-type"], address).toBe("text/html; charset=utf-8");
    expect(headers["content-language"], address).toBe(address.startsWith("/en") ? "en" : "zh-CN");
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["referrer-policy"], address).toBe("same-origin");
    expect(headers["x-powered-by"], address).toBeUndefined();
    expect(headers["x-request-id"], address).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test("a page that did not change is answered with 304, one in another look or language is not", async ({ request }) => {
  const first = await request.get("/r/410300");
  const etag = first.headers()["etag"] ?? "";
  expect(etag).toMatch(/^"b/);
  expect(first.headers()["cache-control"]).toMatch(/^public, max-age=0, must-revalidate/);
  const ask = (address: string, headers = {}) =>
    request.get(address, { headers: { "If-None-Match": etag, ...headers } });
  const again = await ask("/r/410300");
  expect(again.status()).toBe(304);
  expect(await again.body()).toHaveLength(0);
  expect((await ask("/en/r/410300")).status()).toBe(200);
  const large = await ask("/r/410300", { Cookie: "view=xl-normal" });
  expect(large.status()).toBe(200);
  expect(large.headers()["cache-control"]).toMatch(/^private/);
});

test("the editors' side is private, with a nonce of its own on every answer and every script", async ({ request }) => {
  const nonces = new Set<string>();
  for (const address of ["/sign-in", "/sign-in", "/sign-in?next=/admin"]) {
    const answer = await request.get(address);
    const policy = answer.headers()["content-security-policy"] ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(answer.headers()["cache-control"]).toMatch(/private.*no-store|no-store.*private/);
    expect(policy).toContain("'strict-dynamic'");
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test("a stranger's own policy and nonce are not believed", async ({ request }) => {
  const forged = "script-src 'nonce-Zm9yZ2VkZm9yZ2VkZm9y' 'unsafe-inline'";
  const answer = await request.get("/sign-in", {
    headers: { "Content-Security-Policy": forged, "X-Nonce": "Zm9yZ2Vk" },
  });
  expect(await answer.text()).not.toContain("Zm9yZ2Vk");
});

test("the process says that it turns, and that it is ready, and neither may be kept", async ({ request }) => {
  for (const address of ["/health", "/ready"]) {
    const answer = await request.get(address);
    expect(answer.status(), await answer.text()).toBe(200);
    expect(answer.headers()["cache-control"]).toBe("no-store");
  }
  expect(await (await request.get("/ready")).json()).toEqual({ ready: true, failed: [] });
});
