/** Age bands of the seed: limits, the words that the source prints, and what each band gives. */
import type { Expr } from "@/lib/domain/rule/method.schema";
import { ofAveragePension, percent, yuan } from "@/lib/domain/testing/register";

/** Exclusive upper age (null: open), printed words, what the band gives. */
export type Band = readonly [upTo: number | null, printed: string, then: Expr];

/** A table on completed age whose bands follow one another from 0. */
export function bands(...rows: readonly Band[]): Expr {
  return {
    op: "table",
    rows: rows.map(([upTo, printed, then], index) => ({
      when: { age: [rows[index - 1]?.[0] ?? 0, upTo] },
      printed,
      then,
    })),
  };
}

/** Yuan a month. */
export function aMonthly(amount: string): Expr {
  return { op: "fixed", fen: yuan(amount), per: "month" };
}

/** Yuan a year. */
export function aYearly(amount: string): Expr {
  return { op: "fixed", fen: yuan(amount), per: "year" };
}

/** Per cent of the region's average pension of a pinned year. */
export function ofAverage(rate: string, year: number): Expr {
  return ofAveragePension(rate, year);
}

/** Per cent of the own pension of this month, kept between two amounts. */
export function ofOwnPension(rate: string, min: string, max: string): Expr {
  return {
    op: "clamp",
    of: { op: "rate", ppm: percent(rate), base: { base: "own_pension", at: "current" } },
    minFen: yuan(min),
    maxFen: yuan(max),
  };
}
