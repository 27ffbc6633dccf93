/** The evaluator against an exact oracle that shares no code with it. The nightly script asks 100,000 times; this asks enough to catch a slip. */
import { expect, test } from "vitest";
import { compareWithOracle } from "./exactness/comparison";

test("random rules give random people what exact fractions say, to the fen, and the last step is the amount", () => {
  const { triples, amounts, differences } = compareWithOracle(1, 1_000);
  expect(differences).toEqual([]);
  expect(triples).toBeGreaterThanOrEqual(1_000);
  expect(amounts).toBeGreaterThan(200);
});
