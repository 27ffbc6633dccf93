"use client";

import { parseAge } from "@/lib/domain/typed/number";
import styles from "./coverage-strip.module.css";
import { useFormSide } from "@/components/editor/form/form-side";

const OLDEST = 120;
/** Units of the drawing a year is wide, and about how many a character of a label needs. */
const YEAR = 6;
const CHARACTER = 10;

/** A band as typed: half-open, an empty end is open. */
export interface TypedBand {
  readonly from: string;
  readonly to: string;
  readonly value: string;
}

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly kind: "band" | "gap" | "overlap";
  readonly text: string;
}

/** The bands as segments of 0–120 years: what no band covers is a gap, what the one before covers already an overlap. */
export function segmentsOf(bands: readonly TypedBand[]): Segment[] {
  const segments: Segment[] = [];
  let covered = 0;
  for (const { from, to, value } of bands) {
    const start = ageOr(from, 0);
    const end = ageOr(to, OLDEST);
    if (start === null || end === null) continue;
    if (start > covered) segments.push({ from: covered, to: start, kind: "gap", text: "" });
    if (start < covered) segments.push({ from: Math.min(start, end), to: covered, kind: "overlap", text: value });
    if (end > Math.max(start, covered))
      segments.push({ from: Math.max(start, covered), to: end, kind: "band", text: value });
    covered = Math.max(covered, end);
  }
  return covered < OLDEST ? [...segments, { from: covered, to: OLDEST, kind: "gap", text: "" }] : segments;
}

function ageOr(text: string, open: number): number | null {
  if (text.trim() === "") return open;
  const age = parseAge(text);
  return age.ok ? Math.min(age.value, OLDEST) : null;
}

/** Which ages have a value: one segment a band, gaps and overlaps hatched and named. */
export function CoverageStrip({ bands }: { bands: readonly TypedBand[] }) {
  const { words } = useFormSide();
  const segments = segmentsOf(bands);
  const nameOf = ({ kind, text }: Segment) => (kind === "band" ? text : words[kind]);
  const label = segments.map((segment) => `${segment.from}–${segment.to}: ${nameOf(segment)}`).join("; ");
  return (
    <svg
      className={styles.coverage}
      viewBox={`0 0 ${OLDEST * YEAR} 44`}
      role="img"
      aria-label={`${words.coverage}: ${label}`}
    >
      <defs>
        <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="8" className={styles.hatch} />
        </pattern>
      </defs>
      {segments.map((segment) => {
        const { from, to, kind } = segment;
        const width = Math.max(to - from, 1) * YEAR;
        const name = nameOf(segment);
        return (
          <g key={`${kind}-${from}-${to}`}>
            <rect x={from * YEAR} y={0} width={width} height={24} data-kind={kind} />
            {name.length * CHARACTER <= width && (
              <text x={from * YEAR + width / 2} y={17} textAnchor="middle">
                {name}
              </text>
            )}
            {width >= 2 * CHARACTER && (
              <text x={from * YEAR} y={41} textAnchor={from === 0 ? "start" : "middle"}>
                {from}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
