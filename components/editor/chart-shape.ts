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
const MOST_STEPS = 10;
const NICE = [1, 2, 5, 10];

/** The paths of a step chart. Y begins at 0; the highest line is a round figure at or above the highest amount. */
export function chartShape({ points }: Sweep, frame: Frame): ChartShape {
  const amounts = points.flatMap(({ before, after }) => [before ?? 0, after ?? 0]);
  const top = niceCeiling(Math.max(...amounts, 1));
  const first = points[0]?.x ?? 0;
  const last = points.at(-1)?.x ?? 1;
  const x = (value: number) =>
    round(frame.left + ((value - first) / (last - first || 1)) * (frame.width - frame.left - frame.right));
  const y = (value: number) =>
    round(frame.height - frame.bottom - (value / top) * (frame.height - frame.top - frame.bottom));
  const line = (side: Side) => stepPath(points.map((point) => [x(point.x), heightOf(point[side], y)]));
  const end = (side: Side) => heightOf(points.at(-1)?.[side] ?? null, y);
  return {
    before: line("before"),
    after: line("after"),
    between: betweenPath(points.map((point) => [x(point.x), heightOf(point.before, y), heightOf(point.after, y)])),
    ticks: [0, top / 2, top].map((fen) => ({ fen, y: y(fen) })),
    marks: marksOf(points, x),
    ends: { before: end("before"), after: end("after") },
  };
}

function heightOf(value: Fen | null, y: (value: number) => number): number | null {
  return value === null ? null : y(value);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = NICE.find((nice) => nice * power >= value) ?? 10;
  return step * power;
}

/** A step line: the amount of a point holds until the next; a point without an amount breaks the line. */
function stepPath(points: readonly (readonly [number, number | null])[]): string {
  const parts: string[] = [];
  let drawn: number | null = null;
  for (const [x, y] of points) {
    if (y !== null) parts.push(drawn === null ? `M${x} ${y}` : `H${x}${y === drawn ? "" : `V${y}`}`);
    drawn = y;
  }
  return parts.join("");
}

function betweenPath(points: readonly (readonly [number, number | null, number | null])[]): string {
  return points
    .slice(0, -1)
    .flatMap(([x, before, after], index) => {
      const next = points[index + 1]?.[0];
      if (before === null || after === null || before === after || next === undefined) return [];
      return `M${x} ${before}H${next}V${after}H${x}Z`;
    })
    .join("");
}

/** Labelled x values: the ends and wherever an amount changes, at least a tenth of the width apart. */
function marksOf(points: Sweep["points"], x: (value: number) => number): { x: number; value: number }[] {
  const changes = points.filter((point, index) => {
    const previous = points[index - 1];
    return previous === undefined || previous.before !== point.before || previous.after !== point.after;
  });
  const last = points.at(-1);
  const isSloped = changes.length > MOST_STEPS;
  const wanted = isSloped ? points.filter((_, index) => index % 15 === 0) : [...changes, ...(last ? [last] : [])];
  const marks: { x: number; value: number }[] = [];
  const apart = (x(points.at(-1)?.x ?? 1) - x(points[0]?.x ?? 0)) / 10;
  for (const { x: value } of wanted) {
    const at = x(value);
    if (marks.every((mark) => Math.abs(mark.x - at) >= apart)) marks.push({ x: at, value });
  }
  return marks;
}
