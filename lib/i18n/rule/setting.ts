/** Setting words: the settings of a rule and their values, and all defaults in one sentence. */
import type { Bilingual, Language } from "@/lib/i18n/core/language";
import { money, monthOfYearName } from "@/lib/i18n/core/format";

const SETTING_NAMES = {
  ageReference: { "zh-CN": "年龄口径", en: "Age counted" },
  policyYearStart: { "zh-CN": "年度起始日", en: "Policy year begins" },
  annualMonth: { "zh-CN": "核定年龄的月份", en: "Month in which age is set" },
  attainOn: { "zh-CN": "满周岁之日", en: "Age completed on" },
  leapBirthday: { "zh-CN": "2月29日出生", en: "Birthday of those born on 29 February" },
  retireSwitch: { "zh-CN": "退休转换", en: "Switch on retirement" },
  "rounding.unitFen": { "zh-CN": "舍入单位", en: "Rounded to" },
  "rounding.mode": { "zh-CN": "舍入方式", en: "Rounding" },
  "rounding.stage": { "zh-CN": "舍入环节", en: "Rounded when" },
  "crediting.frequency": { "zh-CN": "计入方式", en: "Credited" },
  "crediting.month": { "zh-CN": "计入月份", en: "Credited in" },
  "crediting.remainder": { "zh-CN": "十二个月的尾差", en: "Remainder of twelve months" },
  "crediting.midYear": { "zh-CN": "年中参加", en: "Joining during the year" },
  status: { "zh-CN": "性质", en: "Status" },
  inheritable: { "zh-CN": "下级可用", en: "Usable below" },
} as const satisfies Record<string, Bilingual>;

export type SettingName = keyof typeof SETTING_NAMES;

const SETTING_VALUES = {
  ageReference: {
    on_date: { "zh-CN": "计入月最后一日周岁", en: "on the last day of the month" },
    month_start: { "zh-CN": "计入月1日周岁", en: "on the 1st of the month" },
    month_end: { "zh-CN": "满周岁当月起", en: "from the birthday's month" },
    prev_month_end: { "zh-CN": "满周岁次月起", en: "from the month after the birthday" },
    policy_year_start: { "zh-CN": "年度起始日周岁", en: "at the start of the policy year" },
    prev_dec31: { "zh-CN": "上年12月31日周岁", en: "on 31 December before" },
    year_end: { "zh-CN": "当年内满即算", en: "if completed within the year" },
    annual_month: { "zh-CN": "每年固定月份核定", en: "set in one month each year" },
  },
  attainOn: {
    birthday: { "zh-CN": "生日当天", en: "the birthday" },
    day_after: { "zh-CN": "生日次日", en: "the day after" },
  },
  leapBirthday: {
    feb28: { "zh-CN": "平年按2月28日", en: "28 February in common years" },
    mar1: { "zh-CN": "平年按3月1日", en: "1 March in common years" },
  },
  retireSwitch: {
    same_month: { "zh-CN": "当月", en: "the same month" },
    next_month: { "zh-CN": "次月", en: "the next month" },
    next_policy_year: { "zh-CN": "下一年度", en: "the next policy year" },
  },
  "rounding.mode": {
    half_up: { "zh-CN": "四舍五入", en: "half up" },
    half_even: { "zh-CN": "四舍六入五成双", en: "half to even" },
    down: { "zh-CN": "舍去", en: "down" },
    up: { "zh-CN": "进位", en: "up" },
  },
  "rounding.stage": {
    each_part: { "zh-CN": "每部分各自舍入", en: "each part" },
    final: { "zh-CN": "最后一次舍入", en: "once, at the end" },
  },
  "crediting.frequency": {
    monthly: { "zh-CN": "每月", en: "every month" },
    quarterly: { "zh-CN": "每季", en: "every quarter" },
    half_yearly: { "zh-CN": "每半年", en: "every half-year" },
    yearly: { "zh-CN": "每年一次", en: "once a year" },
  },
  "crediting.remainder": {
    last_month: { "zh-CN": "最后一个月补足", en: "the last month takes it" },
    none: { "zh-CN": "不补", en: "not made good" },
  },
  "crediting.midYear": {
    actual_months: { "zh-CN": "按实际月数", en: "by actual months" },
    full_year: { "zh-CN": "按全年", en: "the full year" },
    none: { "zh-CN": "当年不计", en: "nothing that year" },
  },
  status: {
    provisional: { "zh-CN": "暂用", en: "provisional" },
    final: { "zh-CN": "正式", en: "final" },
  },
  inheritable: {
    true: { "zh-CN": "是", en: "yes" },
    false: { "zh-CN": "否", en: "no" },
  },
} as const satisfies Partial<Record<SettingName, Record<string, Bilingual>>>;

const VALUES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = SETTING_VALUES;
const NAMES: Readonly<Record<string, Bilingual>> = SETTING_NAMES;
const NOT_STATED: Bilingual = { "zh-CN": "文件未载明", en: "not stated" };

/** What a setting is called. */
export function settingName(setting: string, language: Language): string {
  return NAMES[setting]?.[language] ?? setting;
}

/** A setting's value; null is what the document does not state. */
export function settingValue(setting: string, value: string | number | boolean | null, language: Language): string {
  if (value === null) return NOT_STATED[language];
  if (setting === "rounding.unitFen") return `${money(Number(value), language)} ${language === "en" ? "yuan" : "元"}`;
  if (setting === "annualMonth" || setting === "crediting.month") return monthOfYearName(Number(value), language);
  return VALUES[setting]?.[String(value)]?.[language] ?? String(value);
}

/** The values a setting can take, for a list to choose from. */
export function settingChoices(
  setting: keyof typeof SETTING_VALUES,
  language: Language,
): { value: string; text: string }[] {
  return Object.entries(VALUES[setting] ?? {}).map(([value, words]) => ({ value, text: words[language] }));
}

export interface StatedSettings {
  readonly frequency: string;
  readonly roundingUnit: string;
  readonly roundingMode: string;
  readonly ageReference: string;
  readonly retireSwitch: string;
}

/** All folded settings in one sentence, silence said as silence: 每月计入,四舍五入到分,按计入月最后一日周岁(文件未载明)。 */
export function settingsSentence(stated: StatedSettings, language: Language): string {
  const silent = language === "en" ? " (not stated)" : "（文件未载明）";
  const value = (name: SettingName, text: string, fallback: string) =>
    text === "" ? `${settingValue(name, fallback, language)}${silent}` : settingValue(name, text, language);
  const frequency = settingValue("crediting.frequency", stated.frequency, language);
  const mode = settingValue("rounding.mode", stated.roundingMode || "half_up", language);
  const unit = settingValue("rounding.unitFen", stated.roundingUnit || "1", language);
  const age = value("ageReference", stated.ageReference, "on_date");
  const switched = value("retireSwitch", stated.retireSwitch, "next_month");
  return language === "en"
    ? `Credited ${frequency}; rounded ${mode} to ${unit}; age ${age}; on retirement from ${switched}.`
    : `${frequency}计入，${mode}到 ${unit}，按${age}，退休${switched}转换。`;
}
