import { scaleLinear, type ScaleLinear } from "d3-scale";
import { area, curveLinear, curveStepAfter, line } from "d3-shape";
import type { Fen } from "@/lib/domain/value/fen";
import type { Sweep, SweepMark, SweepVariable } from "@/lib/domain/effect/picture";

/** Where a chart is drawn, in units of its view box. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly side: Side;
  /** The amount no longer holds at this point. */
  readonly isOpen: boolean;
}

export interface ChartShape {
  readonly before: string;
  readonly after: string;
  /** The area between both lines, where they differ. */
  readonly between: string;
  readonly ticks: readonly { readonly y: number; readonly fen: number }[];
  readonly marks: readonly { readonly x: number; readonly value: number }[];
  /** Values worth naming, with the row their label stands in. */
  readonly named: readonly { readonly x: number; readonly row: number; readonly of: SweepMark["of"] }[];
  readonly dots: readonly Dot[];
  readonly ends: { readonly before: number | null; readonly after: number | null };
}

type Side = "before" | "after";
type Points = Sweep["points"];
/** More changes than these are a slope, not steps. */
const MOST_STEPS = 10;
/** Units of the view box two labels at the end of the lines need between them. */
const LABEL_GAP = 22;

/** Between two points of these the amount goes on from one to the other; of the others it holds until the next point. */
const CONTINUOUS: ReadonlySet<SweepVariable> = new Set(["own_base", "own_pension", "average"]);

/**
 * The paths of a chart. Y begins at 0; the highest line is a round figure at or above the highest amount.
 * `labelWidth`: units a label of an x value takes.
 */
export function chartShape(sweep: Sweep, frame: Frame, labelWidth: (x: number) => number): ChartShape {
  const { points } = sweep;
  const highest = Math.max(1, ...points.flatMap(({ before, after }) => [before ?? 0, after ?? 0]));
  const y = scaleLinear([0, highest], [frame.height - frame.bottom, frame.top]).nice(2);
  const ends = [points[0]?.x ?? 0, points.at(-1)?.x ?? 1] as const;
  const x = scaleLinear(ends, [frame.left, frame.width - frame.right]);
  const end = (side: Side) => heightOf(points.at(-1)?.[side] ?? null, y);
  const top = y.domain()[1] ?? highest;
  const scales = { x, y, isContinuous: CONTINUOUS.has(sweep.over) };
  return {
    before: linePath(points, "before", scales),
    after: linePath(points, "after", scales),
    between: betweenPath(points, scales),
    ticks: [0, top / 2, top].map((fen) => ({ fen, y: y(fen) })),
    marks: marksOf(points, x, labelWidth),
    named: namedOf(sweep, x),
    dots: scales.isContinuous ? [] : [...dotsOf(points, "before", scales), ...dotsOf(points, "after", scales)],
    ends: apart(end("before"), end("after")),
  };
}

type Scale = ScaleLinear<number, number>;

interface Scales {
  readonly x: Scale;
  readonly y: Scale;
  readonly isContinuous: boolean;
}

function heightOf(value: Fen | null, y: Scale): number | null {
  return value === null ? null : Math.round(y(value) * 10) / 10;
}

/** The labels at the end of the lines: pushed off each other when the amounts lie close. */
function apart(before: number | null, after: number | null): ChartShape["ends"] {
  if (before === null || after === null || before === after) return { before, after };
  const lacking = LABEL_GAP - Math.abs(before - after);
  if (lacking <= 0) return { before, after };
  const down = before > after ? lacking / 2 : -lacking / 2;
  return { before: before + down, after: after - down };
}

/** A point without an amount breaks the line. */
function linePath(points: Points, side: Side, { x, y, isContinuous }: Scales): string {
  const path = line<Points[number]>()
    .defined((point) => point[side] !== null)
    .x((point) => x(point.x))
    .y((point) => y(point[side] ?? 0))
    .curve(isContinuous ? curveLinear : curveStepAfter)
    .digits(1);
  return path(points) ?? "";
}

/** The area between both lines, drawn only where they differ. */
function betweenPath(points: Points, { x, y, isContinuous }: Scales): string {
  const path = area<Points[number]>()
    .defined(({ before, after }) => before !== null && after !== null)
    .x((point) => x(point.x))
    .y0((point) => y(point.before ?? 0))
    .y1((point) => y(point.after ?? 0))
    .curve(isContinuous ? curveLinear : curveStepAfter)
    .digits(1);
  return path(points) ?? "";
}

/** Where an amount jumps: hollow where the old one ends, filled where the new one begins. None on a slope. */
function dotsOf(points: Points, side: Side, { x, y }: Scales): Dot[] {
  const jumps = points.flatMap((point, index): Dot[] => {
    const [old, made] = [points[index - 1]?.[side] ?? null, point[side]];
    if (old === null || made === null || old === made) return [];
    const at = x(point.x);
    return [
      { x: at, y: y(old), side, isOpen: true },
      { x: at, y: y(made), side, isOpen: false },
    ];
  });
  return jumps.length > 2 * MOST_STEPS ? [] : jumps;
}

/** Labels that would touch stand in rows of their own. */
function namedOf({ marks }: Sweep, x: Scale): ChartShape["named"] {
  const rows: number[] = [];
  return marks
    .toSorted((left, right) => left.x - right.x)
    .map(({ x: value, of }) => {
      const at = x(value);
      const free = rows.findIndex((end) => at - end >= NAME_WIDTH);
      const row = free === -1 ? rows.length : free;
      rows[row] = at;
      return { x: at, row, of };
    });
}

const NAME_WIDTH = 56;

/** Labelled x values: the ends and wherever an amount changes, as far as their labels have room. */
function marksOf(points: Points, x: Scale, labelWidth: (x: number) => number): { x: number; value: number }[] {
  const changes = points.filter((point, index) => {
    const previous = points[index - 1];
    return previous === undefined || previous.before !== point.before || previous.after !== point.after;
  });
  const [first, last] = [points[0], points.at(-1)];
  const ends = [...(first ? [first] : []), ...(last ? [last] : [])];
  const isSloped = changes.length > MOST_STEPS;
  const wanted = [...ends, ...(isSloped ? points.filter((_, index) => index % 15 === 0) : changes)];
  const marks: { x: number; value: number }[] = [];
  for (const { x: value } of wanted) {
    const at = x(value);
    const hasRoom = marks.every((mark) => Math.abs(mark.x - at) >= (labelWidth(mark.value) + labelWidth(value)) / 2);
    if (hasRoom) marks.push({ x: at, value });
  }
  return marks.toSorted((left, right) => left.value - right.value);
}
