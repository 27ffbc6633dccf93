/** Bands: a method read as ages and values, and how one set of bands became another: split, merged, a limit moved. */
import type { Fen } from "@/lib/domain/value/fen";
import type { AgeRange, Base, Expr, Method } from "./method.schema";
import type { Ppm } from "@/lib/domain/value/ppm";
import { same } from "@/lib/domain/value/sameness";

/** What a band pays, in the unit it is stated in. */
export type BandValue =
  | { readonly unit: "month" | "year"; readonly fen: Fen }
  | { readonly unit: "percent"; readonly ppm: Ppm; readonly base: Base };

export interface Band {
  readonly age: AgeRange;
  readonly value: BandValue;
  /** As the source prints it; empty where there is one value for all. */
  readonly printed: string;
}

/** The bands of a method by age, ascending; one band for everybody where it has no table. Null for any other method. */
export function bandsOf(method: Method): readonly Band[] | null {
  if (method.op !== "table") {
    const value = method.op === "fixed" || method.op === "rate" ? valueOf(method) : null;
    return value === null ? null : [{ age: [0, null], value, printed: "" }];
  }
  const bands = method.rows.flatMap(({ when, printed, then }): Band[] => {
    const value = valueOf(then);
    return "age" in when && value !== null ? [{ age: when.age, value, printed }] : [];
  });
  if (bands.length < method.rows.length) return null;
  return bands.toSorted((left, right) => lower(left.age) - lower(right.age));
}

function valueOf(expr: Expr): BandValue | null {
  if (expr.op === "fixed") return { unit: expr.per, fen: expr.fen };
  return expr.op === "rate" ? { unit: "percent", ppm: expr.ppm, base: expr.base } : null;
}

/** The value of the band that holds the whole range; null where none does. */
export function valueIn(bands: readonly Band[], age: AgeRange): BandValue | null {
  return bands.find((band) => holds(band.age, age))?.value ?? null;
}

export interface Rebanding {
  readonly splits: readonly { readonly before: Band; readonly after: readonly Band[] }[];
  readonly merges: readonly { readonly before: readonly Band[]; readonly after: Band }[];
  readonly limits: readonly { readonly before: number; readonly after: number }[];
  /** Ages over which neither side has a limit; neighbours with equal values before and after are joined. */
  readonly segments: readonly AgeRange[];
}

/** How one set of bands became another. A moved limit is one lost and one gained limit between the same neighbours. */
export function rebanding(before: readonly Band[], after: readonly Band[]): Rebanding {
  const [old, made] = [limitsOf(before), limitsOf(after)];
  const lost = old.filter((limit) => !made.includes(limit));
  const gained = made.filter((limit) => !old.includes(limit));
  const moved = old.length === made.length && lost.length === gained.length && lost.length > 0;
  return {
    splits: moved
      ? []
      : before.flatMap((band) => partsOf(band, after)).map(([one, parts]) => ({ before: one, after: parts })),
    merges: moved
      ? []
      : after.flatMap((band) => partsOf(band, before)).map(([one, parts]) => ({ before: parts, after: one })),
    limits: moved ? lost.map((limit, index) => ({ before: limit, after: gained[index] ?? limit })) : [],
    segments: segmentsOf(
      before,
      after,
      [...new Set([...old, ...made])].toSorted((left, right) => left - right),
    ),
  };
}

/** The two or more bands of the other side that together are exactly this one. */
function partsOf(whole: Band, others: readonly Band[]): [Band, readonly Band[]][] {
  const parts = others.filter(({ age }) => holds(whole.age, age));
  const first = parts[0];
  const last = parts.at(-1);
  if (parts.length < 2 || first === undefined || last === undefined) return [];
  const isExact = lower(first.age) === lower(whole.age) && last.age[1] === whole.age[1];
  return isExact ? [[whole, parts]] : [];
}

function segmentsOf(before: readonly Band[], after: readonly Band[], limits: readonly number[]): AgeRange[] {
  const edges = [0, ...limits];
  const segments: AgeRange[] = [];
  edges.forEach((from, index) => {
    const age: AgeRange = [from, edges[index + 1] ?? null];
    const last = segments.at(-1);
    const isSame =
      last !== undefined &&
      same(valueIn(before, last), valueIn(before, age)) &&
      same(valueIn(after, last), valueIn(after, age));
    if (isSame) segments[segments.length - 1] = [last[0], age[1]];
    else segments.push(age);
  });
  return segments;
}

function lower([from]: AgeRange): number {
  return from ?? 0;
}

function holds(outer: AgeRange, inner: AgeRange): boolean {
  const reaches = outer[1] === null || (inner[1] !== null && inner[1] <= outer[1]);
  return lower(outer) <= lower(inner) && reaches;
}

/** The ages at which one band gives way to the next. */
export function limitsOf(bands: readonly Band[]): number[] {
  const limits = bands.flatMap(({ age: [from, to] }) => [from, to]).filter((limit) => limit !== null && limit > 0);
  return [...new Set(limits.flatMap((limit) => limit ?? []))].toSorted((left, right) => left - right);
}
