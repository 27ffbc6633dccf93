/** Regions as people name them: by code, by name, by the path from the nation down. A name that several have is not guessed at. */
import type { Region } from "@/lib/domain/place/region";
import { shortName } from "@/lib/domain/place/region-name";
import { findPlace } from "./place-finder";
import type { Snapshot } from "@/lib/register/snapshot";

export type RegionAsked =
  | { readonly kind: "one"; readonly region: Region }
  | { readonly kind: "several"; readonly regions: readonly Region[] }
  /** Nothing has the name; `nearest` are similar spellings. */
  | { readonly kind: "none"; readonly nearest: readonly Region[] };

/** The region that is meant by `410300`, `洛阳市`, `洛阳`, `Luoyang`, `涧西区` or `全国/河南/洛阳`. */
export function regionAsked(snapshot: Snapshot, typed: string): RegionAsked {
  const coded = snapshot.regions.get(typed);
  if (coded !== undefined) return { kind: "one", region: coded };
  const parts = typed.split("/").map((part) => part.trim());
  const named = [...snapshot.regions.values()].filter((region) => endsIn(snapshot, region, parts));
  const exact = named.filter(({ nameZh }) => nameZh === parts.at(-1));
  const [first, second] = exact.length === 1 ? exact : named;
  if (first === undefined) return otherwiseNamed(snapshot, typed);
  return second === undefined ? { kind: "one", region: first } : { kind: "several", regions: named };
}

/** Do the parts name the region and, before it, the regions right above? */
function endsIn(snapshot: Snapshot, region: Region, parts: readonly string[]): boolean {
  let at: Region | undefined = region;
  for (const part of parts.toReversed()) {
    if (at === undefined || !isCalled(at, part)) return false;
    at = snapshot.regions.get(at.parentCode ?? "");
  }
  return true;
}

function isCalled({ nameZh, nameEn }: Region, name: string): boolean {
  return nameZh === name || shortName(nameZh) === name || nameEn?.toLowerCase() === name.toLowerCase();
}

const SUGGESTED = 5;

/** Former names, counties that belong to an area, and pinyin; only where exactly one place is meant. */
function otherwiseNamed(snapshot: Snapshot, typed: string): RegionAsked {
  const { sure, hits, nearest } = findPlace(snapshot, typed, SUGGESTED);
  const known = (code: string) => snapshot.regions.get(code) ?? [];
  const [region] = sure?.match === "exact" ? [known(sure.code)].flat() : [];
  if (region !== undefined) return { kind: "one", region };
  return { kind: "none", nearest: [...hits, ...nearest].flatMap(({ code }) => known(code)) };
}
