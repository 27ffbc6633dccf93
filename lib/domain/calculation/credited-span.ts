/** Credited spans: the months a draft changes that have been credited already, so that a difference has to be made good. */
import type { Span } from "./arrears";
import { addMonths, monthOf, type CreditMonth } from "@/lib/domain/value/credit-month";
import type { PlainDate } from "@/lib/domain/value/plain-date";

/** Months further back than these are not made good one by one. */
const MONTHS_BACK = 120;

/**
 * The months of a statement before the current one, at most ten years back; null where it has none.
 * @example from 2026-08, open end, on 2026-11-21 → 2026-08 … 2026-10, that is `[2026-08, 2026-11)`
 */
export function creditedSpan(
  { from, to }: { readonly from: CreditMonth; readonly to: CreditMonth | null },
  today: PlainDate,
): Span | null {
  const current = monthOf(today);
  const earliest = addMonths(current, -MONTHS_BACK);
  const span = { from: from < earliest ? earliest : from, to: to !== null && to < current ? to : current };
  return span.from < span.to ? span : null;
}
