/** A short run of the benchmark: ours gives the right sums. The other engines are installed and checked by `npm run bench` alone. */
import { expect, test } from "vitest";
import { check } from "@/bench/evaluation/measure";
import { ours } from "@/bench/evaluation/ours";
import { ownFigures } from "@/bench/evaluation/own-figures";

const PEOPLE = 40;

test.each([
  ["huaru", ours],
  ["huaru on own figures", ownFigures],
] as const)(
  "%s credits everybody what was reckoned beforehand",
  async (_name, contestants) => {
    for (const { name, right, run } of contestants(PEOPLE)) {
      const sum = await run();
      expect(() => check(name, sum, right)).not.toThrow();
    }
  },
  120_000,
);
