/** A short run of the benchmark: every engine gives the right sums. How fast they are is for `npm run bench` on a quiet machine. */
import { expect, test } from "vitest";
import { jsonRules } from "@/bench/evaluation/json-rules";
import { check } from "@/bench/evaluation/measure";
import { ours } from "@/bench/evaluation/ours";
import { ownFigures } from "@/bench/evaluation/own-figures";
import { publicodes } from "@/bench/evaluation/publicodes";
import { zen } from "@/bench/evaluation/zen";

const PEOPLE = 40;

test.each([
  ["huaru", ours],
  ["huaru on own figures", ownFigures],
  ["publicodes", publicodes],
  ["json-rules-engine", jsonRules],
  ["zen", zen],
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
