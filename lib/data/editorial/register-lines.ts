/** Lines of the register around some regions, read in the transaction of the verb that decides on them. */
import "server-only";
import type { PublishedItem } from "@/lib/domain/register/item";
import { regionsUp } from "@/lib/domain/place/region";
import type { RegisterView } from "@/lib/domain/register/view";
import { seriesId, type SeriesId } from "@/lib/domain/register/series";
import type { Tx } from "@/lib/data/database/client";
import { headSeq } from "./publications";
import { readItemsOf } from "@/lib/data/public/published";
import { regionMap } from "@/lib/data/place/regions";

/** What is published about the regions, those above and those below: all that can decide or be changed by a rule there. */
export async function linesAround(touched: readonly string[], tx: Tx): Promise<RegisterView> {
  const regions = await regionMap(tx);
  const above = touched.flatMap((code) => regionsUp(code, regions));
  const below = [...regions.keys()].filter((code) => regionsUp(code, regions).some((up) => touched.includes(up)));
  const items = await readItemsOf([...new Set([...above, ...below])], tx);
  const categories = await tx.category.findMany({
    select: { code: true, parentCode: true, nameZh: true, nameEn: true },
  });
  return {
    seq: await headSeq(tx),
    regions,
    categories: new Map(categories.map((category) => [category.code, category])),
    itemsBySeries: bySeries(items),
  };
}

function bySeries(items: readonly PublishedItem[]): Map<SeriesId, PublishedItem[]> {
  const lines = new Map<SeriesId, PublishedItem[]>();
  for (const item of items) {
    const id = seriesId(item.series);
    lines.set(id, [...(lines.get(id) ?? []), item]);
  }
  return lines;
}
