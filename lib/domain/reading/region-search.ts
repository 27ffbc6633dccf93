/** Finding a region by what people type: Chinese names, pinyin, initials, counties, old names, English, everyday words. */
import { isArea } from "@/lib/domain/place/area";
import { allowance, lettersOf, mayBeNear, nearness } from "@/lib/domain/value/edit-distance";
import type { GuideTopic } from "@/lib/domain/rule/guide.schema";
import { guideTopicsFor } from "./guide-word";
import type { Region } from "@/lib/domain/place/region";
import { shortName } from "@/lib/domain/place/region-name";

/** `place-names.json`: the readings, and the names that are not a region's own. */
export interface PlaceNames {
  /** By region code: one toneless syllable for each character of the full name; ü is written v. */
  readonly readings: Readonly<Record<string, string>>;
  /** By region code: `襄樊 xiang fan`, or a name in Latin letters. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** `410300 涧西区 jian xi qu`: code of the pooling area, name, reading. */
  readonly counties: readonly string[];
}

/** Why a region was found: by its own name, by another name of it, or through a county that is pooled there. */
export type Via = { readonly kind: "name" } | { readonly kind: "alias" | "county"; readonly nameZh: string };

export type Match = "exact" | "initials" | "prefix" | "contains" | "nearest";

export interface RegionHit {
  readonly code: string;
  /** The province; the nation for a province. */
  readonly parentCode: string | null;
  readonly match: Match;
  readonly via: Via;
}

export interface RegionSearch {
  /** Best first. */
  readonly hits: readonly RegionHit[];
  /** The one region that is surely meant: the only hit, or the only region of exactly this Chinese name. */
  readonly sure: RegionHit | null;
  /** At most three similar spellings; only when nothing was hit. */
  readonly nearest: readonly RegionHit[];
  /** Guides that the words ask for. */
  readonly topics: readonly GuideTopic[];
  /** The words ask for a scheme of its own (省直) that the tree does not have: the hits are the region around it. */
  readonly schemeMissing: boolean;
}

/** The toneless syllables of Chinese characters, simplified or traditional, one for each. */
export type ReadingOf = (characters: string) => readonly string[];

interface Entry {
  readonly code: string;
  readonly parentCode: string | null;
  readonly via: Via;
  /** Spellings in any script, folded; the first is the full name. */
  readonly spellings: readonly string[];
  /** Of each spelling: the letters in it, so that most names need no closer look. */
  readonly letters: readonly number[];
  readonly initials: readonly string[];
  /** Lower comes first among equal matches. */
  readonly rank: number;
  readonly isProvince: boolean;
  readonly sortKey: string;
}

export interface RegionIndex {
  readonly entries: readonly Entry[];
}

const MATCHES: readonly Match[] = ["exact", "initials", "prefix", "contains"];

