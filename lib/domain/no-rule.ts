/** No rule: why nothing is recorded for a month, in the nearest region that ever spoke about the category. */
import type { NoRuleReason } from "./answer";
import type { CreditMonth } from "./credit-month";
import { indexOf } from "./register-index";
import type { RegisterView } from "./register-view";
import { type Lookup, ruleSeries } from "./resolution";
import { type Piece, pieceAt } from "./timeline";

/** Why a lookup that found no rule found none. */
export function noRuleReason(view: RegisterView, lookup: Lookup): NoRuleReason {
  const index = indexOf(view);
  for (const region of index.regionPath(lookup.region)) {
    for (const category of index.categoryPath(lookup.category)) {
      const pieces = index.pieces(ruleSeries(region, category, lookup.component), lookup.known);
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
