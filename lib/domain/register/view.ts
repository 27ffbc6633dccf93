/** What the evaluator sees of the register: trees and items, as known at one publication. */
import type { Category } from "@/lib/domain/place/category";
import type { PublishedItem, Seq } from "./item";
import type { Region } from "@/lib/domain/place/region";
import type { SeriesId } from "./series";

/** Immutable. Holds the items of every seq, so that any `known` is answered from one view. */
export interface RegisterView {
  /** The newest seq in it. */
  readonly seq: Seq;
  readonly regions: ReadonlyMap<string, Region>;
  readonly categories: ReadonlyMap<string, Category>;
  /** Items of each series, ascending by seq. */
  readonly itemsBySeries: ReadonlyMap<SeriesId, readonly PublishedItem[]>;
  /**
   * Series whose record did not pass the check against the log, with the number of the entry; absent = none. They have no items here:
   * what they say is not known, which is neither "no rule" nor a reason to ask a higher region.
   */
  readonly withheld?: ReadonlyMap<SeriesId, Seq>;
}
