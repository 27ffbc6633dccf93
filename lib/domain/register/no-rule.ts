/** No rule: why nothing is recorded for a month, in the nearest region that ever spoke about the category. */
import { ruleSeries, seriesId } from "./series";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Seq } from "./item";
import { indexOf } from "./view-index";
import type { RegisterView } from "./view";
import { type Lookup } from "./resolution";
import { type Piece, pieceAt } from "./timeline";

/** Why there is no rule for the month. */
export type NoRuleReason =
  | { readonly kind: "never_recorded" }
  | { readonly kind: "before_first"; readonly first: CreditMonth }
  | { readonly kind: "gap"; readonly from: CreditMonth; readonly to: CreditMonth | null }
  | { readonly kind: "withdrawn"; readonly publishedAt: string; readonly reason: string; readonly seq: Seq };

/** Why a lookup that found no rule found none. */
export function noRuleReason(view: RegisterView, lookup: Lookup): NoRuleReason {
  const index = indexOf(view);
  for (const region of index.regionPath(lookup.region)) {
    for (const category of index.categoryPath(lookup.category)) {
      const pieces = index.pieces(seriesId(ruleSeries(region, category, lookup.component)), lookup.known);
      if (pieces.length > 0) return reasonIn(pieces, lookup.month);
    }
  }
  return { kind: "never_recorded" };
}

function reasonIn(pieces: readonly Piece[], month: CreditMonth): NoRuleReason {
  const piece = pieceAt(pieces, month);
  if (piece !== null) {
    const { publishedAt, reason, seq } = piece.item;
    return { kind: "withdrawn", publishedAt, reason: reason ?? "", seq };
  }
  const ended = pieces.flatMap(({ to }) => (to !== null && to <= month ? [to] : [])).at(-1);
  const next = pieces.find(({ from }) => from > month)?.from;
  if (ended === undefined) return { kind: "before_first", first: next ?? month };
  return { kind: "gap", from: ended, to: next ?? null };
}
