/** What the API refuses before any rule is read: methods, addresses, bodies in disguise, haste; always one kind of problem. */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { GET } from "@/app/api/v1/[[...rest]]/route";
import { PER_MINUTE } from "@/lib/http/edge/rate";
import { evaluateHandler } from "./evaluate";
import { turnedAway } from "@/lib/http/edge/gate";

const ORIGIN = "https://huaru.example";
const SITE = { origin: ORIGIN, actionsAt: null };
const clock = { now: () => 1_800_000_000_000 };

const problem = z.looseObject({ status: z.int(), code: z.string(), title: z.string(), detail: z.string() });

async function said(response: Response) {
  expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  return problem.parse(await response.json());
}

function post(body: BodyInit, headers: Record<string, string> = {}) {
  const all = { "content-type": "application/json", ...headers };
  return new Request(`${ORIGIN}/api/v1/evaluate`, { method: "POST", headers: all, body });
}

const CASE = {
  given: [
    {
      kind: "rule",
      region: "全国/北京",
      category: "retired",
      from: "2025-01",
      method: { op: "fixed", fen: 100, per: "month" },
    },
  ],
  region: "全国/北京",
  category: "retired",
  asOf: "2026-01-13",
};

describe("a method that an address does not know", () => {
  test.each([
    ["GET", "/api/v1/evaluate", "POST, OPTIONS"],
    ["HEAD", "/api/v1/evaluate", "POST, OPTIONS"],
    ["PUT", "/api/v1/evaluate", "POST, OPTIONS"],
    ["POST", "/api/v1/answers", "GET, HEAD, OPTIONS"],
    ["POST", "/api/v1/nothing", "GET, HEAD, OPTIONS"],
    ["DELETE", "/api/v1", "GET, HEAD, OPTIONS"],
  ])("%s %s is refused with those it knows: %s", async (method, path, allow) => {
    const response = await turnedAway(new Request(`${ORIGIN}${path}`, { method }), SITE);
    expect(response?.status).toBe(405);
    expect(response?.headers.get("allow")).toBe(allow);
    expect(response === null ? null : await said(response)).toMatchObject({ code: "method_unknown" });
  });

  test.each([
    ["/api/v1/evaluate", "POST, OPTIONS"],
    ["/api/v1/head", "GET, HEAD, OPTIONS"],
  ])("a browser that asks before sending to %s is told what another site may send", async (path, methods) => {
    const headers = { Origin: "https://elsewhere.example", "Access-Control-Request-Method": "POST" };
    const response = await turnedAway(new Request(`${ORIGIN}${path}`, { method: "OPTIONS", headers }), SITE);
    expect(response?.status).toBe(204);
    expect(response?.headers.get("access-control-allow-origin")).toBe("*");
    expect(response?.headers.get("access-control-allow-methods")).toBe(methods);
    expect(response?.headers.get("access-control-allow-headers")).toContain("Content-Type");
  });

  test.each([
    ["GET", "/api/v1/answers"],
    ["HEAD", "/api/v1/head"],
    ["POST", "/api/v1/evaluate"],
  ])("%s %s passes", async (method, path) => {
    expect(await turnedAway(new Request(`${ORIGIN}${path}`, { method }), SITE)).toBeNull();
  });
});

test("every answer of the calculation, a refusal too, may be read by a script of any site", async () => {
  for (const body of [JSON.stringify(CASE), "{", "[]"]) {
    const response = await evaluateHandler(clock)(post(body));
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  }
});

test.each(["application/ld+json", "application/vnd.api+json; charset=utf-8"])("%s is JSON", async (type) => {
  expect((await evaluateHandler(clock)(post(JSON.stringify(CASE), { "content-type": type }))).status).toBe(200);
});

test.each(["application/+json", "text/x+json", "application/ld+json; charset=gbk"])("%s is none", async (type) => {
  expect((await evaluateHandler(clock)(post(JSON.stringify(CASE), { "content-type": type }))).status).toBe(415);
});

