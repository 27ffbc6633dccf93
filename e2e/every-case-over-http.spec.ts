/** The API as a stranger's program meets it: every case of the tables is asked over the wire, and the pages say the same. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import * as z from "zod";
import { expect, test } from "./fixtures";

const SIDE_BY_SIDE = 6;

const caseSchema = z.looseObject({ id: z.string(), expect: z.record(z.string(), z.unknown()) });
type Case = z.infer<typeof caseSchema>;

function table(name: string): Case[] {
  const file = path.join(import.meta.dirname, "..", "lib", "domain", "case", name);
  return z.array(caseSchema).parse(JSON.parse(readFileSync(file, "utf8")));
}

for (const name of ["golden-cases.json", "further-cases.json"]) {
  test(`every case of ${name} is answered as the table says`, async ({ request }) => {
    const waiting = table(name);
    expect(waiting.length).toBeGreaterThan(100);
    const worker = async () => {
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await isAnswered(request, one);
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  });
}

/** Posts the case as it stands in the table and compares every field it expects. */
async function isAnswered(request: APIRequestContext, one: Case): Promise<void> {
  const answer = await request.post("/api/v1/evaluate", { data: one });
  const said = z.record(z.string(), z.unknown()).parse(await answer.json());
  const { warnings, ...rest } = one.expect;
  expect.soft(answer.status(), one.id).toBe("rejected" in one.expect ? 422 : 200);
  expect.soft(said, one.id).toMatchObject(rest);
  const present = z.array(z.string()).catch([]).parse(said.warnings);
  expect.soft(present, one.id).toEqual(expect.arrayContaining(z.array(z.string()).parse(warnings ?? [])));
  if (typeof said.amountFen !== "number" || "rejected" in one.expect) return;
  const steps = z.array(z.looseObject({ resultFen: z.int().nullable(), words: bilingual })).parse(said.steps);
  expect.soft(steps.at(-1)?.resultFen, `${one.id}: the last step`).toBe(said.amountFen);
}

const bilingual = z.object({ zh: z.string().min(2), en: z.string().min(2) });

const regionsSchema = z.object({ regions: z.array(z.looseObject({ code: z.string(), level: z.string() })) });
const answerSchema = z.looseObject({ state: z.string(), amountFen: z.int().optional() });

test("the calculator page and the API give the same amounts", async ({ request }) => {
  const { regions } = regionsSchema.parse(await (await request.get("/api/v1/regions")).json());
  const areas = regions.filter(({ level }) => level === "pooling_area").filter((_area, index) => index % 24 === 0);
  const municipalities = [{ code: "110000" }, { code: "310000" }, { code: "500000" }];
  let amounts = 0;
  for (const { code } of [...municipalities, ...areas]) {
    for (const [category, api, page] of PEOPLE) {
      const said = await request.get(`/api/v1/answers?region=${code}&category=${category}&on=2026-10&${api}`);
      const { state, amountFen } = answerSchema.parse(await said.json());
      if (state !== "amount" || amountFen === undefined) continue;
      amounts += 1;
      const html = await (await request.get(`/calc/result?r=${code}&c=${category}&on=2026-10&${page}`)).text();
      expect.soft(html, `${code} ${category} ${api}`).toContain(yuan(amountFen));
    }
  }
  expect(amounts).toBeGreaterThan(20);
});

/** Category, and the same facts as the API and as the calculator's address spell them. */
const PEOPLE = [
  ["retired", "birth=1950-05-05&retiredOn=2010-06-01", "birth=1950-05-05&retired=2010-06"],
  ["retired", "birth=1962-12-31&retiredOn=2023-01-01", "birth=1962-12-31&retired=2023-01"],
  ["in_service", "birth=1985-05-05&contributionBase=812345", "birth=1985-05-05&base=8123.45"],
] as const;

function yuan(fen: number): string {
  const [whole = "", rest = ""] = (fen / 100).toFixed(2).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${rest}`;
}

test("64 KB are read to the last byte, one more is refused, announced or in pieces", async ({ baseURL }) => {
  const whole = JSON.stringify(table("golden-cases.json")[0]).padEnd(65_536 - lengthBeyondCharacters());
  const headers = { "content-type": "application/json" };
  const post = (body: BodyInit) => {
    // A body in pieces must say that nothing is read before it is sent; the types of the browser do not know it.
    const init = { method: "POST", headers, body, duplex: "half" };
    return fetch(`${baseURL}/api/v1/evaluate`, init);
  };
  const inPieces = (text: string) => new Blob([text]).stream();
  for (const body of [whole, inPieces(whole)]) expect((await post(body)).status).toBe(200);
  for (const body of [`${whole} `, inPieces(`${whole} `)]) {
    const answer = await post(body);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: "body_too_large" });
  }
});

/** Chinese characters are three bytes each. */
function lengthBeyondCharacters(): number {
  const text = JSON.stringify(table("golden-cases.json")[0]);
  return Buffer.byteLength(text) - text.length;
}

test("methods and addresses that the API does not know are said as problems", async ({ request }) => {
  const expected = [
    ["GET", "/api/v1/evaluate", 405, "POST, OPTIONS"],
    ["HEAD", "/api/v1/evaluate", 405, "POST, OPTIONS"],
    ["POST", "/api/v1/answers", 405, "GET, HEAD, OPTIONS"],
    ["DELETE", "/api/v1/head", 405, "GET, HEAD, OPTIONS"],
    ["GET", "/api/v1/nothing/here", 404, undefined],
    ["GET", "/api/v1", 404, undefined],
  ] as const;
  for (const [method, address, status, allow] of expected) {
    const answer = await request.fetch(address, { method });
    expect.soft(answer.status(), `${method} ${address}`).toBe(status);
    expect.soft(answer.headers()["allow"], `${method} ${address}`).toBe(allow);
    expect
      .soft(answer.headers()["content-type"], `${method} ${address}`)
      .toBe("application/problem+json; charset=utf-8");
  }
});

test("reads are open to every site, kept by address and ETag, and the same in every language", async ({ request }) => {
  const address = "/api/v1/answers?region=110000&category=retired&birth=1955-01-01";
  const first = await request.get(address, {
    headers: { "Accept-Language": "en", Origin: "https://elsewhere.example" },
  });
  expect(first.headers()["access-control-allow-origin"]).toBe("*");
  expect(first.headers()["vary"] ?? "").not.toMatch(/cookie|accept-language/i);
  expect(first.headers()["set-cookie"]).toBeUndefined();
  const second = await request.get(address, { headers: { "Accept-Language": "zh-CN", Cookie: "view=xl-high" } });
  expect(await second.text()).toBe(await first.text());
  const again = await request.get(address, { headers: { "If-None-Match": first.headers()["etag"] ?? "" } });
  expect(again.status()).toBe(304);
  expect((await request.head(address)).status()).toBe(200);
});
