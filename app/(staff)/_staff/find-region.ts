import placeNames from "@/lib/domain/place/place-names.json";
import { regionIndex, searchRegions, type RegionIndex } from "@/lib/domain/reading/region-search";
import { LANGUAGES } from "@/lib/i18n/core/language";
import type { Snapshot } from "@/lib/register/snapshot";
import { staffNames } from "./names";

const indexes = new WeakMap<Snapshot, RegionIndex>();

function indexOf(snapshot: Snapshot): RegionIndex {
  const made = indexes.get(snapshot);
  if (made !== undefined) return made;
  const ruled = new Set([...snapshot.itemsBySeries.values()].flatMap(([item]) => item?.series.region ?? []));
  const index = regionIndex(snapshot.regions.values(), placeNames, ruled);
  indexes.set(snapshot, index);
  return index;
}

/** Codes of the regions that fit what was typed (name, pinyin, initials, code), best first; those with a rule before those without. */
export function findRegions(typed: string, snapshot: Snapshot, limit = 400): string[] {
  const { regions } = snapshot;
  if (regions.has(typed)) return [typed];
  const isNation = ({ level, nameZh }: { level: string; nameZh: string }) =>
    level === "nation" && nameZh.startsWith(typed);
  const nation = typed === "" ? [] : [...regions.values()].filter(isNation).map(({ code }) => code);
  const hits = searchRegions(indexOf(snapshot), typed, limit).hits.map((hit) => hit.code);
  return [...new Set([...nation, ...hits])];
}

/** The region that a field's text surely names: by its code, its name with or without the province, or its only hit; else null. */
export function regionTyped(typed: string, snapshot: Snapshot): string | null {
  const text = typed.trim();
  const inEach = LANGUAGES.map((language) => staffNames(snapshot, language));
  const named = [...snapshot.regions.keys()].filter((code) =>
    inEach.some(({ region, regionInFull }) => regionInFull(code) === text || region(code) === text),
  );
  const found = named.length > 0 ? named : findRegions(text, snapshot, 2);
  const [code, second] = found;
  return code !== undefined && second === undefined ? code : null;
}
