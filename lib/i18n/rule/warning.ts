/** Warnings in words: one line each under a figure. */
import type { Warning, WarningKey, WarningParams } from "@/lib/domain/calculation/answer";
import { parseCreditMonth } from "@/lib/domain/value/credit-month";
import { GUARD_RAILS, type GuardRail } from "@/lib/domain/rule/rail";
import { parsePlainDate } from "@/lib/domain/value/plain-date";
import { dayName, monthName } from "@/lib/i18n/core/format";
import type { Bilingual, Language } from "@/lib/i18n/core/language";
import { type Names, parameterName } from "@/lib/i18n/core/names";
import { placeIn, ruleOf } from "@/lib/i18n/core/place";

/** The warning as a line. */
export function warningSentence(warning: Warning, names: Names, language: Language): string {
  return said(language === "en" ? EN : ZH, warning.key, warning.params, names);
}

type Words = { readonly [Key in WarningKey]: (params: WarningParams[Key], names: Names) => string };

function said<Key extends WarningKey>(words: Words, key: Key, params: WarningParams[Key], names: Names): string {
  return words[key](params, names);
}

const ZH: Words = {
  provisional: (params) => `${parameterName(params.code, "zh-CN")}为暂用数，正式数公布后会补差。`,
  age_timing_not_stated: ({ age, ages, month, on }) => {
    const years = age === undefined ? "每满一周岁" : `满${ages ?? age}周岁`;
    const lead =
      month === undefined || age === undefined
        ? `文件未载明${years}后从当月还是次月起调整`
        : `${monthIn(month, "zh-CN")}满${age}周岁；从当月还是次月起调整，文件未载明`;
    return on === undefined
      ? `${lead}，这里从当月起算（按当月最后一日的周岁）。`
      : `${lead}，这里按${dayIn(on, "zh-CN")}的周岁计算。`;
  },
  fallback_to_parent: (params, names) =>
    `${names.region(params.region)}在这个月份没有自己的规则，这里按${ruleOf(params.parent, names.region(params.parent), "zh-CN")}。`,
  future_projection: () => "这是按已公布规则推算的将来金额，可能再调整。",
  seed_only: () => "这个数字只见于网络文章，没有找到官方文件。",
  unverified: () => "这个数字尚未核对。",
  guardrail_overridden: ({ guardRail, reason }) =>
    `${railLead(guardRail, "zh-CN")}，录入人员说明：${ended(reason, "。")}`,
  year_in_part: ({ from, to }) => {
    const parts = [
      ...(from === undefined ? [] : [`自${monthIn(from, "zh-CN")}起`]),
      ...(to === undefined ? [] : [`到${monthIn(to, "zh-CN")}以前`]),
    ];
    return `全年数是按整年说的标准；这个标准${parts.join("、")}，同一年度的其他月份按当时的标准，当年实际合计可能不同。`;
  },
  not_enrolled: ({ month }) => `填写的参保经历都不包括${monthIn(month, "zh-CN")}，这里按所问的地区计算。`,
  age_unlikely: ({ age, as, on }) =>
    as === "retired"
      ? `按出生年月，${dayIn(on, "zh-CN")}只有${age}周岁，比一般的退休年龄小得多。请核对出生年月和类别。`
      : `按出生年月，${dayIn(on, "zh-CN")}只有${age}周岁，还不到工作年龄。请核对出生年月和类别。`,
};

