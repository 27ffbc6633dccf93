/** Timelines: the items of one series cut into pieces that do not overlap, as known at a publication. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { PublishedItem, Seq } from "./item";

/** Credit months `[from, to)` for which one item is the last word. Its item may be a withdrawal: then there is no rule. */
export interface Piece {
  readonly from: CreditMonth;
  /** Exclusive; null = no known end. */
  readonly to: CreditMonth | null;
  readonly item: PublishedItem;
}

/**
 * The pieces of a series as known at a publication: the last publication wins.
 * Items may come in any order. Pieces are half-open credit months, ascending, never overlapping; a month nobody spoke about has no piece.
 * Of two items of one publication (the database refuses them, a draft may hold them) the later in order wins.
 */
export function timeline(items: readonly PublishedItem[], known: Seq): Piece[] {
  let pieces: Piece[] = [];
  for (const item of inOrder(items)) {
    if (item.seq > known || (item.to !== null && item.to <= item.from)) continue;
    pieces = covered(pieces, { from: item.from, to: item.to, item });
  }
  return pieces.sort((left, right) => (left.from < right.from ? -1 : 1));
}

/** The piece that covers a month; null where nobody spoke. `pieces` ascending, as `timeline` gives them. */
export function pieceAt(pieces: readonly Piece[], month: CreditMonth): Piece | null {
  let [low, high] = [0, pieces.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const piece = pieces[middle];
    if (piece === undefined) return null;
    if (month < piece.from) high = middle - 1;
    else if (piece.to !== null && month >= piece.to) low = middle + 1;
    else return piece;
  }
  return null;
}

function inOrder(items: readonly PublishedItem[]): readonly PublishedItem[] {
  const ascending = items.every((item, index) => index === 0 || (items[index - 1]?.seq ?? 0) <= item.seq);
  return ascending ? items : [...items].sort((left, right) => left.seq - right.seq);
}

/** The old pieces less what the new one covers, and the new one. */
function covered(pieces: readonly Piece[], latest: Piece): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    if (piece.from < latest.from) result.push({ ...piece, to: earlier(piece.to, latest.from) });
    if (latest.to !== null && (piece.to === null || piece.to > latest.to)) {
      result.push({ ...piece, from: piece.from > latest.to ? piece.from : latest.to });
    }
  }
  result.push(latest);
  return result;
}

function earlier(to: CreditMonth | null, limit: CreditMonth): CreditMonth {
  return to === null || to > limit ? limit : to;
}
