/** Finding places in the register: one search index for each snapshot, made at its first question. */
import { pinyin } from "pinyin-pro";
import places from "@/lib/domain/place/place-names.json";
import { seriesOf } from "@/lib/domain/register/view-index";
import type { RegionIndex, RegionSearch } from "@/lib/domain/reading/region-search";
import { regionIndex, searchRegions } from "@/lib/domain/reading/region-search";
import type { Snapshot } from "@/lib/register/snapshot";

const indexes = new WeakMap<Snapshot["regions"], { readonly seq: number; readonly index: RegionIndex }>();

/** What typed words may mean. Regions with a published rule come first among equals. */
export function findPlace(snapshot: Snapshot, typed: string, limit: number): RegionSearch {
  return searchRegions(indexFor(snapshot), typed, limit, readingOf);
}

function readingOf(characters: string): readonly string[] {
  return pinyin(characters, { toneType: "none", type: "array", v: true });
}

function indexFor(snapshot: Snapshot): RegionIndex {
  const made = indexes.get(snapshot.regions);
  if (made?.seq === snapshot.seq) return made.index;
  const index = regionIndex(snapshot.regions.values(), places, withRules(snapshot));
  indexes.set(snapshot.regions, { seq: snapshot.seq, index });
  return index;
}

function withRules(snapshot: Snapshot): Set<string> {
  return new Set([...seriesOf(snapshot)].flatMap(([, { kind, region }]) => (kind === "rule" ? region : [])));
}
