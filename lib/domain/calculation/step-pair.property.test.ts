/** Two calculations laid side by side keep every step, in order, and only what differs is marked. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fen } from "@/lib/domain/value/fen";
import { pairedSteps } from "./step-pair";
import { STEP_KEYS, type Step } from "./step";

const steps = fc.array(
  fc
    .record({
      key: fc.constantFrom(...STEP_KEYS.slice(0, 6)),
      year: fc.integer({ min: 2022, max: 2024 }),
      fen: fc.nat(3),
    })
    .map(({ key, year, fen: amount }): Step => ({
      key,
      params: { year },
      resultFen: fen(amount),
      of: [],
      source: null,
    })),
  { maxLength: 12 },
);

test("every step of both sides is there once, in its order, and no line is empty", () => {
  fc.assert(
    fc.property(steps, steps, (before, after) => {
      const pairs = pairedSteps(before, after);
      expect(pairs.flatMap((pair) => pair.before ?? [])).toEqual(before);
      expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(after);
      expect(pairs.every((pair) => pair.before !== null || pair.after !== null)).toBe(true);
      expect(pairs.every(({ before: old, after: made }) => !old || !made || old.key === made.key)).toBe(true);
    }),
  );
});

test("a calculation beside itself is the same line by line", () => {
  fc.assert(
    fc.property(steps, (trace) => {
      expect(pairedSteps(trace, trace).map(({ mark }) => mark)).toEqual(trace.map(() => "same"));
    }),
  );
});

test("one step put in or taken out is the only line marked", () => {
  fc.assert(
    fc.property(steps, steps, fc.nat(12), (trace, [put], at) => {
      fc.pre(put !== undefined);
      const longer = trace.toSpliced(Math.min(at, trace.length), 0, put);
      const marks = (pairs: ReturnType<typeof pairedSteps>) =>
        pairs.map(({ mark }) => mark).filter((mark) => mark !== "same");
      expect(marks(pairedSteps(trace, longer))).toEqual(["added"]);
      expect(marks(pairedSteps(longer, trace))).toEqual(["removed"]);
    }),
  );
});

test("a step that came in above another leaves it the same, though it now rests on a step further down", () => {
  const base = (value: number): Step => ({ key: "own_base", params: {}, resultFen: fen(value), of: [], source: null });
  const rate = (of: readonly number[]): Step => ({ key: "rate", params: {}, resultFen: fen(2), of, source: null });
  const age: Step = { key: "age", params: { age: 70 }, resultFen: null, of: [], source: null };
  const marks = pairedSteps([base(100), rate([0])], [age, base(100), rate([1])]).map(({ mark }) => mark);
  expect(marks).toEqual(["added", "same", "same"]);
});