const EN: Words = {
  provisional: (params) => `The ${parameterName(params.code, "en")} is provisional; the difference will be paid later.`,
  age_timing_not_stated: ({ age, ages, month, on }) => {
    const several = ages
      ?.split("、")
      .join(", ")
      .replace(/, (\d+)$/, " or $1");
    const years = age === undefined ? "a completed year of age" : `the age of ${several ?? age}`;
    const lead =
      month === undefined || age === undefined
        ? `The document does not say whether ${years} counts from the month of the birthday or from the next`
        : `${upperFirst(years)} is completed in ${monthIn(month, "en")}; the document does not say whether it counts from that month or from the next`;
    return on === undefined
      ? `${lead}; here it counts from the month itself, by age on its last day.`
      : `${lead}; computed by age on ${dayIn(on, "en")}.`;
  },
  fallback_to_parent: (params, names) =>
    `${upperFirst(placeIn(names.region(params.region), "en"))} has no rule of its own for this month; ${ruleOf(params.parent, names.region(params.parent), "en")} is used.`,
  future_projection: () => "A projection from rules already published; it may change.",
  seed_only: () => "This figure is found in web articles only; no official document was found.",
  unverified: () => "This figure has not been checked yet.",
  guardrail_overridden: ({ guardRail, reason }) =>
    `${railLead(guardRail, "en")}; the editors explain: ${ended(reason, ".")}`,
  year_in_part: ({ from, to }) => {
    const parts = [
      ...(from === undefined ? [] : [`from ${monthIn(from, "en")}`]),
      ...(to === undefined ? [] : [`until before ${monthIn(to, "en")}`]),
    ];
    return `The year's total is the standard for a whole year. It holds ${parts.join(", ")}; other months of that year have the standard of their time, so that what the year comes to may differ.`;
  },
  not_enrolled: ({ month }) =>
    `None of the periods of insurance stated includes ${monthIn(month, "en")}; the region asked about is used.`,
  age_unlikely: ({ age, as, on }) =>
    as === "retired"
      ? `By the month of birth the age on ${dayIn(on, "en")} is only ${age}, far below any usual age of retirement. Please check the month of birth and the category.`
      : `By the month of birth the age on ${dayIn(on, "en")} is only ${age}, below working age. Please check the month of birth and the category.`,
};

const UNUSUAL: Bilingual = { "zh-CN": "这个标准与全国一般做法不同", en: "This differs from common national practice" };

/** What a written reason explains. */
const RAIL_LEADS: Readonly<Record<GuardRail, Bilingual>> = {
  own_base_rate_unusual: UNUSUAL,
  average_rate_unusual: UNUSUAL,
  fixed_to_average_unusual: UNUSUAL,
  own_pension_after_transition: UNUSUAL,
  employer_money_after_transition: UNUSUAL,
  money_looks_like_percent: { "zh-CN": "这个金额特别小", en: "This amount is very small" },
  citation_without_number_or_link: {
    "zh-CN": "来源没有文号或网址",
    en: "The source has neither document number nor link",
  },
  narrower_rule_above: {
    "zh-CN": "上级对其中一部分人另有规定，这里先用本规则",
    en: "A higher level has a rule for some of these people; this one is used first",
  },
  amount_falls_with_age: { "zh-CN": "有人年龄大了反而少", en: "Some people get less on growing older" },
  change_large: { "zh-CN": "这个标准与上一个标准相差较大", en: "This is far from the standard before" },
  earlier_example_retired: {
    "zh-CN": "不再保留上一标准的某个测算示例",
    en: "A worked example of the standard before is not kept",
  },
};

/** A reason stored for a rail of an older list still says that the rule departs from something. */
function railLead(guardRail: string, language: Language): string {
  const rail = GUARD_RAILS.find((known) => known === guardRail);
  return (rail === undefined ? UNUSUAL : RAIL_LEADS[rail])[language];
}

/** A forced publication, said as a fact that stays true after a later review: that review takes no seq, so a page could not follow it. */
export const PUBLISHED_BY_FORCE = {
  "zh-CN": "此次公布是强制发布，公布时没有经过第二人复核。",
  en: "This was published under force, without a second person's review beforehand.",
} as const satisfies Record<Language, string>;

function monthIn(param: string, language: Language): string {
  const month = parseCreditMonth(param);
  return month === null ? param : monthName(month, language);
}

function dayIn(param: string, language: Language): string {
  const day = parsePlainDate(param);
  return day === null ? param : dayName(day, language);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ended(reason: string, stop: string): string {
  return /[。.!?!?]$/.test(reason) ? reason : `${reason}${stop}`;
}
