/** Names of regions and categories in a language; English falls back to the Chinese name. */
import type { Region } from "@/lib/domain/place/region";
import type { Language } from "./language";

interface Named {
  readonly nameZh: string;
  readonly nameEn: string | null;
}

/** The name in a language. */
export function nameIn(language: Language, named: Named): string {
  return language === "en" ? (named.nameEn ?? named.nameZh) : named.nameZh;
}

/** The name with the province behind it where another region is spelled the same: `Suzhou, Jiangsu`, never for Chinese names that differ. */
export function nameApart(language: Language, region: Region, regions: ReadonlyMap<string, Region>): string {
  const own = nameIn(language, region);
  const twins = [...regions.values()].filter((other) => other.code !== region.code && nameIn(language, other) === own);
  const parent = regions.get(region.parentCode ?? "");
  if (twins.length === 0 || parent === undefined || parent.level === "nation") return own;
  return language === "en" ? `${own}, ${nameIn(language, parent)}` : `${nameIn(language, parent)}${own}`;
}

/** By name as its language sorts: Chinese by pinyin. */
export function byNameIn(language: Language): (one: Named, other: Named) => number {
  const collator = language === "en" ? ENGLISH : CHINESE;
  return (one, other) => collator.compare(nameIn(language, one), nameIn(language, other));
}

const CHINESE = new Intl.Collator("zh-Hans-CN-u-co-pinyin");
const ENGLISH = new Intl.Collator("en");
