/** Rail words: which national bound a rule left, with the bound. */
import { GUARD_RAILS, type GuardRail } from "@/lib/domain/rule/rail";
import type { Bilingual, Language } from "@/lib/i18n/core/language";

/** Which bound was left, and what it is; each rail has a sentence of its own, so that two of them never read the same. */
const RAILS_LEFT: Readonly<Record<GuardRail, Bilingual>> = {
  own_base_rate_unusual: {
    "zh-CN": "在职人员的比例不是全国统一的 2%",
    en: "in service, the rate is not the national 2%",
  },
  average_rate_unusual: {
    "zh-CN": "比例不在平均养老金的 2%–3% 之内",
    en: "the rate is not within 2–3% of the average pension",
  },
  fixed_to_average_unusual: {
    "zh-CN": "金额不在当地平均养老金的 1.5%–3.2% 之内",
    en: "the amount is not within 1.5–3.2% of the regional average pension",
  },
  own_pension_after_transition: {
    "zh-CN": "2023 年底以后仍与本人养老金挂钩",
    en: "still tied to the own pension after 2023",
  },
  employer_money_after_transition: {
    "zh-CN": "2023 年底以后仍计入单位缴费，合计超过本人基数的 2%",
    en: "employer money after 2023: more than 2% of the own base in all",
  },
  money_looks_like_percent: {
    "zh-CN": "每月不到 10 元，像是把百分比填成了金额",
    en: "less than 10 yuan a month, as if a percentage was typed as money",
  },
  citation_without_number_or_link: {
    "zh-CN": "来源没有文号或网址",
    en: "a source has neither number nor link",
  },
  narrower_rule_above: {
    "zh-CN": "上级对其中一部分人另有规定，这里先用本规则",
    en: "a higher level has a rule for some of these people, and this one is used first",
  },
  amount_falls_with_age: { "zh-CN": "有人年龄大了反而少", en: "some people get less on growing older" },
  change_large: { "zh-CN": "与原标准相差超过 30%", en: "more than 30% from the standard before" },
  earlier_example_retired: {
    "zh-CN": "现行规则的测算示例被删除或改动",
    en: "a worked example of the rule in force is gone or changed",
  },
};

/** The bound that was left, said as a reason is asked for. A rail of an older list still says that something was left. */
export function leftRail(rail: string, language: Language): string {
  const known = GUARD_RAILS.find((one) => one === rail);
  if (known === undefined) return language === "en" ? "it departs from common practice" : "与一般做法不同";
  return RAILS_LEFT[known][language];
}
