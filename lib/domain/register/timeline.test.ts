/** Timelines: the last publication wins, month by month. */
import { ruleSeries } from "./series";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths } from "@/lib/domain/value/credit-month";
import type { PublishedItem } from "./item";
import { aMonth, aRule, anItem, monthly } from "@/lib/domain/testing/register";
import { pieceAt, timeline } from "./timeline";

const series = ruleSeries("全国", "retired");
const rule = aRule(monthly("100"));
const START = aMonth("2020-01");
const SPAN = 24;
const monthAt = (index: number) => addMonths(START, index);

/** Items over two years of months, open or not, some withdrawals; several may share a publication. */
const items = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: SPAN - 2 }),
      length: fc.option(fc.integer({ min: 1, max: SPAN }), { nil: null }),
      seq: fc.integer({ min: 1, max: 6 }),
      op: fc.constantFrom("assert" as const, "assert" as const, "withdraw" as const),
    }),
    { maxLength: 10 },
  )
  .map((parts) =>
    parts.map(({ from, length, seq, op }, index) =>
      anItem({
        series,
        rule,
        op,
        seq,
        from: monthAt(from),
        to: length === null ? null : monthAt(from + length),
        itemId: `item-${index}`,
      }),
    ),
  );

/** The last word about one month, looked for in the most simple-minded way. */
function lastWord(all: readonly PublishedItem[], known: number, month: string): PublishedItem | null {
  let last: PublishedItem | null = null;
  for (const item of all) {
    const covers = item.from <= month && (item.to === null || month < item.to);
    if (covers && item.seq <= known && (last === null || item.seq >= last.seq)) last = item;
  }
  return last;
}

describe("a timeline", () => {
  test("gives every month the last word about it, as known at any publication", () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 7 }), (all, known) => {
        const pieces = timeline(all, known);
        for (let index = -1; index <= 2 * SPAN; index += 1) {
          const month = monthAt(index);
          expect(pieceAt(pieces, month)?.item.itemId).toBe(lastWord(all, known, month)?.itemId);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("has pieces that ascend, are not empty and never overlap", () => {
    fc.assert(
      fc.property(items, (all) => {
        const pieces = timeline(all, 9);
        pieces.forEach((piece, index) => {
          expect(piece.to === null || piece.from < piece.to).toBe(true);
          const next = pieces[index + 1];
          if (next !== undefined) expect(piece.to !== null && piece.to <= next.from).toBe(true);
        });
      }),
    );
  });

  test("does not depend on the order of items of different publications", () => {
    fc.assert(
      fc.property(items, (all) => {
        const distinct = all.map((item, index) => ({ ...item, seq: index + 1 }));
        expect(timeline([...distinct].reverse(), 99)).toEqual(timeline(distinct, 99));
      }),
    );
  });

  test("never changes what was known before a publication", () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const later = after.map((item) => ({ ...item, seq: item.seq + 10 }));
        expect(timeline([...before, ...later], 9)).toEqual(timeline(before, 9));
      }),
    );
  });

  test("keeps both ends of a rule that a correction cuts in the middle", () => {
    const old = anItem({ series, rule, from: "2020-01", seq: 1 });
    const correction = anItem({ series, rule, from: "2022-03", to: "2022-06", seq: 2 });
    expect(timeline([old, correction], 2).map(({ from, to, item }) => [from, to, item.seq])).toEqual([
      ["2020-01", "2022-03", 1],
      ["2022-03", "2022-06", 2],
      ["2022-06", null, 1],
    ]);
  });
});
