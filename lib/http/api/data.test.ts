/** The API's reads over a register held in memory: strict queries, validators, open to every site. */
import { ruleSeries } from "@/lib/domain/register/series";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anItem, aRule, aView, monthly } from "@/lib/domain/testing/register";
import { register } from "@/lib/register/register";
import { emptySnapshot } from "@/lib/register/snapshot";
import { answersData } from "./answers";
import { type PublicData, publicData } from "./data";
import { ruleSchemaData } from "./schema-document";
import { headData, publicationsData, regionsData } from "./log";

const clock = { now: () => Date.UTC(2026, 10, 21) };
const series = ruleSeries("全国", "retired");
const items = [
  anItem({ series, rule: aRule(monthly("100")) }),
  anItem({ series, seq: 2, rule: aRule(monthly("110")) }),
];

beforeAll(() => register.hold({ ...emptySnapshot(clock), ...aView(items) }));
afterAll(() => register.hold(null));

function ask<Query>(data: PublicData<Query>, query: string, headers = {}) {
  return publicData(data)(new Request(`http://127.0.0.1:3000/api/v1/x?${query}`, { headers }));
}

describe("answers from the register", () => {
  test("come in the names of the shared cases, with their steps", async () => {
    const response = await ask(answersData, "region=全国&category=retired&birth=1955-01-01&on=2026-11");
    expect(response.status).toBe(200);
    const said: unknown = await response.json();
    expect(said).toMatchObject({ state: "amount", amountFen: 11_000, fromRegion: "全国", on: "2026-11-30", known: 2 });
  });

  test("are as known at an earlier publication when asked so", async () => {
    const response = await ask(answersData, "region=全国&category=retired&known=1");
    expect(await response.json()).toMatchObject({ amountFen: 10_000, known: 1 });
  });

  test.each([
    ["an unknown key", "region=全国&category=retired&utm_source=x", 400, "utm_source"],
    ["a key that reaches for the prototype", "region=全国&category=retired&__proto__=1", 400, "__proto__"],
    ["a key given twice", "region=全国&region=全国&category=retired", 400, "region"],
    ["no region", "category=retired", 400, "region"],
    ["a region nobody knows", "region=x&category=retired", 404, "region"],
    ["a category nobody knows", "region=全国&category=x", 404, "category"],
    ["a day that does not exist", "region=全国&category=retired&on=2026-02-30", 400, "on"],
    ["a publication still to come", "region=全国&category=retired&known=3", 400, "known"],
    ["a pension in words", "region=全国&category=retired&ownPension=viel", 400, "ownPension"],
    ["a NUL", "region=%00&category=retired", 400, "region"],
  ])("refuse %s", async (_name, query, status, parameter) => {
    const response = await ask(answersData, query);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({ status, parameter });
  });
});

describe("every read", () => {
  test.each([["head", headData] as const, ["regions", regionsData] as const])(
    "%s is open and may be kept until it changes",
    async (_name, data) => {
      const first = await ask(data, "");
      expect(first.headers.get("access-control-allow-origin")).toBe("*");
      expect(first.headers.get("cache-control")).toMatch(/^public, max-age=0, must-revalidate, s-maxage=\d+$/);
      const again = await ask(data, "", { "if-none-match": first.headers.get("etag") ?? "" });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    },
  );

  test("pages through publications, none after the last", async () => {
    const response = await ask(publicationsData, "after=2");
    expect(await response.json()).toEqual({ log: [], publications: [], next: null });
  });

  test("serves the rule language as JSON Schema", async () => {
    const said: unknown = await (await ask(ruleSchemaData, "")).json();
    expect(said).toMatchObject({ type: "object", required: expect.arrayContaining(["v", "method"]) });
  });

  test("refuses a query where there is nothing to ask", async () => {
    expect((await ask(headData, "x=1")).status).toBe(400);
  });
});
