/** Outlines side by side: the same people in every row, however differently the two rules divide them. */
import type { Fen } from "@/lib/domain/value/fen";
import type { Cond } from "@/lib/domain/rule/method.schema";
import type { OutlineValue, Credited, Outline } from "./outline";

/** What a side pays the people of a row. `approximate`: about so much, as the source says. */
export type SideValue =
  OutlineValue | { readonly kind: "approximate"; readonly fen: Fen; readonly per: "month" | "year" };

export interface AlignedRow {
  /** Null: everybody. */
  readonly when: Cond | null;
  /** Null where this side tells these people apart by something else, so that no single value is theirs. */
  readonly left: SideValue | null;
  readonly right: SideValue | null;
  /** Right minus left, in fen a month, where both sides are amounts of a month; `about` when one is approximate. */
  readonly difference: { readonly fen: number; readonly about: boolean } | null;
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
  const [one, other] = [monthlyOf(left), monthlyOf(right)];
  // Once a year and every month are not more or less of the same.
  if (isYearly(left) !== isYearly(right)) return null;
  if (one === null || other === null) return null;
  const about = left?.kind === "approximate" || right?.kind === "approximate";
  return { fen: other - one, about };
}

function monthlyOf(value: SideValue | null): number | null {
  if (value?.kind === "amount") return arriving(value.credited, isYearly(value));
  return value?.kind === "approximate" && value.per === "month" ? value.fen : null;
}

/** What arrives, which is what pages put first; null where what comes off cannot be worked out. A yearly credit is told as it is credited. */
function arriving({ rule, amountFen, netFen }: Credited, isYear: boolean): number | null {
  return isYear || rule.payload.deductions.length === 0 ? amountFen : netFen;
}

function isYearly(value: SideValue | null): boolean {
  if (value?.kind === "approximate") return value.per === "year";
  return value?.kind === "amount" && value.credited.rule.payload.crediting.frequency === "yearly";
}

/** The least and the greatest difference of the rows; null where nothing can be subtracted, or only in some rows. */
export function differenceRange(
  rows: readonly AlignedRow[],
): { readonly least: number; readonly most: number; readonly about: boolean } | null {
  const found = rows.flatMap(({ difference }) => difference ?? []);
  if (found.length === 0 || found.length !== rows.length) return null;
  const fen = found.map((each) => each.fen);
  return { least: Math.min(...fen), most: Math.max(...fen), about: found.some((each) => each.about) };
}
