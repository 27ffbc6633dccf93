import { scaleLinear, type ScaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import type { Fen } from "@/lib/domain/fen";
import type { Sweep } from "@/lib/domain/effect";

/** Where a chart is drawn, in units of its view box. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ChartShape {
  readonly before: string;
  readonly after: string;
  /** The area between both lines, where they differ. */
  readonly between: string;
  readonly ticks: readonly { readonly y: number; readonly fen: number }[];
  readonly marks: readonly { readonly x: number; readonly value: number }[];
  readonly ends: { readonly before: number | null; readonly after: number | null };
}

type Side = "before" | "after";
type Points = Sweep["points"];
const MOST_STEPS = 10;
/** Units of the view box two labels at the end of the lines need between them. */
const LABEL_GAP = 22;

/** The paths of a step chart. Y begins at 0; the highest line is a round figure at or above the highest amount. */
export function chartShape({ points }: Sweep, frame: Frame): ChartShape {
  const highest = Math.max(1, ...points.flatMap(({ before, after }) => [before ?? 0, after ?? 0]));
  const y = scaleLinear([0, highest], [frame.height - frame.bottom, frame.top]).nice(2);
  const ends = [points[0]?.x ?? 0, points.at(-1)?.x ?? 1] as const;
  const x = scaleLinear(ends, [frame.left, frame.width - frame.right]);
  const end = (side: Side) => heightOf(points.at(-1)?.[side] ?? null, y);
  const top = y.domain()[1] ?? highest;
  return {
    before: linePath(points, "before", x, y),
    after: linePath(points, "after", x, y),
    between: betweenPath(points, x, y),
    ticks: [0, top / 2, top].map((fen) => ({ fen, y: y(fen) })),
    marks: marksOf(points, x),
    ends: apart(end("before"), end("after")),
  };
}

type Scale = ScaleLinear<number, number>;

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

/** The amount of a point holds until the next; a point without an amount breaks the line. */
function linePath(points: Points, side: Side, x: Scale, y: Scale): string {
  const path = line<Points[number]>()
    .defined((point) => point[side] !== null)
    .x((point) => x(point.x))
    .y((point) => y(point[side] ?? 0))
    .curve(curveStepAfter)
    .digits(1);
  return path(points) ?? "";
}

/** The area between both lines, drawn only where they differ. */
function betweenPath(points: Points, x: Scale, y: Scale): string {
  const path = area<Points[number]>()
    .defined(({ before, after }) => before !== null && after !== null)
    .x((point) => x(point.x))
    .y0((point) => y(point.before ?? 0))
    .y1((point) => y(point.after ?? 0))
    .curve(curveStepAfter)
    .digits(1);
  return path(points) ?? "";
}

/** Labelled x values: the ends and wherever an amount changes, at least a tenth of the width apart. */
function marksOf(points: Points, x: Scale): { x: number; value: number }[] {
  const changes = points.filter((point, index) => {
    const previous = points[index - 1];
    return previous === undefined || previous.before !== point.before || previous.after !== point.after;
  });
  const last = points.at(-1);
  const isSloped = changes.length > MOST_STEPS;
  const wanted = isSloped ? points.filter((_, index) => index % 15 === 0) : [...changes, ...(last ? [last] : [])];
  const marks: { x: number; value: number }[] = [];
  const distance = (x(points.at(-1)?.x ?? 1) - x(points[0]?.x ?? 0)) / 10;
  for (const { x: value } of wanted) {
    const at = x(value);
    if (marks.every((mark) => Math.abs(mark.x - at) >= distance)) marks.push({ x: at, value });
  }
  return marks;
}
