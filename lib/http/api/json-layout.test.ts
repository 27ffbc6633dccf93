import fc from "fast-check";
import { expect, test } from "vitest";
import { laidOut } from "./json-layout";

test("what is laid out reads back as the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(laidOut(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("what fits stands on one line, what does not is broken", () => {
  expect(laidOut({ op: "fixed", fen: 9_500, per: "month" })).toBe('{ "op": "fixed", "fen": 9500, "per": "month" }');
  expect(laidOut({ a: "x".repeat(70), b: undefined, c: [1, 2] })).toBe(
    `{\n  "a": "${"x".repeat(70)}",\n  "c": [1, 2]\n}`,
  );
});
