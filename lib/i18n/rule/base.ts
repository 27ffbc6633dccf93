/** Bases in words: what a rate is taken of. */
import { parseCreditMonth } from "@/lib/domain/value/credit-month";
import type { Base } from "@/lib/domain/rule/method.schema";
import { monthName } from "@/lib/i18n/core/format";
import type { Bilingual, Language } from "@/lib/i18n/core/language";
import { parameterName } from "@/lib/i18n/core/names";

type Op<Name extends Base["base"]> = Extract<Base, { base: Name }>;

/** What a rate is taken of: `当地2022年平均养老金`, `本人缴费基数`; `the regional average pension of 2022`. */
export function baseWords(base: Base, language: Language): string {
  switch (base.base) {
    case "own_contribution_base":
      return language === "en" ? "the person's own contribution base" : "本人缴费基数";
    case "credited_this_year":
      return language === "en" ? "what was credited this year" : "当年已划入金额";
    case "own_pension":
      return pensionWords(base.at, language);
    case "parameter":
      return regionalWords(base, language);
    case "clamp":
      return clampedWords(base, language);
  }
}

const PENSION_WORDS = {
  current: { "zh-CN": "本人养老金", en: "the person's own pension" },
  retirement_month: { "zh-CN": "本人退休当月的养老金", en: "the person's pension of the retirement month" },
  last_june: {
    "zh-CN": "本人6月的养老金（当年7月起用到次年6月）",
    en: "the person's pension of June (used from July to the next June)",
  },
  prev_december: { "zh-CN": "本人上年12月的养老金", en: "the person's pension of the previous December" },
} as const satisfies Record<string, Bilingual>;

/** Whose pension, of when: a moment that the rule names, or a month. */
export function pensionWords(at: string, language: Language): string {
  if (at === "current" || at === "retirement_month" || at === "last_june" || at === "prev_december") {
    return PENSION_WORDS[at][language];
  }
  const month = parseCreditMonth(at);
  const when = month === null ? at : monthName(month, language);
  return language === "en" ? `the person's pension of ${when}` : `本人${when}的养老金`;
}

const SCHEME_WORDS = {
  enterprise: { "zh-CN": "企业退休人员", en: " of enterprise retirees" },
  public: { "zh-CN": "机关事业单位退休人员", en: " of public-sector retirees" },
  by_person: { "zh-CN": "（按本人养老保险类别）", en: " of the person's own pension scheme" },
} as const satisfies Record<string, Bilingual>;

function regionalWords({ code, year, scheme }: Op<"parameter">, language: Language): string {
  const name = parameterName(code, language);
  const whose = scheme === undefined ? "" : SCHEME_WORDS[scheme][language];
  if (language === "en") {
    if (year === undefined) return `the regional ${name}${whose}`;
    if (year === "latest") return `the latest regional ${name}${whose}`;
    return `the regional ${name}${whose} of ${year === "previous" ? "the previous year" : year}`;
  }
  if (year === undefined) return `当地${whose}${name}`;
  if (year === "latest") return `当地最新${whose}${name}`;
  return `当地${year === "previous" ? "上年" : `${year}年`}${whose}${name}`;
}

function clampedWords({ of, min, max }: Op<"clamp">, language: Language): string {
  const low = min === undefined ? null : baseWords(min, language);
  const high = max === undefined ? null : baseWords(max, language);
  const limits =
    language === "en"
      ? [low === null ? "" : `not below ${low}`, high === null ? "" : `not above ${high}`]
      : [low === null ? "" : `不低于${low}`, high === null ? "" : `不高于${high}`];
  const said = limits.filter((limit) => limit !== "");
  if (said.length === 0) return baseWords(of, language);
  return language === "en"
    ? `${baseWords(of, language)} (${said.join(" and ")})`
    : `${baseWords(of, language)}（${said.join("，")}）`;
}
