/** Pictures: an amount over one variable, before and after. */
import type { Fen } from "@/lib/domain/value/fen";

/** What an amount may be drawn over, in the order in which the first that matters is shown. */
export const SWEEP_VARIABLES = ["age", "own_base", "own_pension", "average", "years", "month"] as const;

export type SweepVariable = (typeof SWEEP_VARIABLES)[number];

/** `x`: completed years, fen, contribution years, or months as `monthAt` reads them. Null where there is no amount to draw. */
export interface SweepPoint {
  readonly x: number;
  readonly before: Fen | null;
  readonly after: Fen | null;
}

/** A value worth naming: limits of the own base, the figure now or on either side, the month from which the draft is credited. */
export interface SweepMark {
  readonly x: number;
  readonly of: "floor" | "ceiling" | "now" | "before" | "after" | "from";
}

export interface Sweep {
  readonly over: SweepVariable;
  /** Completed years, in the month looked at, of the person it is drawn for; null where age is what varies. */
  readonly age: number | null;
  /** Ascending, at most 101. */
  readonly points: readonly SweepPoint[];
  readonly marks: readonly SweepMark[];
}
