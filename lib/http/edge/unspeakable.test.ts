import { describe, expect, it } from "vitest";
import { turnedAway } from "./gate";
import { isWellFormedAddress, leaveOutHost, makeSpeakable } from "./unspeakable";

const SITE = { origin: "https://huaru.example", actionsAt: null };

describe("a request that Next cannot name", () => {
  it.each([
    ["TRACE", "/r/110000", 405],
    ["TRACK", "/", 405],
    ["GET", "/assets/%ff", 400],
    ["GET", "/_next/static/%", 400],
    ["GET", "/r/%C0%AF?on=2025-07", 400],
    ["HEAD", "/%ED%A0%80", 400],
    ["TRACE", "/%ff", 400],
    ["OPTIONS", "*", 400],
    ["GET", "nowhere", 400],
  ])("%s %s is handed on as something that the gate answers", async (method, url, status) => {
    const request = { method, url, headers: {} };
    makeSpeakable(request);
    const refused = await turnedAway(new Request(`${SITE.origin}${request.url}`, { method: request.method }), SITE);
    expect(refused?.status).toBe(status);
  });

  it.each([
    ["GET", "/r/110000?on=%ff"],
    ["POST", "/admin/people"],
    ["GET", "/find/%E5%8C%97%E4%BA%AC"],
    ["GET", "http://huaru.example/r/110000"],
  ])("%s %s is none, and stays as it is", (method, url) => {
    const request = { method, url, headers: {} };
    makeSpeakable(request);
    expect(request).toEqual({ method, url, headers: {} });
  });

  it("loses a header that Next cannot read, and keeps one that it can", () => {
    const state = (header: string) => {
      const headers: Record<string, string> = { "next-router-state-tree": header };
      makeSpeakable({ method: "GET", url: "/admin", headers });
      return headers;
    };
    expect(state("%2e%2e")).toEqual({});
    expect(state(encodeURIComponent('["",{}]'))).toHaveProperty("next-router-state-tree");
  });

  it("has an address that stands for no text", () => {
    expect(isWellFormedAddress("/%00")).toBe(false);
    expect(isWellFormedAddress("/%E5%8C%97")).toBe(true);
  });
});

describe("an address that names a host", () => {
  it.each([
    ["http://evil.example/r/110000?on=2025-07", "/r/110000?on=2025-07"],
    ["HTTPS://huaru.example:3000//x", "//x"],
    ["http://huaru.example", "/"],
    ["http://huaru.example?q=a", "/?q=a"],
    ["http://a@[::1]:3000/admin", "/admin"],
    ["/find?q=http://huaru.example/", "/find?q=http://huaru.example/"],
    ["//evil.example/x", "//evil.example/x"],
    ["*", "*"],
  ])("%s is its path", (url, path) => {
    const request = { url };
    leaveOutHost(request);
    expect(request.url).toBe(path);
  });
});
