import { describe, expect, it } from "vitest";
import { originsOf, turnedAway } from "./gate";

const ORIGIN = "https://huaru.example";

const post = (path: string, headers: Record<string, string>, body: BodyInit = "a=1") =>
  new Request(`${ORIGIN}${path}`, {
    method: "POST",
    body,
    headers: { "Content-Length": "3", Origin: ORIGIN, ...headers },
  });

const without = (name: string, request: Request) => {
  request.headers.delete(name);
  return request;
};

const statusOf = async (request: Request) => (await turnedAway(request, ORIGIN))?.status ?? "passes";

const ACTION = { "Next-Action": "60ab", "Content-Type": "text/plain;charset=UTF-8" };

describe("the gate lets pass what a route of ours can mean", () => {
  it.each([
    ["a page", new Request(`${ORIGIN}/r/110000?on=2025-07`)],
    ["a page in Chinese script", new Request(`${ORIGIN}/find/%E5%8C%97%E4%BA%AC`)],
    ["a form of ours", post("/admin/people", { "Content-Type": "application/x-www-form-urlencoded" })],
    ["a report of a browser that says nothing about itself", without("origin", post("/api/csp", {}))],
    ["a calculation for anybody", without("origin", post("/api/v1/evaluate", { "Content-Type": "application/json" }))],
    ["feedback from an old WebView", without("origin", post("/feedback", { Referer: `${ORIGIN}/r/110000` }))],
    ["an action with plain arguments", post("/admin", ACTION, `["$undefined","$$escaped",1]`)],
    ["an import of 4 MB", post("/admin/import", { "Content-Length": "4194304" })],
  ])("%s", async (_what, request) => {
    expect(await statusOf(request)).toBe("passes");
  });

  it("a multipart form that can be read", async () => {
    const form = new FormData();
    form.set("reason", "北京市医保局公告");
    const request = new Request(`${ORIGIN}/admin`, {
      method: "POST",
      body: form,
      headers: { Origin: ORIGIN, "Content-Length": "300" },
    });
    expect(await statusOf(request)).toBe("passes");
  });
});

describe("the gate turns away", () => {
  it.each([
    ["percent signs that stand for nothing", new Request(`${ORIGIN}/r/%E0%A4%A`), 400],
    ["a NUL in the address", new Request(`${ORIGIN}/r/%00`), 400],
    ["another method", new Request(`${ORIGIN}/r/110000`, { method: "DELETE" }), 405],
    ["a form from elsewhere", post("/admin", { Origin: "https://evil.example" }), 403],
    ["a form from an opaque origin", post("/admin", { Origin: "null" }), 403],
    ["a form from the same host over http", post("/admin", { Origin: "http://huaru.example" }), 403],
    [
      "a form with a forged forwarded host",
      post("/admin", { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" }),
      403,
    ],
    ["a form without origin", without("origin", post("/admin", { Referer: `${ORIGIN}/admin` })), 403],
    ["feedback that comes from nowhere", without("origin", post("/feedback", {})), 403],
    ["a body of unknown length", without("content-length", post("/admin", {})), 411],
    ["a body of 10 MB", post("/admin", { "Content-Length": "10485760" }), 413],
    ["an import of 10 MB", post("/admin/import", { "Content-Length": "10485760" }), 413],
    ["a long report", post("/api/csp", { "Content-Length": "8193" }), 413],
    ["a multipart form for the API", post("/api/csp", { "Content-Type": "multipart/form-data; boundary=x" }), 415],
    [
      "a multipart form that is none",
      post("/admin", { "Content-Type": "multipart/form-data; boundary=x" }, "junk"),
      400,
    ],
    ["an action of another kind", post("/admin", { ...ACTION, "Content-Type": "application/json" }, "[]"), 415],
    ["an action that is no JSON", post("/admin", ACTION, "junk"), 400],
    ["an action that is no list", post("/admin", ACTION, `{"0":1}`), 400],
    ["an action with a reference", post("/admin", ACTION, `["$F1"]`), 400],
    ["an action that is too deep", post("/admin", ACTION, "[".repeat(40) + "]".repeat(40)), 400],
    ["an action that reaches for a prototype", post("/admin", ACTION, `[{"__proto__":{"x":1}}]`), 400],
  ])("%s", async (_what, request, status) => {
    expect(await statusOf(request)).toBe(status);
  });

  it("and says so without script, without a cache, and with the methods it knows", async () => {
    const refused = await turnedAway(new Request(`${ORIGIN}/`, { method: "PUT" }), ORIGIN);
    expect(refused?.headers.get("Allow")).toBe("GET, HEAD, POST");
    expect(refused?.headers.get("Cache-Control")).toBe("no-store");
    expect(refused?.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(refused?.headers.get("Strict-Transport-Security")).toBeNull();
  });
});

describe("where our forms stand", () => {
  it("is one origin, and on loopback the same port under each of its names", () => {
    expect(originsOf(ORIGIN)).toEqual([ORIGIN]);
    expect(originsOf("http://127.0.0.1:3000")).toEqual([
      "http://127.0.0.1:3000",
      "http://localhost:3000",
      "http://[::1]:3000",
    ]);
  });
});
