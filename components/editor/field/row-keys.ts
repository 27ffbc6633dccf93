"use client";

import { useState } from "react";

interface Known {
  readonly rows: readonly object[];
  readonly keys: readonly number[];
  readonly next: number;
}

/** Keys for rows without an id: a row keeps its own while it is typed in, moved, or others come and go, and with it its focus and folds. */
export function useRowKeys(rows: readonly object[]): readonly number[] {
  const [known, setKnown] = useState<Known>(() => keysFor(NOTHING, rows));
  if (isSame(known.rows, rows)) return known.keys;
  const now = keysFor(known, rows);
  setKnown(now);
  return now.keys;
}

const NOTHING: Known = { rows: [], keys: [], next: 0 };

function isSame(known: readonly object[], rows: readonly object[]): boolean {
  return known.length === rows.length && known.every((row, index) => row === rows[index]);
}

/** Rows are never changed in place: the same object is the same row; of the others, one at the same place is the one typed in. */
export function keysFor(known: Known, rows: readonly object[]): Known {
  const free = new Set(known.keys);
  const keys = new Array<number | null>(rows.length).fill(null);
  const claim = (index: number, at: number) => {
    const key = known.keys[at];
    if (key === undefined || !free.delete(key)) return;
    keys[index] = key;
  };
  // A row that stands where it stood comes first: empty rows are often one and the same object.
  rows.forEach((row, index) => row === known.rows[index] && claim(index, index));
  rows.forEach((row, index) => {
    if (keys[index] !== null) return;
    const at = known.rows.findIndex((old, place) => old === row && free.has(known.keys[place] ?? -1));
    claim(index, at);
  });
  rows.forEach((_, index) => keys[index] === null && claim(index, index));
  let { next } = known;
  return { rows, keys: keys.map((key) => key ?? (next += 1)), next };
}
