/** Conditions in words: for whom a row of a table is. Limits are said the way the law counts: 不满 excludes, 满 includes. */
import type { Cond } from "@/lib/domain/rule/method.schema";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { dayName, money } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { statusName } from "@/lib/i18n/core/status-name";

type Range<Value> = readonly [Value | null, Value | null];

/** For whom: `不满70周岁`, `满60不满70周岁`, `70周岁（含）以上`; `under 70`, `60 to under 70`, `70 or over`. */
export function conditionWords(cond: Cond, language: Language): string {
  if ("age" in cond) return ageWords(cond.age, language);
  if ("contributionYears" in cond) return contributionWords(cond.contributionYears, language);
  if ("ownPension" in cond) return pensionWords(cond.ownPension, language);
  if ("retiredOn" in cond) return dateWords(cond.retiredOn, RETIRED, language);
  if ("bornOn" in cond) return dateWords(cond.bornOn, BORN, language);
  if ("tag" in cond) return language === "en" ? `counted as ${statusName(cond.tag, language)}` : `属于${cond.tag}`;
  return cond.all.map((one) => conditionWords(one, language)).join(language === "en" ? " and " : "，且");
}

/** An age range in words. */
export function ageWords([from, to]: Range<number>, language: Language): string {
  const low = from ?? 0;
  if (language === "en") {
    if (to === null) return low === 0 ? "any age" : `${low} or over`;
    return low === 0 ? `under ${to}` : `${low} to under ${to}`;
  }
  if (to === null) return low === 0 ? "不限年龄" : `${low}周岁（含）以上`;
  return low === 0 ? `不满${to}周岁` : `满${low}不满${to}周岁`;
}

function contributionWords([from, to]: Range<number>, language: Language): string {
  const low = from ?? 0;
  if (language === "en") {
    if (to === null) return low === 0 ? "any contribution years" : `${low} or more contribution years`;
    return `${low === 0 ? "under" : `${low} to under`} ${to} contribution years`;
  }
  if (to === null) return low === 0 ? "不限缴费年限" : `缴费${low}年（含）以上`;
  return low === 0 ? `缴费不满${to}年` : `缴费满${low}年不满${to}年`;
}

function pensionWords([from, to]: Range<number>, language: Language): string {
  const [low, high] = [from ?? 0, to];
  if (language === "en") {
    if (high === null) return low === 0 ? "any own pension" : `own pension of ${money(low, language)} or more`;
    const under = `under ${money(high, language)}`;
    return low === 0 ? `own pension ${under}` : `own pension from ${money(low, language)} to ${under}`;
  }
  if (high === null) return low === 0 ? "不限本人养老金" : `本人养老金${money(low, language)}元（含）以上`;
  const under = `不满${money(high, language)}元`;
  return low === 0 ? `本人养老金${under}` : `本人养老金满${money(low, language)}元${under}`;
}

interface Event {
  readonly zh: string;
  readonly en: string;
}

const RETIRED: Event = { zh: "退休", en: "retired" };
const BORN: Event = { zh: "出生", en: "born" };

function dateWords([from, to]: Range<PlainDate>, { zh, en }: Event, language: Language): string {
  const [start, end] = [from, to].map((day) => (day === null ? null : dayName(day, language)));
  if (language === "en") {
    const since = start === null ? null : `on or after ${start}`;
    const until = end === null ? null : `before ${end}`;
    return `${en} ${[since, until].filter((part) => part !== null).join(" and ") || "on any day"}`;
  }
  const since = start === null ? "" : `${start}（含）以后`;
  const until = end === null ? "" : `${end}以前（不含）`;
  return `${[since, until].filter((part) => part !== "").join("、") || "任何时间"}${zh}`;
}
