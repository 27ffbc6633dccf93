/** Band coverage: whether the rows of a table apply to everybody who reaches it, to nobody twice, and each to somebody. */
import type { AgeRange, Cond, Row } from "./method.schema";

type Limit = number | string | null;

/** A half-open range of one dimension; null = open. */
type Range = readonly [Limit, Limit];

/** A row as the ranges it asks for, by dimension: `age`, `contributionYears`, …, and `tag:劳模` for a status that must be there. */
type Box = ReadonlyMap<string, Range>;

/** Who reaches a table inside another: those whom every row around it admits, and no row before those took. */
export interface Reach {
  readonly within: readonly Cond[];
  readonly without: readonly Cond[];
}

/** The reach of a table that stands alone. */
export const EVERYBODY: Reach = { within: [], without: [] };

export interface Coverage {
  /** Ages of people who reach the table that no row admits, ascending; empty where age is not asked for. */
  readonly ageGaps: readonly AgeRange[];
  /** Is there anybody, by whatever is asked for, to whom no row applies? True also where `ageGaps` are. */
  readonly isIncomplete: boolean;
  /** Rows that ask for the same things as an earlier row and share people with it. `age`: where it begins, for rows by age alone. */
  readonly overlaps: readonly { readonly row: number; readonly age: number | null }[];
  /** Rows that never apply, because earlier rows or the rows around the table leave them nobody; those in `overlaps` are left out. */
  readonly unreachable: readonly number[];
}

/** Beyond this many cells only whole rows are compared; no document comes near. */
const MOST_CELLS = 20_000;

/** What the rows of a table cover. The first row that applies counts, so a general row may follow a special one. */
export function coverageOf(rows: readonly Row[], reach: Reach = EVERYBODY): Coverage {
  const boxes = rows.map(({ when }) => boxOf(when));
  const overlaps = boxes.flatMap((box, row) => {
    const earlier = boxes.slice(0, row).find((other) => sameDimensions(box, other) && meet(box, other));
    return earlier === undefined ? [] : [{ row, age: box.size === 1 ? firstCommonAge(box, earlier) : null }];
  });
  const overlapping = new Set(overlaps.map(({ row }) => row));
  const seen = inCells(boxes, reach) ?? inWhole(boxes);
  const unreachable = boxes.flatMap((_box, row) => (seen.used.has(row) || overlapping.has(row) ? [] : [row]));
  return { ageGaps: seen.ageGaps, isIncomplete: seen.isIncomplete, overlaps, unreachable };
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

function firstCommonAge(one: Box, other: Box): number | null {
  const range = one.get("age");
  if (range === undefined) return null;
  const [from] = common(range, other.get("age") ?? OPEN);
  return typeof from === "number" ? from : 0;
}

interface Seen {
  readonly used: ReadonlySet<number>;
  readonly isIncomplete: boolean;
  readonly ageGaps: readonly AgeRange[];
}

/** Limits cut every dimension into intervals, and people into cells: each cell that is reached must lie in some row. Null = too many. */
function inCells(boxes: readonly Box[], reach: Reach): Seen | null {
  const [within, without] = [reach.within.map(boxOf), reach.without.map(boxOf)];
  const all = [...boxes, ...within, ...without];
  const dimensions = [...new Set(all.flatMap((box) => [...box.keys()]))];
  const starts = dimensions.map((dimension) => startsIn(all, dimension));
  const sizes = starts.map((values) => values.length);
  if (sizes.reduce((count, size) => count * size, 1) > MOST_CELLS) return null;
  const admits = (box: Box) => dimensions.map((name, at) => (starts[at] ?? []).map((start) => holds(box, name, start)));
  const [rows, inner, outer] = [boxes.map(admits), within.map(admits), without.map(admits)];
  const used = new Set<number>();
  const ages = new Map<Limit, boolean>();
  let isIncomplete = false;
  let isReached = false;
  const ageAt = dimensions.indexOf("age");
  for (const cell of cellsOf(sizes)) {
    const isIn = (table: readonly (readonly boolean[])[]) => cell.every((value, at) => table[at]?.[value] === true);
    if (!inner.every(isIn) || outer.some(isIn)) continue;
    isReached = true;
    const row = rows.findIndex(isIn);
    if (row >= 0) used.add(row);
    else isIncomplete = true;
    const age = starts[ageAt]?.[cell[ageAt] ?? 0] ?? null;
    if (ageAt >= 0) ages.set(age, ages.get(age) === true || row >= 0);
  }
  // A table that nobody reaches is said once, at the row it stands in.
  if (!isReached) return { used: new Set(boxes.keys()), isIncomplete: false, ageGaps: [] };
  return { used, isIncomplete, ageGaps: ageAt < 0 ? [] : gapsIn(starts[ageAt] ?? [], ages) };
}

/** Where there are too many cells: rows that one earlier row contains, and ages that no row admits. */
function inWhole(boxes: readonly Box[]): Seen {
  const used = new Set(
    boxes.flatMap((box, row) => (boxes.slice(0, row).some((other) => contains(other, box)) ? [] : [row])),
  );
  const starts = startsIn(boxes, "age");
  const ages = new Map(starts.map((start) => [start, boxes.some((box) => holds(box, "age", start))]));
  const ageGaps = gapsIn(starts, ages);
  return { used, isIncomplete: ageGaps.length > 0, ageGaps };
}

function contains(outer: Box, inner: Box): boolean {
  return [...outer].every(([dimension, [from, to]]) => {
    const [low, high] = inner.get(dimension) ?? OPEN;
    return (from === null || (low !== null && low >= from)) && (to === null || (high !== null && high <= to));
  });
}

/** The beginnings of the intervals of a dimension, ascending: below every limit (null), and each limit. */
function startsIn(boxes: readonly Box[], dimension: string): Limit[] {
  const limits = boxes.flatMap((box) => [...(box.get(dimension) ?? OPEN)]).filter((limit) => limit !== null);
  return [null, ...[...new Set(limits)].toSorted((left, right) => (left < right ? -1 : 1))];
}

/** Every choice of one interval for each dimension, as indexes. The array is one and the same all the time. */
function* cellsOf(sizes: readonly number[]): Generator<readonly number[]> {
  const cell = sizes.map(() => 0);
  for (;;) {
    yield cell;
    let at = 0;
    for (; at < sizes.length; at += 1) {
      cell[at] = (cell[at] ?? 0) + 1;
      if ((cell[at] ?? 0) < (sizes[at] ?? 0)) break;
      cell[at] = 0;
    }
    if (at === sizes.length) return;
  }
}

function holds(box: Box, dimension: string, start: Limit): boolean {
  const [from, to] = box.get(dimension) ?? OPEN;
  if (start === null) return from === null;
  return (from === null || start >= from) && (to === null || start < to);
}

/** `ages`: for each interval that anybody of reaches the table, whether some row admits it. Neighbouring gaps are one. */
function gapsIn(starts: readonly Limit[], ages: ReadonlyMap<Limit, boolean>): AgeRange[] {
  const gaps: AgeRange[] = [];
  starts.forEach((start, index) => {
    if (ages.get(start) !== false) return;
    const [from, to] = [Number(start ?? 0), starts[index + 1] ?? null];
    const last = gaps.at(-1);
    if (last?.[1] === from) last[1] = to === null ? null : Number(to);
    else gaps.push([from, to === null ? null : Number(to)]);
  });
  return gaps;
}
