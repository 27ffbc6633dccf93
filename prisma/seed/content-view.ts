/** The first content as a register would hold it, without a database: one seq for each publication, in their order. */
import { randomUUID } from "node:crypto";
import { CATEGORY_TREE } from "@/lib/domain/place/category-tree";
import type { PublishedItem } from "@/lib/domain/register/item";
import type { RegisterView } from "@/lib/domain/register/view";
import { type SeriesId, seriesId } from "@/lib/domain/register/series";
import { PUBLICATIONS } from "./publications";
import { seedRegions } from "./region-tree";

/** All statements as published items. */
export function seedItems(): PublishedItem[] {
  return PUBLICATIONS.flatMap(({ statements }, index) =>
    statements.map((statement): PublishedItem => ({
      ...statement,
      op: "assert",
      targetItemId: null,
      itemId: randomUUID(),
      seq: index + 1,
      publishedAt: "2026-11-21T00:00:00.000Z",
      takenDownSeq: null,
    })),
  );
}

/** The register after the last publication of the seed. */
export function seedView(): RegisterView {
  return seedViewAfter(PUBLICATIONS.length);
}

/** The register after so many publications. */
export function seedViewAfter(seq: number): RegisterView {
  const itemsBySeries = new Map<SeriesId, PublishedItem[]>();
  for (const item of seedItems().filter((published) => published.seq <= seq)) {
    const id = seriesId(item.series);
    itemsBySeries.set(id, [...(itemsBySeries.get(id) ?? []), item]);
  }
  return {
    seq,
    regions: new Map(seedRegions().map((region) => [region.code, region])),
    categories: new Map(CATEGORY_TREE.map((category) => [category.code, category])),
    itemsBySeries,
  };
}
