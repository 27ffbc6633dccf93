import { expect, test } from "vitest";
import { fen } from "@/lib/domain/value/fen";
import { chartShape } from "./chart-shape";

const FRAME = { width: 110, height: 120, left: 10, right: 0, top: 10, bottom: 10 };

/** The heights a path visits, in order. */
const heights = (path: string) => [...path.matchAll(/[ML,][\d.]+,([\d.]+)/g)].map(([, y]) => Number(y));

test("amounts are steps from 0 to a round top", () => {
  const points = [
    { x: 0, before: fen(5000), after: fen(5000) },
    { x: 50, before: fen(5000), after: fen(10_000) },
    { x: 100, before: fen(5000), after: fen(10_000) },
  ];
  const shape = chartShape({ over: "age", age: null, points, marks: [] }, FRAME, () => 10);
  expect(heights(shape.before).every((y) => y === 60)).toBe(true);
  expect(shape.after).toBe("M10,60L60,60L60,10L110,10L110,10");
  expect(shape.ticks.map(({ fen: amount }) => amount)).toEqual([0, 5000, 10_000]);
  expect(shape.marks.map(({ value }) => value)).toEqual([0, 50, 100]);
});

test("labels of lines that end close together do not lie on each other", () => {
  const points = [
    { x: 0, before: fen(10_000), after: fen(10_000) },
    { x: 1, before: fen(10_000), after: fen(10_100) },
  ];
  const { ends } = chartShape({ over: "age", age: null, points, marks: [] }, FRAME, () => 10);
  expect(Math.abs((ends.before ?? 0) - (ends.after ?? 0))).toBeGreaterThanOrEqual(22);
  expect(ends.after).toBeLessThan(ends.before ?? 0);
});

test("a point without an amount breaks the line instead of falling to 0", () => {
  const points = [
    { x: 0, before: null, after: fen(100) },
    { x: 1, before: null, after: null },
    { x: 2, before: null, after: fen(100) },
  ];
  const shape = chartShape({ over: "age", age: null, points, marks: [] }, FRAME, () => 10);
  expect(shape.before).toBe("");
  expect(heights(shape.after).every((y) => y === 10)).toBe(true);
  expect(shape.after.match(/M/g)).toHaveLength(2);
  expect(shape.between).toBe("");
});
