import { expect, test } from "vitest";
import { allowance, lettersOf, mayBeNear, nearness } from "./edit-distance";

test.each([
  ["luoyang", "luoyang", 0],
  ["luoynag", "luoyang", 1],
  ["luoyan", "luoyang", 1],
  ["luoyangg", "luoyang", 1],
  ["loyag", "luoyang", 2],
  ["", "abc", 3],
])("%s and %s lie %i letters apart", (a, b, distance) => {
  expect(nearness(a, b, 3)).toBe(distance);
});

test.each([
  ["beijing", "luoyang", 3],
  ["x", "luoyang", 3],
  ["loyag", "luoyang", 1],
])("%s and %s are more than allowed apart", (a, b, most) => {
  expect(nearness(a, b, most)).toBeNull();
});

test("a short word may be one letter off, a long one three", () => {
  expect(allowance("ly")).toBe(1);
  expect(allowance("luoyang")).toBe(2);
  expect(allowance("shijiazhuang")).toBe(3);
  expect(allowance("a very long question")).toBe(3);
});

test("words that are near share their letters, so none is overlooked by the quick look", () => {
  const words = ["luoyang", "luoynag", "luoyan", "loyag", "lvliang", "haerbin", "洛阳市", "洛阴市", "xian", ""];
  for (const a of words) {
    for (const b of words) {
      if (nearness(a, b, 3) !== null) expect(mayBeNear(lettersOf(a), lettersOf(b), 3)).toBe(true);
    }
  }
  expect(mayBeNear(lettersOf("beijing"), lettersOf("luoyangshi"), 2)).toBe(false);
});
