/** Names: what regions, categories, parameters, lines and trust levels are called in each language. */
import { CATEGORY_TREE } from "@/lib/domain/place/category-tree";
import type { Category } from "@/lib/domain/place/category";
import type { Base } from "@/lib/domain/rule/method.schema";
import { regionsUp, type Region } from "@/lib/domain/place/region";
import type { Verification } from "@/lib/domain/rule/verification";
import type { Bilingual, Language } from "./language";

/** How codes are called; a page may bring names of its own. */
export interface Names {
  readonly region: (code: string) => string;
  readonly category: (code: string) => string;
}

interface Trees {
  readonly regions: ReadonlyMap<string, Region>;
  readonly categories: ReadonlyMap<string, Category>;
}

/** The names a register gives, in one language; the Chinese one where there is no English, the code where there is none. */
export function namesIn({ regions, categories }: Trees, language: Language): Names {
  return {
    region: (code) => nameOf(regions, code, language),
    category: (code) => nameOf(categories, code, language),
  };
}

/** The names of the first category tree, for words that are said away from a register. */
export function firstNames(language: Language): Names {
  return namesIn({ regions: new Map(), categories: FIRST_CATEGORIES }, language);
}

const FIRST_CATEGORIES: ReadonlyMap<string, Category> = new Map(CATEGORY_TREE.map((one) => [one.code, one]));

interface Named {
  readonly nameZh: string;
  readonly nameEn: string | null;
}

function nameOf(tree: ReadonlyMap<string, Named>, code: string, language: Language): string {
  const found = tree.get(code);
  return found === undefined ? code : nameIn(language, found);
}

/** The name in a language; English falls back to the Chinese name. */
export function nameIn(language: Language, { nameZh, nameEn }: Named): string {
  return language === "en" ? (nameEn ?? nameZh) : nameZh;
}

/** The name with the province behind it where another region is spelled the same: `Suzhou, Jiangsu`, never for Chinese names that differ. */
export function nameApart(language: Language, region: Region, regions: ReadonlyMap<string, Region>): string {
  const own = nameIn(language, region);
  const twins = [...regions.values()].filter((other) => other.code !== region.code && nameIn(language, other) === own);
  const parent = regions.get(region.parentCode ?? "");
  if (twins.length === 0 || parent === undefined || parent.level === "nation") return own;
  return language === "en" ? `${own}, ${nameIn(language, parent)}` : `${nameIn(language, parent)}${own}`;
}

/** The name of a code with its province in front, because homophones need it: `江苏 · 苏州市`. */
export function regionInFull(code: string, regions: ReadonlyMap<string, Region>, language: Language): string {
  const province = regionsUp(code, regions).find((up) => regions.get(up)?.level === "province");
  const own = nameOf(regions, code, language);
  return province === undefined || province === code ? own : `${nameOf(regions, province, language)} · ${own}`;
}

/** By name as its language sorts: Chinese by pinyin. */
export function byNameIn(language: Language): (one: Named, other: Named) => number {
  const collator = language === "en" ? ENGLISH : CHINESE;
  return (one, other) => collator.compare(nameIn(language, one), nameIn(language, other));
}

const CHINESE = new Intl.Collator("zh-Hans-CN-u-co-pinyin");
const ENGLISH = new Intl.Collator("en");

export type ParameterCode = Extract<Base, { base: "parameter" }>["code"];

const PARAMETER_NAMES = {
  AVG_PENSION: { "zh-CN": "平均养老金", en: "average pension" },
  AVG_WAGE: { "zh-CN": "平均工资", en: "average wage" },
  BASE_FLOOR: { "zh-CN": "缴费基数下限", en: "floor of the contribution base" },
  BASE_CEILING: { "zh-CN": "缴费基数上限", en: "ceiling of the contribution base" },
  UNIFORM_BASE: { "zh-CN": "统一基数", en: "uniform base" },
} as const satisfies Record<ParameterCode, Bilingual>;

/** What a parameter is called; the code itself where it is unknown. */
export function parameterName(code: string, language: Language): string {
  return named(PARAMETER_NAMES, code, language);
}

/** Whose average a figure is; said before the figure's name in Chinese, behind it in English. */
export const SCHEME_OWNERS: Readonly<Record<string, Bilingual>> = {
  enterprise: { "zh-CN": "企业退休人员", en: " of enterprise retirees" },
  public: { "zh-CN": "机关事业单位退休人员", en: " of public-sector retirees" },
};

const LINE_NAMES = {
  large_amount: { "zh-CN": "大额医疗互助", en: "large-amount aid" },
  long_term_care: { "zh-CN": "长期护理保险", en: "long-term-care insurance" },
  outpatient_pooling: { "zh-CN": "门诊统筹", en: "outpatient pooling" },
  exam_allowance: { "zh-CN": "体检补助", en: "exam allowance" },
} as const satisfies Record<string, Bilingual>;

/** What a deduction or a separate line is called; its code where it has no name. */
export function lineName(code: string, language: Language): string {
  return named(LINE_NAMES, code, language);
}

interface TrustWords {
  readonly tag: Bilingual;
  readonly explanation: Bilingual;
}

/** Trust levels: the tag, and the sentence that explains it. */
export const TRUST_WORDS = {
  official_text: {
    tag: { "zh-CN": "官方原文", en: "Official text" },
    explanation: { "zh-CN": "依据发文机关自己公布的原文", en: "Rests on the text that the issuing office published" },
  },
  official_repost: {
    tag: { "zh-CN": "文件转载", en: "Reposted document" },
    explanation: {
      "zh-CN": "依据文件的转载，转载网站见来源",
      en: "Rests on a repost of the document; the sources name the site",
    },
  },
  secondary: {
    tag: { "zh-CN": "二手资料", en: "Secondary" },
    explanation: {
      "zh-CN": "依据其他网站的整理，不是文件本身",
      en: "Rests on what another site compiled, not on the document",
    },
  },
  seed_only: {
    tag: { "zh-CN": "仅见于网络文章", en: "Web articles only" },
    explanation: {
      "zh-CN": "没有找到官方文件，请以当地答复为准",
      en: "No official document was found; the local office has the final word",
    },
  },
  unverified: {
    tag: { "zh-CN": "未核实", en: "Unverified" },
    explanation: { "zh-CN": "来源薄弱，没有得到证实", en: "Rests on a weak source that nothing confirms" },
  },
} as const satisfies Record<Verification, TrustWords>;

function named(names: Readonly<Record<string, Bilingual>>, code: string, language: Language): string {
  return Object.hasOwn(names, code) ? (names[code]?.[language] ?? code) : code;
}
