/** Random JSON never crashes the schema, the evaluator or the words. The nightly script tries more. */
import { expect, test } from "vitest";
import { fuzz } from "@/scripts/proof/fuzz/fuzz";

test("random, half-right and extreme rules are refused or answered, and said in both languages without a slip", () => {
  const { passed, sentences, faults } = fuzz(1, 1_500);
  expect(faults).toEqual([]);
  expect(passed).toBeGreaterThan(400);
  expect(sentences).toBeGreaterThan(10_000);
}, 120_000);
