import { expect, test } from "vitest";
import { fen } from "@/lib/domain/fen";
import { chartShape } from "./chart-shape";

const FRAME = { width: 110, height: 120, left: 10, right: 0, top: 10, bottom: 10 };

test("amounts are steps from 0 to a round top, and the area between differs only where amounts do", () => {
  const points = [
    { x: 0, before: fen(5000), after: fen(5000) },
    { x: 50, before: fen(5000), after: fen(10_000) },
    { x: 100, before: fen(5000), after: fen(10_000) },
  ];
  const shape = chartShape({ over: "age", points }, FRAME);
  expect(shape.before).toBe("M10 60H60H110");
  expect(shape.after).toBe("M10 60H60V10H110");
  expect(shape.between).toBe("M60 60H110V10H60Z");
  expect(shape.ticks.map(({ fen: amount }) => amount)).toEqual([0, 5000, 10_000]);
  expect(shape.marks.map(({ value }) => value)).toEqual([0, 50, 100]);
});

test("a point without an amount breaks the line instead of falling to 0", () => {
  const points = [
    { x: 0, before: null, after: fen(100) },
    { x: 1, before: null, after: null },
    { x: 2, before: null, after: fen(100) },
  ];
  const shape = chartShape({ over: "age", points }, FRAME);
  expect(shape.before).toBe("");
  expect(shape.after).toBe("M10 10M110 10");
  expect(shape.between).toBe("");
});
