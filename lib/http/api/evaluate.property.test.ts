/** Cases spoilt at random places: the calculator answers or refuses them and names the place; it never fails. */
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import furtherCases from "@/lib/domain/case/further-cases.json";
import sharedCases from "@/lib/domain/case/golden-cases.json";
import { evaluateHandler } from "./evaluate";

const CASES: readonly unknown[] = [...sharedCases, ...furtherCases];

const JUNK = [null, true, -1, 0.5, 1e308, 2 ** 53, "", "x", "2026-02-30", "9999-12", "全国", [], {}, [null], { a: 1 }];

interface Spoiling {
  /** Which of all places in the case, as a share of their number. */
  readonly at: number;
  /** Undefined: the place is left out. */
  readonly put: unknown;
}

const spoiling = fc.record<Spoiling>({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  put: fc.option(fc.constantFrom(...JUNK), { nil: undefined }),
});

/** The value with what stands at its `place`th inner place replaced, counted depth first. */
function spoilt(value: unknown, place: { left: number }, put: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const inner = (one: unknown) => (place.left-- === 0 ? put : spoilt(one, place, put));
  if (Array.isArray(value)) return value.map(inner);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inner(one)]));
}

function placesIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + 1 + placesIn(one), 0);
}

async function post(body: unknown) {
  const headers = { "content-type": "application/json" };
  const url = "http://127.0.0.1:3000/api/v1/evaluate";
  const request = new Request(url, { method: "POST", headers, body: JSON.stringify(body) });
  const response = await evaluateHandler({ now: () => 1_800_000_000_000 })(request);
  return { status: response.status, said: z.looseObject({}).parse(await response.json()) };
}

test("a spoilt case is answered, or refused with its place", async () => {
  const spoilings = fc.array(spoiling, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...CASES), spoilings, async (one, all) => {
      const body = all.reduce<unknown>(
        (made, { at, put }) => spoilt(made, { left: Math.floor(at * placesIn(made)) }, put),
        one,
      );
      const { status, said } = await post(body);
      expect([200, 400, 422]).toContain(status);
      if (status !== 200) expect(said).toHaveProperty("pointer", expect.stringMatching(/^$|^\//));
      if (status === 422) expect(said).toHaveProperty("rejected", expect.stringMatching(/^[a-z_]+$/));
    }),
    { numRuns: 300 },
  );
}, 30_000);
