import { describe, expect, test } from "vitest";
import { keysFor } from "./row-keys";

const NOTHING = { rows: [], keys: [], next: 0 };
const BLANK = { text: "" };

function row(text: string) {
  return { text };
}

describe("a row keeps its key", () => {
  const [a, b, c] = [row("a"), row("b"), row("c")];
  const known = keysFor(NOTHING, [a, b, c]);
  const [first, second, third] = known.keys;

  test("while it is typed in", () => {
    expect(keysFor(known, [a, row("bb"), c]).keys).toEqual(known.keys);
    expect(keysFor(known, [row("aa"), row("bb"), row("cc")]).keys).toEqual(known.keys);
  });

  test("when one before it goes, or comes back", () => {
    const without = keysFor(known, [b, c]);
    expect(without.keys).toEqual([second, third]);
    const back = keysFor(without, [a, b, c]);
    expect(back.keys.slice(1)).toEqual([second, third]);
    expect(new Set([...back.keys, first])).toHaveLength(4);
  });

  test("when it moves", () => {
    expect(keysFor(known, [b, a, c]).keys).toEqual([second, first, third]);
  });

  test("when one of several empty rows, all the same object, is typed in", () => {
    const empty = keysFor(NOTHING, [a, BLANK, BLANK]);
    expect(keysFor(empty, [a, row("x"), BLANK]).keys).toEqual(empty.keys);
    expect(keysFor(empty, [a, BLANK, BLANK, BLANK]).keys.slice(0, 3)).toEqual(empty.keys);
  });

  test("and no two rows ever have the same", () => {
    let state = known;
    for (const rows of [[BLANK, a, BLANK, c], [c], [c, BLANK, b, BLANK, a], [], [a, a, a]]) {
      state = keysFor(state, rows);
      expect(new Set(state.keys).size).toBe(rows.length);
    }
  });
});
