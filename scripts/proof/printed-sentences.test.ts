/** What is printed is read back: every equation, sum and figure of an answer's sentence, by a reader that shares no code with the writer. */
import { expect, test } from "vitest";
import { readBack } from "@/scripts/proof/exactness/printed";

/** Other checks may run beside this one. */
const PATIENCE = 120_000;

test(
  "every equation, sum and figure printed for random people under random rules is true, in both languages",
  () => {
    const { amounts, equations, nexts, rules, changes, wrong } = readBack(1, 1_500);
    expect(wrong).toEqual([]);
    expect(amounts).toBeGreaterThanOrEqual(1_500);
    expect(equations).toBeGreaterThan(500);
    expect(nexts).toBeGreaterThan(10);
    expect(rules).toBeGreaterThan(500);
    expect(changes).toBeGreaterThan(100);
  },
  PATIENCE,
);
