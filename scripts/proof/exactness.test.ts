/** The evaluator against an exact oracle that shares no code with it. The nightly script asks 100,000 times; this asks enough to catch a slip. */
import { expect, test } from "vitest";
import { ANSWER_STATES } from "@/lib/domain/calculation/answer";
import { compareWithOracle } from "@/scripts/proof/exactness/comparison";

/** Other checks may run beside this one. */
const PATIENCE = 60_000;

test(
  "random registers answer random people as exact fractions do, to the fen, and every step follows from what it shows",
  () => {
    const { triples, states, arrears, differences } = compareWithOracle(1, 2_000);
    expect(differences).toEqual([]);
    expect(triples).toBeGreaterThanOrEqual(2_000);
    expect(arrears).toBeGreaterThan(0);
    expect(states.amount).toBeGreaterThan(500);
    expect(Object.keys(states).toSorted()).toEqual(ANSWER_STATES.filter((state) => state !== "withheld").toSorted());
  },
  PATIENCE,
);
