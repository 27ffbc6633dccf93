import { expect, test } from "vitest";
import { nearness, similarTo } from "./edit-distance";

test.each([
  ["luoyang", "luoyang", 0],
  ["luoynag", "luoyang", 1],
  ["luoyan", "luoyang", 1],
  ["luoyangg", "luoyang", 1],
  ["loyag", "luoyang", 2],
  ["beijing", "luoyang", 4],
  ["x", "luoyang", 4],
  ["", "abc", 3],
])("%s and %s lie %i letters apart", (a, b, distance) => {
  expect(nearness(a, b)).toBe(distance);
});

test("a short word may be one letter off, a long one three", () => {
  expect(similarTo("ly", 1)).toBe(true);
  expect(similarTo("ly", 2)).toBe(false);
  expect(similarTo("shijiazhuang", 3)).toBe(true);
  expect(similarTo("shijiazhuang", 4)).toBe(false);
});
