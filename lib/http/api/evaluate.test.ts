/** The API's calculator: every shared case over the handler, and everything it must refuse. */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import furtherCases from "@/lib/domain/case/further-cases.json";
import sharedCases from "@/lib/domain/case/golden-cases.json";
import { MAX_BODY_BYTES, evaluateHandler } from "./evaluate";

const NOON = 1_800_000_000_000;

/** A handler with a memory of its own, so that no test is limited by another. */
function handler() {
  return evaluateHandler({ now: () => NOON });
}

function request(body: string, headers: Record<string, string> = {}): Request {
  const all = { "content-type": "application/json", ...headers };
  return new Request("http://127.0.0.1:3000/api/v1/evaluate", { method: "POST", headers: all, body });
}

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await handler()(request(typeof body === "string" ? body : JSON.stringify(body), headers));
  const said = z.record(z.string(), z.unknown()).parse(await response.json());
  return { response, said };
}

const fixed = { op: "fixed", fen: 10_000, per: "month" };
const rule = { kind: "rule", region: "全国/北京", category: "retired", from: "2025-01", method: fixed };
const question = { region: "全国/北京", category: "retired", person: {}, asOf: "2026-01-13", given: [rule] };
const withMethod = (method: unknown) => ({ ...question, given: [{ ...rule, method }] });
const age = (from: unknown, to: unknown, then: unknown = fixed) => ({ when: { age: [from, to] }, printed: "x", then });

describe.each([
  ["the shared cases over the API", sharedCases],
  ["the further cases over the API", furtherCases],
])("%s", (_table, cases) => {
  const table = z.array(z.looseObject({ id: z.string(), expect: z.record(z.string(), z.unknown()) })).parse(cases);

  test.each(table.map((one) => [one.id, one] as const))("%s", async (_id, one) => {
    const { response, said } = await post(one);
    expect(response.status).toBe("rejected" in one.expect ? 422 : 200);
    const { warnings, ...rest } = one.expect;
    expect(said).toMatchObject(rest);
    if (warnings !== undefined)
      expect(said.warnings).toEqual(expect.arrayContaining(z.array(z.string()).parse(warnings)));
  });
});