/** Folds width, case, accents, spaces and apostrophes away; ü, v and u are one letter. */
export function fold(typed: string): string {
  return typed
    .normalize("NFKC")
    .normalize("NFD")
    .replace(/[\p{Mn}\s'’·.\-]/gu, "")
    .toLowerCase()
    .replaceAll("v", "u")
    .replace(/([ln])yu/g, "$1u");
}

interface Names {
  readonly spellings: readonly string[];
  readonly initials: readonly string[];
}

/** Full and short name in Chinese and in letters. `extra` are further spellings of the same place. */
function namesOf(nameZh: string, reading: string, extra: readonly string[]): Names {
  const syllables = reading.split(" ");
  const short = shortName(nameZh);
  const prefecture = nameZh.endsWith("自治州") ? [`${short}州`] : [];
  const cut = syllables.slice(0, short.length);
  const initialsOf = (of: readonly string[]) => of.map((syllable) => syllable.slice(0, 1)).join("");
  return {
    spellings: [...new Set([nameZh, short, ...prefecture, syllables.join(""), cut.join(""), ...extra].map(fold))],
    initials: [...new Set([initialsOf(cut), initialsOf(syllables)].map(fold))],
  };
}

function splitReading(row: string): { nameZh: string; reading: string } {
  const at = row.indexOf(" ");
  return { nameZh: row.slice(0, at), reading: row.slice(at + 1) };
}

/** An alias in Latin letters (Ngawa) has no reading beside it. */
function aliasNames(alias: string): Names & { nameZh: string } {
  if (!/^\p{Script=Han}/u.test(alias)) return { nameZh: alias, spellings: [fold(alias)], initials: [] };
  const { nameZh, reading } = splitReading(alias);
  return { nameZh, ...namesOf(nameZh, reading, []) };
}

/**
 * Makes the index once for a tree of regions. `published` names the regions with a rule: they come first among equals.
 * A region that the place names do not know is found by its Chinese and English name alone.
 */
export function regionIndex(
  regions: Iterable<Region>,
  places: PlaceNames,
  published: ReadonlySet<string> = new Set(),
): RegionIndex {
  const byCode = new Map([...regions].map((region) => [region.code, region]));
  const entryOf = (region: Region, via: Via, names: Names): Entry => ({
    code: region.code,
    parentCode: region.parentCode,
    via,
    spellings: names.spellings,
    letters: names.spellings.map(lettersOf),
    initials: names.initials,
    isProvince: region.level === "province",
    rank: (published.has(region.code) ? 0 : 2) + (isArea(region) ? 0 : 1) + (via.kind === "county" ? 4 : 0),
    sortKey: places.readings[region.code] ?? region.nameZh,
  });
  const own = [...byCode.values()]
    .filter((region) => region.level !== "nation" && region.level !== "district")
    .flatMap((region) => [
      entryOf(region, { kind: "name" }, namesOf(region.nameZh, places.readings[region.code] ?? "", englishOf(region))),
      ...(places.aliases[region.code] ?? []).map((alias) => {
        const { nameZh, ...names } = aliasNames(alias);
        return entryOf(region, { kind: "alias", nameZh }, names);
      }),
    ]);
  const counties = places.counties.flatMap((row) => {
    const { nameZh: code, reading: rest } = splitReading(row);
    const region = byCode.get(code);
    const { nameZh, reading } = splitReading(rest);
    return region === undefined ? [] : [entryOf(region, { kind: "county", nameZh }, namesOf(nameZh, reading, []))];
  });
  return { entries: [...own, ...counties] };
}

function englishOf(region: Region): string[] {
  return region.nameEn === null ? [] : [region.nameEn];
}

function matchOf(entry: Entry, query: string): Match | null {
  if (entry.via.kind === "name" && fold(entry.code) === query) return "exact";
  if (entry.spellings.includes(query)) return "exact";
  if (entry.initials.includes(query)) return "initials";
  if (entry.spellings.some((spelling) => spelling.startsWith(query))) return "prefix";
  if (query.length > 1 && entry.spellings.some((spelling) => spelling.includes(query))) return "contains";
  return null;
}

function better(a: { entry: Entry; match: Match }, b: { entry: Entry; match: Match }): number {
  return (
    MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) ||
    // Who types just a name that a province shares with a city of another one (海南) means the province.
    (a.match === "exact" ? Number(b.entry.isProvince) - Number(a.entry.isProvince) : 0) ||
    a.entry.rank - b.entry.rank ||
    (a.entry.sortKey < b.entry.sortKey ? -1 : a.entry.sortKey > b.entry.sortKey ? 1 : 0) ||
    (a.entry.code < b.entry.code ? -1 : 1)
  );
}

function hitOf(entry: Entry, match: Match): RegionHit {
  return { code: entry.code, parentCode: entry.parentCode, match, via: entry.via };
}

/** The best entry of each region, best first. */
function onePerRegion(found: readonly RegionHit[], limit: number): RegionHit[] {
  const byCode = new Map<string, RegionHit>();
  for (const hit of found) if (!byCode.has(hit.code)) byCode.set(hit.code, hit);
  return [...byCode.values()].slice(0, limit);
}

function matching(index: RegionIndex, query: string): RegionHit[] {
  return index.entries
    .flatMap((entry) => {
      const match = matchOf(entry, query);
      return match === null ? [] : [{ entry, match }];
    })
    .sort(better)
    .map(({ entry, match }) => hitOf(entry, match));
}

const HAN = /\p{Script=Han}{2}/u;

/** Names that stand inside a longer question: 洛阳退休返款多少 → 洛阳. The longest name counts. */
function namedIn(index: RegionIndex, query: string): RegionHit[] {
  const named = index.entries.flatMap((entry) => {
    const length = longestIn(query, entry.spellings);
    return length === 0 ? [] : [{ entry, length, match: "contains" as const }];
  });
  const longest = named.reduce((most, { length }) => Math.max(most, length), 0);
  return named
    .filter(({ length }) => length === longest)
    .sort(better)
    .map(({ entry }) => hitOf(entry, "contains"));
}

/** The length of the longest Chinese name that the query holds; 0 when it holds none. */
function longestIn(query: string, names: readonly string[]): number {
  return names.reduce((most, name) => (query.includes(name) && HAN.test(name) ? Math.max(most, name.length) : most), 0);
}

const LONGEST_NAME = 12;

/** Names written otherwise (洛陽) or by ear (罗阳): the longest run of characters that sounds like a Chinese name. */
function soundingLike(index: RegionIndex, query: string, readingOf: ReadingOf): RegionHit[] {
  const run = /\p{Script=Han}{2,}/u.exec(query)?.[0] ?? "";
  const syllables = readingOf(run);
  for (let length = Math.min(syllables.length, LONGEST_NAME); length >= 2; length--) {
    for (let at = 0; at + length <= syllables.length; at++) {
      const sound = fold(syllables.slice(at, at + length).join(""));
      const found = index.entries.filter((entry) => entry.spellings.includes(sound));
      if (found.length > 0)
        return found
          .map((entry) => ({ entry, match: "exact" as const }))
          .sort(better)
          .map(({ entry }) => hitOf(entry, "nearest"));
    }
  }
  return [];
}

function similar(index: RegionIndex, query: string): RegionHit[] {
  const most = allowance(query);
  const letters = lettersOf(query);
  const near = index.entries.flatMap((entry) => {
    const distances = entry.spellings.flatMap((spelling, at) =>
      mayBeNear(entry.letters[at] ?? 0, letters, most) ? (nearness(spelling, query, most) ?? []) : [],
    );
    return distances.length === 0 ? [] : [{ entry, distance: Math.min(...distances), match: "nearest" as const }];
  });
  return near.sort((a, b) => a.distance - b.distance || better(a, b)).map(({ entry }) => hitOf(entry, "nearest"));
}

function surely(hits: readonly RegionHit[], query: string): RegionHit | null {
  const [first, second] = hits;
  if (first === undefined || second === undefined) return first ?? null;
  const alone = first.match === "exact" && first.via.kind === "name" && HAN.test(query);
  return alone && !(second.match === "exact" && second.via.kind === "name") ? first : null;
}

/**
 * What the typed words may mean. Exact names come first, then initials, beginnings and parts; among equals the regions
 * with a published rule, then areas before provinces and a region's own name before a county in it.
 * Only the first 100 characters are read. An empty query finds nothing. `readingOf` finds names written otherwise or by ear.
 */
export function searchRegions(
  index: RegionIndex,
  typed: string,
  limit: number,
  readingOf: ReadingOf = () => [],
): RegionSearch {
  const query = fold([...typed].slice(0, 100).join(""));
  if (query === "") return { hits: [], sure: null, nearest: [], topics: [], schemeMissing: false };
  const topics = guideTopicsFor(query);
  const direct = matching(index, query);
  const named = direct.length > 0 ? direct : namedIn(index, query);
  const all = onePerRegion(named.length > 0 ? named : soundingLike(index, query, readingOf), index.entries.length);
  const nearest = all.length > 0 || topics.length > 0 ? [] : onePerRegion(similar(index, query), 3);
  const schemeMissing = SCHEME.test(query) && direct.length === 0 && all.length > 0;
  const sure = schemeMissing ? null : surely(all, query);
  return { hits: all.slice(0, limit), sure, nearest, topics, schemeMissing };
}

/** A scheme of a province's own offices; where the tree has one it is hit by its own name. */
const SCHEME = /省直|省本级|省级单位|区直|市直/;
