import { ruleSeries } from "@/lib/domain/register/series";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { anItem, aRule, byAge, monthly } from "@/lib/domain/testing/register";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { stylesheet } from "@/lib/http/public/asset";
import { ask } from "./ask-testing";
import { chooseView } from "@/lib/http/public/view";

const beijing = ruleSeries("110000", "retired");
const bands = byAge([
  [70, monthly("100.00")],
  [null, monthly("110.00")],
]);
const citations = [
  {
    title: "北京市医保办法",
    number: "京医保发〔2022〕28号",
    issuer: "北京市医疗保障局",
    quote: "70周岁以上每月110元",
    link: "https://example.org/28",
    checkedOn: "2026-11-03",
  },
];
const since2022 = anItem({ series: beijing, from: "2022-09", seq: 1, rule: aRule(bands, { citations }) });
const from2027 = anItem({ series: beijing, from: "2027-01", seq: 2, rule: aRule(monthly("120.00")) });

beforeEach(() => register.hold(aSnapshot({ items: [since2022, from2027] })));
afterEach(() => register.hold(null));

const ADDRESSES = [
  ...[
    "/",
    "/find?q=nowhere",
    "/r/110000",
    "/r/410000",
    "/r/410300",
    "/r/810000",
    "/r/110000/history",
    "/publications",
    "/publications/1",
  ],
  ...[
    "/calc",
    "/calc?r=110000",
    "/calc/result?r=110000&c=retired",
    "/calc/result?r=110000&c=retired&birth=1950-03",
    "/guides",
  ],
  ...[
    "/guides/safety",
    "/changes",
    "/corrections",
    "/coverage",
    "/compare",
    "/compare?a=110000&on=2022-08",
    "/about",
    "/accessibility",
    "/sitemap",
    "/nope",
  ],
];

describe.each(ADDRESSES.flatMap((address) => [address, `/en${address}`.replace(/^\/en\/$/, "/en")]))(
  "%s",
  (address) => {
    test("has no script, no inline style, one main heading, and every id once", async () => {
      const { html } = await ask(address);
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/i);
      expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((hit) => hit[1]);
      expect(ids).toEqual([...new Set(ids)]);
      expect(html).toContain("12393");
    });

    test("is in the language of its address", async () => {
      const { html, headers, text } = await ask(address);
      const language = address.startsWith("/en") ? "en" : "zh-CN";
      expect(headers.get("content-language")).toBe(language);
      expect(html).toContain(`<html lang="${language}"`);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    });
  },
);

describe("sizes", () => {
  test("the city page of a real rule is at most 12 kB on the wire", async () => {
    expect(gzipSync((await ask("/r/110000")).html).length).toBeLessThanOrEqual(12 * 1024);
  });

  test("the stylesheet is at most 10 kB on the wire", () => {
    expect(gzipSync(stylesheet.text).length).toBeLessThanOrEqual(10 * 1024);
  });
});

describe("what a stored copy is good for", () => {
  test("the same page is 304 to who has it, also when a proxy made the tag weak", async () => {
    const first = await ask("/r/110000");
    const etag = first.headers.get("etag") ?? "";
    expect(await ask("/r/110000", { "if-none-match": etag })).toMatchObject({ status: 304, html: "" });
    expect((await ask("/r/110000", { "if-none-match": `"x", W/${etag}` })).status).toBe(304);
  });

  test("a publication, a day, a look and a language each make another page", async () => {
    const etag = async (address = "/r/110000", headers = {}) => (await ask(address, headers)).headers.get("etag");
    const before = await etag();
    const others = [await etag("/r/110000", { cookie: "view=xl-high" }), await etag("/en/r/110000")];
    register.hold(aSnapshot({ items: [since2022] }));
    others.push(await etag());
    register.hold(aSnapshot({ items: [since2022, from2027], now: "2026-11-20T16:00:00Z" }));
    others.push(await etag());
    expect(new Set([before, ...others]).size).toBe(5);
  });

  test("no shared cache keeps a page past midnight in Shanghai", async () => {
    register.hold(aSnapshot({ items: [since2022], now: "2026-11-20T15:59:50Z" }));
    expect((await ask("/r/110000")).headers.get("cache-control")).toBe(
      "public, max-age=0, must-revalidate, s-maxage=10",
    );
  });

  test("a page made for one reader's cookie is private", async () => {
    expect((await ask("/r/110000", { cookie: "view=l-normal" })).headers.get("cache-control")).toMatch(/^private/);
    expect((await ask("/", { cookie: "recent=110000" })).headers.get("cache-control")).toMatch(/^private/);
    expect((await ask("/r/110000", { cookie: "recent=110000" })).headers.get("cache-control")).toMatch(/^public/);
    expect((await ask("/r/110000", { cookie: "view=huge" })).headers.get("cache-control")).toMatch(/^public/);
  });

  test("a city page never sets a cookie", async () => {
    expect((await ask("/r/110000")).headers.has("set-cookie")).toBe(false);
  });
});

test("the answer switches at midnight in Shanghai on the first of the month, with nobody doing anything", async () => {
  register.hold(aSnapshot({ items: [since2022, from2027], now: "2026-12-31T15:59:59.999Z" }));
  const before = await ask("/r/110000?c=retired");
  expect(before.text).toContain("2026年12月");
  expect(before.text).toMatch(/不满70周岁 .*100\.00 元\/月/);
  register.hold(aSnapshot({ items: [since2022, from2027], now: "2026-12-31T16:00:00Z" }));
  const after = await ask("/r/110000?c=retired", { "if-none-match": before.headers.get("etag") ?? "" });
  expect(after.status).toBe(200);
  expect(after.text).toContain("2027年1月");
  expect(after.text).toMatch(/120\.00 元\/月/);
});

test("security headers stand on every answer", async () => {
  for (const address of ["/r/110000", "/nope", "/r/110000?on=bad"]) {
    const { headers } = await ask(address);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'none'; style-src 'self';/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
  }
});

describe("the look", () => {
  const choose = (query: string) => chooseView(new Request(`http://127.0.0.1:3000/view?${query}`));

  test("is chosen by a link that goes back to where the reader was", () => {
    const response = choose("size=xl&contrast=high&back=%2Fr%2F110000%3Fon%3D2025-07");
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("/r/110000?on=2025-07");
    expect(response.headers.get("set-cookie")).toContain("view=xl-high; Path=/;");
  });

  test.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "",
  ])("never leads off this site: %s", (back) => {
    expect(choose(`size=l&contrast=normal&back=${encodeURIComponent(back)}`).headers.get("location")).toBe("/");
  });

  test("sets no cookie for a value outside the list", () => {
    expect(choose("size=gigantic&contrast=normal&back=/").headers.has("set-cookie")).toBe(false);
  });

  test("is rendered by the server", async () => {
    expect((await ask("/", { cookie: "view=xl-high" })).html).toContain('data-size="xl" data-contrast="high"');
  });
});

describe("when the site cannot answer", () => {
  test("an unexpected error is a page with a reference, and says nothing about the error", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    register.hold({
      ...aSnapshot(),
      today: () => {
        throw new Error("secret detail");
      },
    });
    const { status, text, headers } = await ask("/r/110000");
    expect(status).toBe(500);
    expect(text).toContain("12393");
    expect(text).toMatch(/编号 [0-9a-f]{8}/);
    expect(text).not.toContain("secret");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});
