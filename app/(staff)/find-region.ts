import placeNames from "@/lib/domain/place-names.json";
import type { Region } from "@/lib/domain/region";
import { regionIndex, searchRegions, type RegionIndex } from "@/lib/domain/region-search";
import { register } from "@/lib/register/register";

const indexes = new WeakMap<ReadonlyMap<string, Region>, RegionIndex>();

/** Codes of the regions that fit what was typed (name, pinyin, initials, code), best first. */
export function findRegions(typed: string, limit = 400): string[] {
  const { regions } = register.current();
  if (regions.has(typed)) return [typed];
  let index = indexes.get(regions);
  if (index === undefined) {
    index = regionIndex(regions.values(), placeNames);
    indexes.set(regions, index);
  }
  const nation = [...regions.values()].filter(
    (region) => region.level === "nation" && typed !== "" && region.nameZh.startsWith(typed),
  );
  return [
    ...new Set([
      ...nation.map((region) => region.code),
      ...searchRegions(index, typed, limit).hits.map((hit) => hit.code),
    ]),
  ];
}
