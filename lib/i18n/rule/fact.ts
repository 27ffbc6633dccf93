/** Facts in words: what a reader is asked for, and what is wrong with what they said. */
import { parseCreditMonth } from "@/lib/domain/value/credit-month";
import { type FactName, parseFact } from "@/lib/domain/rule/fact";
import { monthName } from "@/lib/i18n/core/format";
import type { Bilingual, Language } from "@/lib/i18n/core/language";

/** `{of}` stands for the month or year the fact belongs to. */
const FACT_WORDS = {
  birthDate: { "zh-CN": "出生年月", en: "birth month" },
  birthDay: { "zh-CN": "出生日期（具体到日）", en: "exact day of birth" },
  retiredOn: { "zh-CN": "开始享受退休人员医保待遇的月份", en: "month in which the retirees' medical benefit started" },
  contributionBase: { "zh-CN": "月缴费基数", en: "monthly contribution base" },
  contributionYears: { "zh-CN": "缴费年限", en: "years of contribution" },
  ownPension: { "zh-CN": "本人每月的养老金", en: "own monthly pension" },
  pensionOfRetirementMonth: { "zh-CN": "退休当月的养老金", en: "pension of the retirement month" },
  pensionOfMonth: { "zh-CN": "{of}的养老金", en: "pension of {of}" },
  ownCreditYearTotal: { "zh-CN": "{of}年划入总额", en: "total credited in {of}" },
  ownCreditOfMonth: { "zh-CN": "{of}的划入额", en: "credit of {of}" },
  creditedThisYear: { "zh-CN": "今年已划入的金额", en: "amount credited so far this year" },
  pension_scheme: {
    "zh-CN": "退休类别（机关事业单位退休或企业退休）",
    en: "kind of retirement (public sector or enterprise)",
  },
  category: { "zh-CN": "参保类别", en: "category" },
  tags: { "zh-CN": "特殊身份（如建国前老工人、劳模）", en: "special status, such as veteran worker or model worker" },
} as const satisfies Record<FactName, Bilingual>;

/** What a fact is called: `出生年月`, `2022年12月的养老金`. Text that names no fact is said as it is. */
export function factWords(fact: string, language: Language): string {
  const parsed = parseFact(fact);
  if (parsed === null) return fact;
  const month = parsed.of === null ? null : parseCreditMonth(parsed.of);
  const of = month === null ? (parsed.of ?? "") : monthName(month, language);
  return FACT_WORDS[parsed.name][language].replace("{of}", of);
}

/** Several facts as one list. */
export function factsWords(facts: readonly string[], language: Language): string {
  return facts.map((fact) => factWords(fact, language)).join(language === "en" ? ", " : "、");
}

/** The same asked of the reader: `您的出生年月`, `您本人每月的养老金`, `your birth month`. */
export function yourFacts(facts: readonly string[], language: Language): string {
  const said = factsWords(facts, language);
  if (language === "en") return `your ${said}`;
  return /^(?:本人|退休当月|今年|\d)/.test(said) ? `您${said}` : `您的${said}`;
}
