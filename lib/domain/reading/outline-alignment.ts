/** Outlines side by side: the same people in every row, however differently the two rules divide them. */
import type { Fen } from "@/lib/domain/value/fen";
import type { Cond } from "@/lib/domain/rule/method.schema";
import type { OutlineValue, Outline } from "./outline";

/** What a side pays the people of a row. `approximate`: about so much, as the source says. */
export type SideValue =
  OutlineValue | { readonly kind: "approximate"; readonly fen: Fen; readonly per: "month" | "year" };

export interface RowDifference {
  readonly fen: number;
  readonly per: "month" | "year";
  readonly about: boolean;
}

export interface AlignedRow {
  /** Null: everybody. */
  readonly when: Cond | null;
  /** Null where this side tells these people apart by something else, so that no single value is theirs. */
  readonly left: SideValue | null;
  readonly right: SideValue | null;
  /** Right minus left, where both sides are credited in the same period; `about` when one is approximate. */
  readonly difference: RowDifference | null;
}

interface Piece {
  readonly when: Cond | null;
  readonly value: SideValue;
}

/**
 * One row for each group that neither side divides further: by the limits of age of both, else by their own conditions.
 * Empty when a side pays nothing that could be put into rows (no account, unknown, no rule).
 */
export function alignedRows(left: Outline, right: Outline): AlignedRow[] {
  const [ours, theirs] = [piecesOf(left), piecesOf(right)];
  if (ours === null || theirs === null) return [];
  const byAge = [...ours, ...theirs].every(({ when }) => when === null || "age" in when);
  return byAge ? rowsByAge(ours, theirs) : rowsByCondition(ours, theirs);
}

function piecesOf(outline: Outline): readonly Piece[] | null {
  if (outline.state === "rule") return outline.bands.map(({ when, value }) => ({ when, value }));
  if (outline.state !== "approximate") return null;
  return [{ when: null, value: { kind: "approximate", fen: outline.approximateFen, per: outline.per } }];
}

function rowsByAge(ours: readonly Piece[], theirs: readonly Piece[]): AlignedRow[] {
  const limits = [...new Set([...ours, ...theirs].flatMap(({ when }) => limitsOf(when)))].toSorted((a, b) => a - b);
  if (limits.length === 0) return [row(null, ours[0]?.value ?? null, theirs[0]?.value ?? null)];
  return [0, ...limits].map((from, at) => {
    const to = limits[at] ?? null;
    return row({ age: [from === 0 ? null : from, to] }, valueAt(ours, from), valueAt(theirs, from));
  });
}

function limitsOf(when: Cond | null): number[] {
  if (when === null || !("age" in when)) return [];
  return when.age.filter((limit) => limit !== null && limit > 0).map(Number);
}

function valueAt(pieces: readonly Piece[], age: number): SideValue | null {
  const found = pieces.find(({ when }) => {
    if (when === null) return true;
    if (!("age" in when)) return false;
    const [from, to] = when.age;
    return (from === null || age >= from) && (to === null || age < to);
  });
  return found?.value ?? null;
}

/** Conditions that are the same on both sides meet; a side that pays everybody the same pays it in every row. */
function rowsByCondition(ours: readonly Piece[], theirs: readonly Piece[]): AlignedRow[] {
  const keys = new Map([...ours, ...theirs].map(({ when }) => [JSON.stringify(when), when] as const));
  const everybody = (pieces: readonly Piece[]) => (pieces.length === 1 && pieces[0]?.when === null ? pieces[0] : null);
  const valueFor = (pieces: readonly Piece[], key: string) =>
    (pieces.find(({ when }) => JSON.stringify(when) === key) ?? everybody(pieces))?.value ?? null;
  const named = [...keys].filter(([key]) => key !== "null" || keys.size === 1);
  return named.map(([key, when]) => row(when, valueFor(ours, key), valueFor(theirs, key)));
}

function row(when: Cond | null, left: SideValue | null, right: SideValue | null): AlignedRow {
  return { when, left, right, difference: differenceOf(left, right) };
}

function differenceOf(left: SideValue | null, right: SideValue | null): AlignedRow["difference"] {
  const [one, other] = [creditedBy(left), creditedBy(right)];
  // Once a year and every month are not more or less of the same.
  if (one?.fen == null || other?.fen == null || one.per !== other.per) return null;
  const about = left?.kind === "approximate" || right?.kind === "approximate";
  return { fen: other.fen - one.fen, per: one.per, about };
}

/** What pages put first: of a month what arrives, of a yearly credit the year's sum. `fen` is null where it cannot be worked out. */
function creditedBy(
  value: SideValue | null,
): { readonly fen: number | null; readonly per: RowDifference["per"] } | null {
  if (value?.kind === "approximate") return { fen: value.fen, per: value.per };
  if (value?.kind !== "amount") return null;
  const { rule, amountFen, netFen, yearFen } = value.credited;
  if (rule.payload.crediting.frequency === "yearly") return { fen: yearFen, per: "year" };
  return { fen: rule.payload.deductions.length === 0 ? amountFen : netFen, per: "month" };
}

/** The least and the greatest difference of the rows; null where nothing can be subtracted, only in some rows, or not in one period. */
export function differenceRange(
  rows: readonly AlignedRow[],
): (Omit<RowDifference, "fen"> & { readonly least: number; readonly most: number }) | null {
  const found = rows.flatMap(({ difference }) => difference ?? []);
  const [first] = found;
  if (first === undefined || found.length !== rows.length) return null;
  if (found.some(({ per }) => per !== first.per)) return null;
  const fen = found.map((each) => each.fen);
  return { least: Math.min(...fen), most: Math.max(...fen), per: first.per, about: found.some((each) => each.about) };
}
