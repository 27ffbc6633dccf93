/** What the page of a region is handed: its sheet, the moment asked about, and what stands around them. */
import type { Category } from "@/lib/domain/place/category";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { HistoryEntry } from "@/lib/domain/reading/history";
import type { Seq } from "@/lib/domain/register/item";
import type { Outline } from "@/lib/domain/reading/outline";
import type { Region } from "@/lib/domain/place/region";
import type { RegionSheet } from "@/lib/domain/reading/region-sheet";
import { categoryInAddress } from "@/lib/domain/place/category-order";

export interface MomentShown {
  readonly month: CreditMonth;
  readonly known: Seq;
  readonly on: CreditMonth | null;
  readonly asKnown: Seq | null;
  /** When the publication `known` was made; null before the first one. */
  readonly knownAt: string | null;
}

export interface MomentProblemShown {
  readonly field: "on" | "known";
  readonly key: "month_invalid" | "known_future" | "known_invalid";
  readonly typed: string;
}

export interface AreaRow {
  readonly region: Region;
  readonly outline: Outline;
  /** Does a reader find an amount there, or that there is no account? */
  readonly isAnswered: boolean;
}

export interface RegionAnswer {
  readonly sheet: RegionSheet;
  readonly moment: MomentShown;
  readonly problem: MomentProblemShown | null;
  /** The rule that answers corrects an earlier statement. */
  readonly correction: HistoryEntry | null;
  /** The rule that answers was published before a second person had checked it. */
  readonly forced: boolean;
  readonly guides: readonly { readonly topic: string; readonly local: boolean }[];
  /** The pooling areas below a province; empty for an area. */
  readonly areas: readonly AreaRow[];
  /** Special schemes below it or beside it. */
  readonly special: readonly AreaRow[];
  readonly regions: ReadonlyMap<string, Region>;
  readonly categories: ReadonlyMap<string, Category>;
}

/** The query that keeps a reader in the moment and category they look at. */
export function staying(
  { sheet, moment }: Pick<RegionAnswer, "sheet" | "moment">,
  change: Record<string, string | null> = {},
) {
  return {
    c: categoryInAddress(sheet.category.code),
    on: moment.on,
    known: moment.asKnown,
    ...change,
  };
}
