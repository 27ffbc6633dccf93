/** The shared cases, and further ones of the same kinds: what the register must answer, as a table that policy people can read. */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { answerCase } from "./case";
import { rejectionOf } from "./check";
import { resultOf } from "./result";
import { type Case, caseSchema } from "./schema";
import furtherCases from "./further-cases.json";
import sharedCases from "./golden-cases.json";

const shared = z.array(caseSchema).parse(sharedCases);
/** Those that try to save what no schema lets through are asked over HTTP, beside `api-evaluate.ts`, where they are refused. */
const [further, unreadable] = read(furtherCases);

function read(cases: readonly { readonly id: string; readonly expect: object }[]): [Case[], string[]] {
  const read = cases.map((one) => caseSchema.safeParse(one));
  const refused = cases.filter((one, index) => read[index]?.success === false && "rejected" in one.expect);
  return [read.flatMap(({ data }) => data ?? []), refused.map(({ id }) => id)];
}

/** A case that an act is tried on is refused, or else asked like the others. */
function isRefused({ expect: expected = {} }: Case): boolean {
  return "rejected" in expected;
}

/** Each case under its number and its explanation. */
function rows(some: readonly Case[]) {
  return some.map((one) => [one.id ?? "", one.explanation ?? "", one] as const);
}

describe("the tables", () => {
  test("hold every shared case", () => {
    expect(shared).toHaveLength(130);
    expect(shared.filter(isRefused).map(({ id }) => id)).toEqual(["X12", "X13", "X34"]);
  });

  test("hold at least two hundred further ones, each under a number of its own", () => {
    const ids = [...shared, ...further].map(({ id }) => id);
    expect(further.length).toBeGreaterThanOrEqual(200);
    expect(further.length + unreadable.length).toBe(furtherCases.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("say every further rule and answer in words", () => {
    const silent = further.filter(({ rule, explanation }) => !rule?.zh || !rule.en || !explanation);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe.each([
  ["the shared cases", shared],
  ["the further cases", further],
])("%s", (_table, all) => {
  const asked = all.filter((one) => !isRefused(one));
  const answered = asked.filter(({ asOf }) => asOf !== undefined);

  test.each(rows(answered))("%s %s", (_id, _explanation, one) => {
    const { warnings = [], ...rest } = one.expect ?? {};
    const result = resultOf(answerCase(one));
    expect(result).toMatchObject(rest);
    expect(result.warnings).toEqual(expect.arrayContaining(z.array(z.string()).parse(warnings)));
  });

  test.each(rows(answered.filter((one) => one.expect?.state === "amount" && "amountFen" in one.expect)))(
    "%s ends its steps with the amount: %s",
    (_id, _explanation, one) => {
      expect(answerCase(one).answer.steps.at(-1)?.resultFen).toBe(one.expect?.amountFen);
    },
  );

  test.each(rows(asked))("%s is not refused: %s", (_id, _explanation, one) => {
    expect(rejectionOf(one)).toBeNull();
  });

  test.each(rows(all.filter(isRefused)))("%s is refused: %s", (_id, _explanation, one) => {
    expect(rejectionOf(one)).toMatchObject(one.expect ?? {});
  });
});
