import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameSitePath } from "./same-site";

const EVIL = "evil.example";
const PIECES = [
  ..."/\\.:@?#;%&=[]| ",
  "//",
  "/./",
  "/../",
  "/.//",
  "/..//",
  "%2e",
  "%2E%2e",
  "%2f",
  "%5c",
  "%09",
  "%00",
  "%",
  "\t",
  "\n",
  "\r",
  "\0",
  "\u0085",
  "\u00a0",
  "\u2028",
  "\ufeff",
  "／",
  "＼",
  "。",
  "\ud800",
  "en",
  "admin",
  "r/410300",
  EVIL,
  "http:",
  "https:",
  "javascript:",
  "data:",
  "user:pass@",
  "[::1]",
  ":80",
];
const HERE = ["https://huaru.example", "http://127.0.0.1:3000", "https://localhost:8443"];

const nasty = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(""));
const rooted = nasty.map((text) => `/${text}`);

describe("a redirect whose target came from outside", () => {
  it("stays on this site, whatever was asked for, from every page and however often it is resolved", () => {
    fc.assert(
      fc.property(fc.oneof(nasty, rooted), fc.constantFrom(...HERE), (wanted, here) => {
        const path = sameSitePath(wanted);
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(path).not.toMatch(/[\p{Cc}\\]/u);
        const resolved = new URL(path, `${here}/en/r/410300?c=retired`);
        expect(resolved.origin).toBe(here);
        expect(new URL(resolved.pathname + resolved.search, here).href).toBe(resolved.href);
        expect(sameSitePath(path)).toBe(path);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    "/.//evil.example",
    "/..//evil.example",
    "/en/..//evil.example",
    "/%2e//evil.example/x",
    "/.%2e//evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "evil.example",
    "",
    `/${"a".repeat(2000)}`,
    undefined,
    ["/admin"],
  ])("does not follow %j", (wanted) => {
    expect(sameSitePath(wanted)).toBe("/");
    expect(sameSitePath(wanted, "/admin")).toBe("/admin");
  });

  it.each([
    "/",
    "/r/410300?c=retired&on=2026-11",
    "/admin/rules/rule:410300:retired",
    "/calc/result?birth=1950-01",
    "/find?q=%E6%B4%9B",
  ])("follows %s as it is", (wanted) => {
    expect(sameSitePath(wanted)).toBe(wanted);
  });

  it("follows a page of ours that is written in a roundabout way, straightened", () => {
    expect(sameSitePath("/en/../r/410300#top")).toBe("/r/410300");
    expect(sameSitePath("/find?q=洛阳")).toBe("/find?q=%E6%B4%9B%E9%98%B3");
  });
});
