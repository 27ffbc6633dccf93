import placeNames from "@/lib/domain/place/place-names.json";
import { regionIndex, searchRegions, type RegionIndex } from "@/lib/domain/reading/region-search";
import { LANGUAGES } from "@/lib/i18n/core/language";
import { register } from "@/lib/register/register";
import type { Snapshot } from "@/lib/register/snapshot";
import { placeName, placeNameInFull } from "./places";

const indexes = new WeakMap<Snapshot, RegionIndex>();

function indexOf(snapshot: Snapshot): RegionIndex {
  const made = indexes.get(snapshot);
  if (made !== undefined) return made;
  const published = new Set([...snapshot.itemsBySeries.values()].flatMap(([item]) => item?.series.region ?? []));
  const index = regionIndex(snapshot.regions.values(), placeNames, published);
  indexes.set(snapshot, index);
  return index;
}

/** Codes of the regions that fit what was typed (name, pinyin, initials, code), best first; those with a rule before those without. */
export function findRegions(typed: string, limit = 400): string[] {
  const snapshot = register.current();
  const { regions } = snapshot;
  if (regions.has(typed)) return [typed];
  const isNation = ({ level, nameZh }: { level: string; nameZh: string }) =>
    level === "nation" && nameZh.startsWith(typed);
  const nation = typed === "" ? [] : [...regions.values()].filter(isNation).map(({ code }) => code);
  const hits = searchRegions(indexOf(snapshot), typed, limit).hits.map((hit) => hit.code);
  return [...new Set([...nation, ...hits])];
}

/** The region that a field's text surely names: by its code, its name with or without the province, or its only hit; else null. */
export function regionTyped(typed: string): string | null {
  const text = typed.trim();
  const { regions } = register.current();
  const named = [...regions.keys()].filter((code) =>
    LANGUAGES.some((language) => placeNameInFull(code, language) === text || placeName(code, language) === text),
  );
  const found = named.length > 0 ? named : findRegions(text, 2);
  const [code, second] = found;
  return code !== undefined && second === undefined ? code : null;
}
