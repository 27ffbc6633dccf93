/** Band coverage: whether the rows of a table apply to everybody, and to nobody twice. */
import type { AgeRange, Cond, Row } from "./method.schema";

/** A half-open range of one dimension; null = open. */
type Range = readonly [number | string | null, number | string | null];

/** A row as the ranges it asks for, by dimension: `age`, `contributionYears`, …, and `tag:劳模` for a status that must be there. */
type Box = ReadonlyMap<string, Range>;

export interface Coverage {
  /** Ages that no row admits, ascending; empty where age is not asked for. */
  readonly ageGaps: readonly AgeRange[];
  /** Is there anybody, by whatever is asked for, to whom no row applies? True also where `ageGaps` are. */
  readonly isIncomplete: boolean;
  /** Rows that ask for the same things as an earlier row and share people with it. `age`: where it begins, for rows by age alone. */
  readonly overlaps: readonly { readonly row: number; readonly age: number | null }[];
  /** Rows that never apply, because an earlier row admits everybody they admit; those in `overlaps` are left out. */
  readonly unreachable: readonly number[];
}

/** Beyond this many cells only the ages are looked at; no document comes near. */
const MOST_CELLS = 20_000;

/** What the rows of a table cover. The first row that applies counts, so a general row may follow a special one. */
export function coverageOf(rows: readonly Row[]): Coverage {
  const boxes = rows.map(({ when }) => boxOf(when));
  const ageGaps = gapsIn(boxes.map((box) => box.get("age") ?? OPEN));
  const overlaps = boxes.flatMap((box, row) => {
    const earlier = boxes.slice(0, row).find((other) => sameDimensions(box, other) && meet(box, other));
    return earlier === undefined ? [] : [{ row, age: box.size === 1 ? firstCommonAge(box, earlier) : null }];
  });
  const overlapping = new Set(overlaps.map(({ row }) => row));
  const unreachable = boxes.flatMap((box, row) => {
    const isHidden = !overlapping.has(row) && boxes.slice(0, row).some((other) => contains(other, box));
    return isHidden ? [row] : [];
  });
  return { ageGaps, isIncomplete: ageGaps.length > 0 || hasEmptyCell(boxes), overlaps, unreachable };
}

/** Is a lower limit at or above its upper one, so that the condition can never hold? */
export function admitsNobody(when: Cond): boolean {
  return [...boxOf(when).values()].some(isEmpty);
}

const OPEN: Range = [null, null];
/** A status is there or not: 0 or 1. */
const PRESENT: Range = [1, null];

function boxOf(when: Cond): Box {
  const box = new Map<string, Range>();
  for (const [dimension, range] of atoms(when)) {
    const known = box.get(dimension);
    box.set(dimension, known === undefined ? range : common(known, range));
  }
  return box;
}

function atoms(cond: Cond): [string, Range][] {
  if ("all" in cond) return cond.all.flatMap(atoms);
  if ("tag" in cond) return [[`tag:${cond.tag}`, PRESENT]];
  if ("age" in cond) return [["age", fromZero(cond.age)]];
  if ("contributionYears" in cond) return [["contributionYears", fromZero(cond.contributionYears)]];
  if ("ownPension" in cond) return [["ownPension", fromZero(cond.ownPension)]];
  return "retiredOn" in cond ? [["retiredOn", cond.retiredOn]] : [["bornOn", cond.bornOn]];
}

/** Nobody is below 0, so a limit of 0 is none. */
function fromZero([from, to]: readonly [number | null, number | null]): Range {
  return [from === 0 ? null : from, to];
}

function common([a, b]: Range, [c, d]: Range): Range {
  return [a === null || (c !== null && c > a) ? c : a, b === null || (d !== null && d < b) ? d : b];
}

function isEmpty([from, to]: Range): boolean {
  return from !== null && to !== null && from >= to;
}

function sameDimensions(one: Box, other: Box): boolean {
  return one.size === other.size && [...one.keys()].every((dimension) => other.has(dimension));
}

function meet(one: Box, other: Box): boolean {
  return [...one].every(([dimension, range]) => !isEmpty(common(range, other.get(dimension) ?? OPEN)));
}

function contains(outer: Box, inner: Box): boolean {
  return [...outer].every(([dimension, [from, to]]) => {
    const [low, high] = inner.get(dimension) ?? OPEN;
    return (from === null || (low !== null && low >= from)) && (to === null || (high !== null && high <= to));
  });
}

function firstCommonAge(one: Box, other: Box): number | null {
  const range = one.get("age");
  if (range === undefined) return null;
  const [from] = common(range, other.get("age") ?? OPEN);
  return typeof from === "number" ? from : 0;
}

/** Ages in none of the ranges; none where a range is open on both sides. */
function gapsIn(ranges: readonly Range[]): AgeRange[] {
  const bands = ranges
    .map(([from, to]) => ({ from: Number(from ?? 0), to: to === null ? Number.POSITIVE_INFINITY : Number(to) }))
    .toSorted((left, right) => left.from - right.from);
  const gaps: AgeRange[] = [];
  let reached = 0;
  for (const { from, to } of bands) {
    if (from > reached) gaps.push([reached, from]);
    reached = Math.max(reached, to);
  }
  return Number.isFinite(reached) ? [...gaps, [reached, null]] : gaps;
}

/** Limits cut every dimension into intervals, and people into cells; each cell must lie in some row. */
function hasEmptyCell(boxes: readonly Box[]): boolean {
  const dimensions = [...new Set(boxes.flatMap((box) => [...box.keys()]))];
  const starts = dimensions.map((dimension) => startsIn(boxes, dimension));
  const cells = starts.reduce((count, values) => count * values.length, 1);
  if (cells > MOST_CELLS) return false;
  for (let cell = 0; cell < cells; cell += 1) {
    let rest = cell;
    const point = new Map<string, number | string | null>();
    dimensions.forEach((dimension, place) => {
      const values = starts[place] ?? [];
      point.set(dimension, values[rest % values.length] ?? null);
      rest = (rest - (rest % values.length)) / values.length;
    });
    if (!boxes.some((box) => admits(box, point))) return true;
  }
  return false;
}

/** The beginnings of the intervals of a dimension: below every limit (null), and each limit. */
function startsIn(boxes: readonly Box[], dimension: string): (number | string | null)[] {
  const limits = boxes.flatMap((box) => [...(box.get(dimension) ?? OPEN)]).filter((limit) => limit !== null);
  return [null, ...new Set(limits)];
}

function admits(box: Box, point: ReadonlyMap<string, number | string | null>): boolean {
  return [...box].every(([dimension, [from, to]]) => {
    const value = point.get(dimension) ?? null;
    if (value === null) return from === null;
    return (from === null || value >= from) && (to === null || value < to);
  });
}
