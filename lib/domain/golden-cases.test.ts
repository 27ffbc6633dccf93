/** The shared cases: what the register must answer, as a table that policy people can read. */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { answerCase } from "./case";
import { caseSchema } from "./case.schema";
import { resultOf } from "./case-result";
import cases from "./golden-cases.json";

const all = z.array(caseSchema).parse(cases);
const asked = all.filter(({ action }) => action === undefined);

describe("the shared cases", () => {
  test("are all there", () => {
    expect(all).toHaveLength(130);
    expect(asked).toHaveLength(127);
  });

  test.each(asked.map((one) => [one.id, one.explanation, one] as const))("%s %s", (_id, _explanation, one) => {
    const result = resultOf(answerCase(one));
    const { warnings, ...rest } = one.expect ?? {};
    expect(result).toMatchObject(rest);
    expect(result.warnings).toEqual(expect.arrayContaining(z.array(z.string()).parse(warnings ?? [])));
  });

  test.each(asked.filter(({ expect: wanted }) => "amountFen" in (wanted ?? {})).map((one) => [one.id, one] as const))(
    "%s ends its steps with the amount",
    (_id, one) => {
      expect(answerCase(one).answer.steps.at(-1)?.resultFen).toBe(one.expect?.amountFen);
    },
  );

  test("none of them is owed arrears", () => {
    expect(asked.filter((one) => answerCase(one).arrears !== null)).toEqual([]);
  });
});
