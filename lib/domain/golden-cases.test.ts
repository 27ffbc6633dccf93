/** The shared cases: what the register must answer, as a table that policy people can read. */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { answerCase } from "./case";
import { rejectionOf } from "./case-check";
import { resultOf } from "./case-result";
import { caseSchema } from "./case.schema";
import cases from "./golden-cases.json";

const all = z.array(caseSchema).parse(cases);
const asked = all.filter(({ action }) => action === undefined);
const drafted = all.filter(({ action }) => action !== undefined);

/** Each case under its number and its explanation. */
function rows(some: typeof all) {
  return some.map((one) => [one.id ?? "", one.explanation ?? "", one] as const);
}

describe("the shared cases", () => {
  test("are all there", () => {
    expect(all).toHaveLength(130);
    expect(asked).toHaveLength(127);
    expect(drafted.map(({ id }) => id)).toEqual(["X12", "X13", "X34"]);
  });

  test.each(rows(asked))("%s %s", (_id, _explanation, one) => {
    const { warnings = [], ...rest } = one.expect ?? {};
    const result = resultOf(answerCase(one));
    expect(result).toMatchObject(rest);
    expect(result.warnings).toEqual(expect.arrayContaining(z.array(z.string()).parse(warnings)));
  });

  test.each(rows(asked.filter((one) => one.expect?.state === "amount" && "amountFen" in one.expect)))(
    "%s ends its steps with the amount: %s",
    (_id, _explanation, one) => {
      expect(answerCase(one).answer.steps.at(-1)?.resultFen).toBe(one.expect?.amountFen);
    },
  );

  test.each(rows(asked))("%s is not refused: %s", (_id, _explanation, one) => {
    expect(rejectionOf(one)).toBeNull();
  });

  test.each(rows(drafted))("%s is refused: %s", (_id, _explanation, one) => {
    expect(rejectionOf(one)).toMatchObject(one.expect ?? {});
  });
});
