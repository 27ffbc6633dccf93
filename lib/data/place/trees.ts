/** The trees of regions and categories, as an installation begins with them. */
import "server-only";
import type { Category } from "@/lib/domain/place/category";
import type { Region } from "@/lib/domain/place/region";
import { transaction } from "@/lib/data/database/transaction";

/** Any number that nothing else in this database locks. */
const FILLING = 62_024_001;

/**
 * Enters both trees into a database that has no region yet; parents must stand before their children. Two instances that start at
 * once do it one after the other. Returns whether anything was entered.
 */
export async function fillTrees(regions: readonly Region[], categories: readonly Category[]): Promise<boolean> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${FILLING})::text`;
    if ((await tx.region.count()) > 0) return false;
    // One statement for each tree: every visible change of a tree is one entry of the log.
    await tx.region.createMany({
      data: regions.map(({ code, level, parentCode, nameZh, nameEn }) => ({ code, level, parentCode, nameZh, nameEn })),
    });
    await tx.category.createMany({
      data: categories.map(({ code, parentCode, nameZh, nameEn }) => ({ code, parentCode, nameZh, nameEn })),
    });
    return true;
  });
}
