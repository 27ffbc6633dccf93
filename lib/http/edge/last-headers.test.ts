import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { completeHeaders } from "./last-headers";

/** What a browser gets of an answer. */
async function headersOf(answer: RequestListener, { path = "/", development = false } = {}): Promise<Headers> {
  const server = createServer((request, response) => {
    completeHeaders(response, path, development);
    answer(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const { headers } = await fetch(`http://127.0.0.1:${address.port}${path}`, { redirect: "manual" });
  server.close();
  return headers;
}

describe("an answer", () => {
  it.each<[string, RequestListener]>([
    ["that says nothing about itself", (_request, response) => response.end("x")],
    ["that redirects", (_request, response) => response.writeHead(308, { Location: "/r" }).end()],
    ["that failed", (_request, response) => response.writeHead(500, "broken").end("Internal Server Error")],
    ["that is written piece by piece", (_request, response) => void (response.write("a"), response.end("b"))],
  ])("%s is no page and is not guessed at", async (_what, answer) => {
    const headers = await headersOf(answer);
    expect(headers.get("Content-Security-Policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("same-origin");
  });

  it("keeps the policy that its page gave it", async () => {
    const headers = await headersOf((_request, response) => {
      response.setHeader("Content-Security-Policy", "script-src 'self'");
      response.end();
    });
    expect(headers.get("Content-Security-Policy")).toBe("script-src 'self'");
  });

  it("has no policy of ours while developing, where the server draws pages of its own", async () => {
    const headers = await headersOf((_request, response) => response.end(), { development: true });
    expect(headers.get("Content-Security-Policy")).toBeNull();
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  });
});

describe("what an answer varies with", () => {
  const vary: RequestListener = (_request, response) => {
    response.setHeader("Vary", "rsc, next-router-state-tree, next-router-prefetch, Accept-Encoding");
    response.end();
  };

  it("is not the router, on a public page", async () => {
    expect((await headersOf(vary, { path: "/r/110000" })).get("Vary")).toBe("Accept-Encoding");
  });

  it("is the router too, on the editors' side", async () => {
    expect((await headersOf(vary, { path: "/admin" })).get("Vary")).toContain("rsc");
  });

  it("is nothing where only the router was named", async () => {
    const alone: RequestListener = (_request, response) => {
      response.setHeader("Vary", ["rsc", "next-url"]);
      response.end();
    };
    expect((await headersOf(alone)).get("Vary")).toBeNull();
  });
});
