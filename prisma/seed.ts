/**
 * Fills an empty database. Always: regions and categories. In a demonstration also people, the first content as real publications,
 * and some work on the desks. A database that has regions is left as it is.
 */
import { CATEGORY_TREE } from "@/lib/domain/place/category-tree";
import { fillTrees } from "@/lib/data/place/trees";
import { env } from "@/lib/env";
import { seedRegions } from "./seed/region-tree";

const regions = seedRegions();
if (await fillTrees(regions, CATEGORY_TREE)) {
  console.log(`${regions.length} regions`);
  if (env.HUARU_DEMO) {
    // Loaded only here: an office's start does not wait for it.
    const { demonstrate } = await import("./seed/demonstration");
    await demonstrate((line) => console.log(line));
  }
}
// The pools of the database clients would keep the process alive.
process.exit(0);
