/** Resolution: which rule answers, found region first, then category. The path it took is part of the answer. */
import type { CreditMonth } from "./credit-month";
import type { Seq } from "./item";
import type { RulePayload } from "./rule.schema";
import type { SeriesRef } from "./series";

/** The rule that answers, and where it came from. */
export interface RuleUsed {
  readonly series: SeriesRef;
  readonly category: string;
  readonly itemId: string;
  readonly seq: Seq;
  /** ISO instant. */
  readonly publishedAt: string;
  /** The piece of the series' timeline that covers the month, as known. */
  readonly from: CreditMonth;
  readonly to: CreditMonth | null;
  readonly legalDate: string | null;
  readonly payload: RulePayload;
  /** True when found above the region asked about. */
  readonly inherited: boolean;
}

/** One region visited on the way up. */
export interface PathStep {
  readonly region: string;
  readonly found: "nothing" | "no_item_for_month" | "withdrawn" | "rule" | "blocked";
  readonly category: string | null;
}

export interface Resolution {
  readonly rule: RuleUsed | null;
  readonly path: readonly PathStep[];
}