test("an operation that does not exist is answered with all that do", async () => {
  const given = [{ ...CASE.given[0], method: { op: "rates", ppm: 100 } }];
  const { pointer, allowed } = await said(await evaluateHandler(clock)(post(JSON.stringify({ ...CASE, given }))));
  expect(pointer).toBe("/given/0/method/op");
  expect(allowed).toEqual(
    expect.arrayContaining(["none", "unknown", "approximate", "fixed", "rate", "table", "top_up_year"]),
  );
});

test("an address of the API where nothing is says so as a problem that any site may read", async () => {
  const response = GET();
  expect(response.status).toBe(404);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(await said(response)).toMatchObject({ code: "not_found", type: "/api#not_found" });
});

describe("a body in disguise", () => {
  const ask = (body: BodyInit) => evaluateHandler(clock)(post(body));

  test("a key given twice is refused where it stands, since parsers differ about which counts", async () => {
    const text = JSON.stringify(CASE).replace('"fen":100', '"fen":100,"fen":900');
    const response = await ask(text);
    expect(response.status).toBe(400);
    expect(await said(response)).toMatchObject({ code: "key_repeated", pointer: "/given/0/method/fen" });
  });

  test.each([
    ["NaN", "NaN", "json_invalid"],
    ["Infinity as an amount", JSON.stringify(CASE).replace("100,", "1e400,"), "value_invalid"],
    ["an amount beyond what doubles count", JSON.stringify(CASE).replace("100,", "9007199254740993,"), "value_invalid"],
    ["minus zero point one fen", JSON.stringify(CASE).replace("100,", "-0.1,"), "value_invalid"],
    ["a comment", `/* */${JSON.stringify(CASE)}`, "json_invalid"],
    ["two values", `${JSON.stringify(CASE)}{}`, "json_invalid"],
    ["UTF-16", new Uint8Array(Buffer.from(JSON.stringify(CASE), "utf16le")), "json_invalid"],
    ["a constructor", JSON.stringify({ ...CASE, constructor: { prototype: {} } }), "key_unknown"],
  ])("%s is refused", async (_name, body, code) => {
    const response = await ask(body);
    expect(response.status).toBe(400);
    expect(await said(response)).toMatchObject({ code });
  });

  test("a byte order mark is read over", async () => {
    expect((await ask(`\uFEFF${JSON.stringify(CASE)}`)).status).toBe(200);
  });
});

describe("a problem", () => {
  const ask = async (body: unknown) => said(await evaluateHandler(clock)(post(JSON.stringify(body))));

  test("says in both languages what is wrong and where, and what the place should hold", async () => {
    expect(await ask({ ...CASE, action: "burn" })).toMatchObject({
      code: "value_invalid",
      pointer: "/action",
      detail: "At /action: A value is not valid.",
      detailZh: "/action：值无效。",
      allowed: ["save_draft", "seal", "publish"],
    });
  });

  test("of a refused rule says the sentence that the editors' form says", async () => {
    const given = [{ ...CASE.given[0], category: "resident" }];
    const { detail, detailZh, rejected } = await ask({ ...CASE, given });
    expect(rejected).toBe("resident_with_amount");
    expect(detail).toMatch(/^At \/given\/0\/method: .*resident/i);
    expect(detailZh).toMatch(/^\/given\/0\/method：.*居民/);
  });
});

test("whoever asks too often is told when to come back; others are not held up", async () => {
  const handle = evaluateHandler(clock);
  const ask = (address: string) => handle(post("", { "x-forwarded-for": address }));
  for (let count = 0; count < PER_MINUTE; count += 1) expect((await ask("192.0.2.1")).status).toBe(400);
  const response = await ask("192.0.2.1");
  expect(response.status).toBe(429);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(response.headers.get("ratelimit-limit")).toBe(String(PER_MINUTE));
  expect(await said(response)).toMatchObject({ code: "too_many" });
  expect((await ask("192.0.2.2")).status).toBe(400);
});
