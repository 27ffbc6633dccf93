"use client";

import type { BandFields } from "@/lib/domain/draft.schema";
import { parseWhole } from "@/lib/domain/typed-number";
import styles from "./editor.module.css";
import { useFormSide } from "./form-side";

const OLDEST = 120;

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly kind: "band" | "gap" | "overlap";
  readonly text: string;
}

/** The bands as segments of 0–120 years; a limit not above the one before is an overlap, a closed last band leaves a gap. */
export function coverageOf(bands: readonly BandFields[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  bands.forEach((band, index) => {
    const isLast = index === bands.length - 1;
    const limit = parseWhole(band.upTo, 0, 150);
    const open = isLast && band.upTo.trim() === "";
    if (!open && !limit.ok) return;
    const to = open ? OLDEST : limit.ok ? Math.min(limit.value, OLDEST) : OLDEST;
    if (to <= from && !open) segments.push({ from: to, to: from, kind: "overlap", text: band.value });
    else segments.push({ from, to, kind: "band", text: band.value });
    from = Math.max(from, to);
  });
  return from < OLDEST ? [...segments, { from, to: OLDEST, kind: "gap", text: "" }] : segments;
}

/** Which ages have a value: one segment a band, gaps and overlaps hatched and named. */
export function CoverageStrip({ bands }: { bands: readonly BandFields[] }) {
  const { words } = useFormSide();
  const segments = coverageOf(bands);
  const label = segments
    .map(({ from, to, kind, text }) => `${from}–${to}: ${kind === "band" ? text : words[kind]}`)
    .join("; ");
  return (
    <svg
      className={styles.coverage}
      viewBox={`0 0 ${OLDEST * 6} 44`}
      role="img"
      aria-label={`${words.coverage}: ${label}`}
    >
      <defs>
        <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="8" className={styles.hatch} />
        </pattern>
      </defs>
      {segments.map(({ from, to, kind, text }) => (
        <g key={`${kind}-${from}-${to}`}>
          <rect x={from * 6} y={0} width={Math.max(to - from, 1) * 6} height={24} data-kind={kind} />
          <text x={(from + (to - from) / 2) * 6} y={17} textAnchor="middle">
            {kind === "band" ? text : words[kind]}
          </text>
          <text x={from * 6} y={41} textAnchor={from === 0 ? "start" : "middle"}>
            {from}
          </text>
        </g>
      ))}
    </svg>
  );
}
