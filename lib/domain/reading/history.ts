/** History: what publications said about regions, each statement beside what held before it. */
import { pieceAt } from "@/lib/domain/register/timeline";
import { indexOf } from "@/lib/domain/register/view-index";
import { type Corrected, correctedBy } from "./corrected";
import { monthOf } from "@/lib/domain/value/credit-month";
import type { PublishedItem, Seq } from "@/lib/domain/register/item";
import { type Outline, outline } from "./outline";
import { plainDate } from "@/lib/domain/value/plain-date";
import type { RegisterView } from "@/lib/domain/register/view";
import { seriesId } from "@/lib/domain/register/series";

/** One statement, and what the register said about its first month just before and just after it. */
export interface HistoryEntry {
  readonly item: PublishedItem;
  /** What the same series said about the first month before; null where it said nothing. */
  readonly before: PublishedItem | null;
  /** Of a rule: the answer for the region and category of the series, before and after. Null for other kinds. */
  readonly outlines: { readonly before: Outline; readonly after: Outline } | null;
  /** What a correction, a withdrawal or a reinstatement put right; empty for a plain change. */
  readonly corrected: readonly Corrected[];
}

/** The statements of one item with what they replaced. */
export function historyEntry(view: RegisterView, item: PublishedItem): HistoryEntry {
  const before = pieceAt(indexOf(view).pieces(seriesId(item.series), item.seq - 1), item.from);
  const corrected = item.kind === "change" ? [] : correctedBy(view, item);
  return { item, before: before?.item ?? null, outlines: outlinesOf(view, item), corrected };
}

/** Everything known that was said about series of these regions, newest publication first. */
export function historyOf(view: RegisterView, regions: ReadonlySet<string>, known: Seq): HistoryEntry[] {
  const items = [...view.itemsBySeries.values()].filter((each) => regions.has(each[0]?.series.region ?? "")).flat();
  return items
    .filter((item) => item.seq <= known)
    .sort((a, b) => b.seq - a.seq || (a.from < b.from ? 1 : -1))
    .map((item) => historyEntry(view, item));
}

function outlinesOf(view: RegisterView, item: PublishedItem): HistoryEntry["outlines"] {
  // A separate line such as `retired/exam_allowance` has no answer of its own.
  if (item.series.kind !== "rule" || item.series.component !== undefined) return null;
  const asked = {
    region: item.series.region,
    category: item.series.category,
    month: item.from,
    today: plainDate(2199, 12, 1),
  };
  return {
    before: outline(view, { ...asked, known: item.seq - 1 }),
    after: outline(view, { ...asked, known: item.seq }),
  };
}

/** The statements that take effect in a later month than `today`'s, soonest first, as far as they still stand. */
export function upcoming(view: RegisterView, today: Parameters<typeof monthOf>[0], known: Seq): HistoryEntry[] {
  const month = monthOf(today);
  const index = indexOf(view);
  const pieces = [...view.itemsBySeries.keys()].flatMap((series) => index.pieces(series, known));
  return pieces
    .filter((piece) => piece.from > month && piece.from === piece.item.from)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map((piece) => historyEntry(view, piece.item));
}