describe("the answer", () => {
  test("comes at once where rules refer to one another twelvefold", async () => {
    const chain = ["retired", "retired_enterprise", "retired_public", "retired_flexible", "in_service", "pooled_only"];
    const given = chain.map((category, index) => {
      const next = { op: "of_category", category: chain[index + 1] ?? "lump_sum_period", ppm: 1_000_000 };
      return { ...rule, category, method: { op: "max", parts: Array.from({ length: 12 }, () => next) } };
    });
    const { said } = await post({ ...question, given: [...given, { ...rule, category: "lump_sum_period" }] });
    expect(said).toMatchObject({ state: "amount", amountFen: 10_000 });
  });

  test("says sentence, rule and every step in both languages", async () => {
    const { said } = await post(question);
    const words = z.object({ zh: z.string().min(2), en: z.string().min(2) });
    const spoken = z.looseObject({
      words,
      rule: z.looseObject({ words }),
      steps: z.array(z.looseObject({ words })).min(1),
    });
    const { rule: ruleSaid, steps } = spoken.parse(said);
    expect(ruleSaid.words).toEqual({ zh: expect.stringContaining("100"), en: expect.stringContaining("100.00") });
    expect(steps.at(-1)?.words.zh).toContain("100.00");
  });

  test("carries every step, the last one with the amount", async () => {
    const { said } = await post(question);
    const steps = z.array(z.looseObject({ key: z.string(), resultFen: z.number().nullable() })).parse(said.steps);
    expect(steps.at(-1)).toMatchObject({ key: "fixed_month", resultFen: 10_000 });
  });

  test("is the same whether regions are named by path or by code", async () => {
    const named = { ...question, region: "全国/河南/洛阳", given: [{ ...rule, region: "全国/河南" }] };
    const coded = { ...question, region: "410300", given: [{ ...rule, region: "410000" }] };
    expect((await post(named)).said).toMatchObject({ amountFen: 10_000, fromRegion: "全国/河南" });
    expect((await post(coded)).said).toMatchObject({ amountFen: 10_000, fromRegion: "410000" });
  });

  test("finds the nation above a special scheme and above a county-level city named by code", async () => {
    for (const region of ["620000-SZ", "659001", "000000"]) {
      const { said } = await post({ ...question, region, given: [{ ...rule, region: "000000" }] });
      expect(said).toMatchObject({ amountFen: 10_000, fromRegion: "000000" });
    }
  });

  test("tells what months before were credited too little, and what is due with it", async () => {
    const given = [
      { ...rule, publishedOn: "2024-12-01" },
      { ...rule, from: "2025-10", publishedOn: "2026-01-05", method: { ...fixed, fen: 12_000 } },
    ];
    const { said } = await post({ ...question, given });
    expect(said).toMatchObject({ amountFen: 12_000, arrearsFen: 6_000, totalFen: 18_000 });
  });

  test("accepts a guard-rail left with a reason, and says that it was", async () => {
    const method = { op: "rate", ppm: 40_000, base: { base: "parameter", code: "AVG_PENSION", year: 2022 } };
    const average = {
      kind: "parameter",
      region: "全国/北京",
      code: "AVG_PENSION",
      year: 2022,
      from: "2025-01",
      fen: 300_000,
    };
    const given = [{ ...rule, method, reason: "过渡办法" }, average];
    const { said } = await post({ ...question, given, action: "publish" });
    expect(said).toMatchObject({ accepted: "publish", amountFen: 12_000, warnings: ["guardrail_overridden"] });
  });

  test("says that an act which breaks no rule is accepted", async () => {
    const { response, said } = await post({ ...question, action: "save_draft", asOf: undefined });
    expect(response.status).toBe(200);
    expect(said).toEqual({ accepted: "save_draft" });
  });

  test("reads no cookie, sets none, and does not ask where a request comes from", async () => {
    const plain = await post(question);
    const dressed = await post(question, { cookie: "session=1", origin: "https://elsewhere.example" });
    expect(dressed.said).toEqual(plain.said);
    expect(dressed.response.headers.has("set-cookie")).toBe(false);
  });

  test("is the same when asked again, whatever was asked between", async () => {
    const handle = handler();
    const first = await (await handle(request(JSON.stringify(question)))).text();
    await handle(request(JSON.stringify(withMethod({ ...fixed, fen: 1 }))));
    expect(await (await handle(request(JSON.stringify(question)))).text()).toBe(first);
  });

  test("is data that no cache keeps and no page may embed", async () => {
    const { response } = await post(question);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
    });
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("a rule that could not be saved, sealed or published is refused", () => {
  test.each([
    ["without a credit month", { given: [{ ...rule, from: undefined }] }, "credit_month_required", "/given/0/from"],
    ["that ends before it begins", { given: [{ ...rule, to: "2024-12" }] }, "month_order", "/given/0/to"],
    [
      "with a hole between its bands",
      withMethod({ op: "table", rows: [age(0, 70), age(71, null)] }),
      "age_bands_incomplete",
      null,
    ],
    [
      "with overlapping bands",
      withMethod({ op: "table", rows: [age(0, 71), age(70, null)] }),
      "age_bands_overlap",
      null,
    ],
    ["with an amount for residents", { given: [{ ...rule, category: "resident" }] }, "resident_with_amount", null],
    [
      "with a method nested five deep",
      withMethod(Array.from({ length: 4 }).reduce<unknown>((of) => ({ op: "clamp", of }), fixed)),
      "method_too_deep",
      null,
    ],
    [
      "that leaves a guard-rail without a reason",
      {
        ...withMethod({ op: "rate", ppm: 40_000, base: { base: "parameter", code: "AVG_PENSION", year: 2022 } }),
        action: "publish",
      },
      "guard_rail_reason_required",
      null,
    ],
    [
      "that refers to itself",
      withMethod({ op: "of_category", category: "retired_public", ppm: 1 }),
      "method_refers_to_itself",
      "/given/0/method",
    ],
    ["twice for one month in one revision", { given: [rule, rule], action: "seal" }, "overlap_in_revision", "/given/1"],
  ])("%s", async (_name, parts, rejected, pointer) => {
    const { response, said } = await post({ ...question, ...parts });
    expect(response.status).toBe(422);
    expect(said).toMatchObject(pointer === null ? { rejected } : { rejected, pointer });
  });
});

describe("bad input is refused, and its place named", () => {
  test.each([
    ["an unknown key", { ...question, extra: 1 }, "key_unknown", "/extra"],
    ["an unknown key of a person", { ...question, person: { name: "x" } }, "key_unknown", "/person/name"],
    ["an unknown key of a method", withMethod({ ...fixed, code: 1 }), "key_unknown", "/given/0/method/code"],
    ["an unknown method", withMethod({ op: "eval", code: "1" }), "value_invalid", "/given/0/method/op"],
    ["negative money", withMethod({ ...fixed, fen: -1 }), "value_invalid", "/given/0/method/fen"],
    ["half a fen", withMethod({ ...fixed, fen: 0.5 }), "value_invalid", "/given/0/method/fen"],
    [
      "an age that is no number",
      withMethod({ op: "table", rows: [age(0, "70")] }),
      "value_invalid",
      "/given/0/method/rows/0/when/age/1",
    ],
    [
      "a rate above 20 %",
      withMethod({ op: "rate", ppm: 200_001, base: { base: "own_contribution_base" } }),
      "value_invalid",
      "/given/0/method/ppm",
    ],
    ["a rule without a method", { ...question, given: [{ ...rule, method: undefined }] }, "required", "/given/0"],
    ["no region", { ...question, region: undefined }, "required", "/region"],
    ["a region that is no name", { ...question, region: "/" }, "value_invalid", "/region"],
    ["an unknown category", { ...question, category: "retird" }, "value_invalid", "/category"],
    [
      "a month that does not exist",
      { ...question, given: [{ ...rule, from: "2025-13" }] },
      "month_invalid",
      "/given/0/from",
    ],
    ["no day", { ...question, asOf: undefined }, "required", "/asOf"],
    ["a day that does not exist", { ...question, asOf: "2026-02-30" }, "date_invalid", "/asOf"],
    ["a list instead of an object", [], "value_invalid", ""],
    ["a number instead of a person", { ...question, person: 1 }, "value_invalid", "/person"],
    ["something that is not JSON", "{", "json_invalid", undefined],
    ["nothing", "", "json_invalid", undefined],
    ["a NUL in a text", { ...question, id: "a\0b" }, "text_ill_formed", "/id"],
    ["half a surrogate pair", '{"region":"\\ud800"}', "text_ill_formed", "/region"],
    ["a key that reaches for the prototype", '{"person":{"__proto__":{}}}', "key_unknown", "/person/__proto__"],
  ])("%s", async (_name, body, code, pointer) => {
    const { response, said } = await post(body);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(said).toMatchObject({ status: 400, code });
    expect(said.pointer).toBe(pointer);
    expect(said.title).not.toBe("");
  });

  test("JSON nested thirty thousand deep", async () => {
    const { response, said } = await post("[".repeat(30_000) + "]".repeat(30_000));
    expect([response.status, said.code]).toEqual([400, "json_too_deep"]);
  });

  test("methods nested as deep as a body allows", async () => {
    const deep = Array.from({ length: 200 }).reduce<unknown>((of) => ({ op: "clamp", of }), fixed);
    const { response, said } = await post(withMethod(deep));
    expect([response.status, said.code]).toEqual([400, "json_too_deep"]);
  });

  test("bytes that are not UTF-8", async () => {
    const headers = { "content-type": "application/json" };
    const body = new Uint8Array([0x22, 0xff, 0x22]);
    const response = await handler()(new Request("http://127.0.0.1/", { method: "POST", headers, body }));
    expect(response.status).toBe(400);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""])(
    "the content type %s",
    async (type) => {
      expect((await post(question, { "content-type": type })).response.status).toBe(415);
    },
  );

  test("a body of one byte more than 64 KB, announced or not", async () => {
    const body = JSON.stringify({ ...question, region: "110000", given: [] }).padEnd(MAX_BODY_BYTES + 1);
    expect((await post(body)).response.status).toBe(413);
    expect((await post(body, { "content-length": "10" })).response.status).toBe(413);
    expect((await post(body.slice(0, -1))).response.status).toBe(200);
  });
});
