/** Corrected: what a correction, a withdrawal or a reinstatement put right, for each stretch of months that said something else before. */
import { differencesOf } from "./change";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Difference } from "@/lib/domain/rule/difference";
import type { PublishedItem } from "@/lib/domain/register/item";
import { indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import { seriesId } from "@/lib/domain/register/series";

/** Credit months `[from, to)` of which the series said one thing before; `to` null is open. */
export interface Corrected {
  readonly from: CreditMonth;
  readonly to: CreditMonth | null;
  /** Null where it said nothing. */
  readonly before: PublishedItem | null;
  readonly differences: readonly Difference[];
}

/** Every month a statement speaks about, in order, with what it changed there. */
export function correctedBy(view: RegisterView, item: PublishedItem): Corrected[] {
  const spans: Corrected[] = [];
  const add = (from: CreditMonth, to: CreditMonth | null, before: PublishedItem | null) =>
    spans.push({ from, to, before, differences: differencesOf(item, before) });
  let next: CreditMonth | null = item.from;
  for (const piece of indexOf(view).pieces(seriesId(item.series), item.seq - 1)) {
    const from: CreditMonth = piece.from > item.from ? piece.from : item.from;
    const to: CreditMonth | null = earlier(piece.to, item.to);
    if (to !== null && to <= from) continue;
    if (next !== null && from > next) add(next, from, null);
    add(from, to, piece.item);
    next = to;
  }
  if (next !== null && (item.to === null || next < item.to)) add(next, item.to, null);
  return spans;
}

function earlier(one: CreditMonth | null, other: CreditMonth | null): CreditMonth | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
