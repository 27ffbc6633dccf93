/** Overlays: the register as it would be if draft items were published next. What the preview and the effect are computed from. */
import type { ItemStatement, PublishedItem } from "./item";
import type { RegisterView } from "./view";
import { type SeriesId, seriesId } from "./series";

/** The view with the statements as one more publication, `seq + 1` at the instant `at`. The view itself is not touched. */
export function overlay(
  view: RegisterView,
  statements: readonly (ItemStatement & { readonly itemId: string })[],
  at: string,
): RegisterView {
  const seq = view.seq + 1;
  const itemsBySeries = new Map<SeriesId, readonly PublishedItem[]>(view.itemsBySeries);
  for (const statement of statements) {
    const id = seriesId(statement.series);
    const item: PublishedItem = { ...statement, seq, publishedAt: at, takenDownSeq: null };
    itemsBySeries.set(id, [...(itemsBySeries.get(id) ?? []), item]);
  }
  const { regions, categories, withheld } = view;
  return { seq, regions, categories, itemsBySeries, ...(withheld === undefined ? {} : { withheld }) };
}
