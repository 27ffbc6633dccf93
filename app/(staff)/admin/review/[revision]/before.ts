import { cache } from "react";
import type { ItemStatement } from "@/lib/domain/item";
import type { RegisterView } from "@/lib/domain/register-view";
import { seriesId } from "@/lib/domain/series";
import { pieceAt, timeline } from "@/lib/domain/timeline";
import { register } from "@/lib/register/register";

/** The register a revision is compared with: what is published, or, once it is published itself, what was before it. */
export const viewBefore = cache((publishedSeq: number | null): RegisterView => {
  const snapshot = register.current();
  if (publishedSeq === null) return snapshot;
  const earlier = [...snapshot.itemsBySeries].map(
    ([id, items]) => [id, items.filter((item) => item.seq < publishedSeq)] as const,
  );
  return {
    ...snapshot,
    seq: publishedSeq - 1,
    itemsBySeries: new Map(earlier.filter(([, items]) => items.length > 0)),
  };
});

/** What the same line said for the item's first month before the revision; null where it said nothing. */
export function statementBefore(item: ItemStatement, publishedSeq: number | null): ItemStatement | null {
  const view = viewBefore(publishedSeq);
  const items = view.itemsBySeries.get(seriesId(item.series)) ?? [];
  return pieceAt(timeline(items, view.seq), item.from)?.item ?? null;
}
