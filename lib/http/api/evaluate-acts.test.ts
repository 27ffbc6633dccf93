/** Acts in the API's calculator: what an editor may not save is refused under the workflow's own reasons. */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { evaluateHandler } from "./evaluate";

/** 15 January 2027 in Shanghai. */
const NOON = 1_800_000_000_000;

const fixed = { op: "fixed", fen: 10_000, per: "month" };
const rule = { kind: "rule", region: "全国/北京", category: "retired", from: "2025-01", method: fixed };
const question = { region: "全国/北京", category: "retired", person: {}, asOf: "2026-01-13", given: [rule] };

async function post(body: unknown) {
  const headers = { "content-type": "application/json" };
  const url = "http://127.0.0.1:3000/api/v1/evaluate";
  const response = await evaluateHandler({ now: () => NOON })(
    new Request(url, { method: "POST", headers, body: JSON.stringify(body) }),
  );
  return { status: response.status, said: z.record(z.string(), z.unknown()).parse(await response.json()) };
}

describe("a rule that no schema lets through", () => {
  const negative = { ...question, given: [{ ...rule, method: { ...fixed, fen: -1 } }] };

  test.each(["save_draft", "seal", "publish"])("is refused by name to the act %s", async (action) => {
    const { status, said } = await post({ ...negative, action });
    expect(status).toBe(422);
    expect(said).toMatchObject({ code: "refused", rejected: "number_negative", pointer: "/given/0/method/fen" });
    expect(said.detailZh).toContain("负");
  });

  test("is no case in a question", async () => {
    const { status, said } = await post(negative);
    expect([status, said.code]).toEqual([400, "value_invalid"]);
  });

  test.each([
    ["an act that does not exist", { ...negative, action: "approve" }],
    ["a key that does not exist", { ...question, action: "seal", given: [{ ...rule, secret: 1 }] }],
    ["something wrong outside the items", { ...question, action: "seal", region: "/" }],
  ])("is told from %s", async (_name, body) => {
    expect((await post(body)).status).toBe(400);
  });
});

describe("a month that is still to come", () => {
  test.each([
    ["2027-01-31", undefined, false],
    ["2027-02-01", undefined, true],
    ["2027-02-01", "2027-02-01", false],
    ["2027-01-31", "2026-12-31", true],
  ])("%s as known on %s", async (asOf, knownAt, isProjection) => {
    const { said } = await post({ ...question, asOf, knownAt });
    expect(z.array(z.string()).parse(said.warnings).includes("future_projection")).toBe(isProjection);
  });
});
