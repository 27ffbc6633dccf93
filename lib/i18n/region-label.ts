/** Names of regions and categories in a language; English falls back to the Chinese name. */
import type { Language } from "./language";

interface Named {
  readonly nameZh: string;
  readonly nameEn: string | null;
}

/** The name in a language. */
export function nameIn(language: Language, named: Named): string {
  return language === "en" ? (named.nameEn ?? named.nameZh) : named.nameZh;
}

/** By name as its language sorts: Chinese by pinyin. */
export function byNameIn(language: Language): (one: Named, other: Named) => number {
  const collator = language === "en" ? ENGLISH : CHINESE;
  return (one, other) => collator.compare(nameIn(language, one), nameIn(language, other));
}

const CHINESE = new Intl.Collator("zh-Hans-CN-u-co-pinyin");
const ENGLISH = new Intl.Collator("en");
