/** No rule in words: four reasons, none of which means that nothing is paid. */
import type { NoRuleReason } from "@/lib/domain/register/no-rule";
import { type CreditMonth, addMonths } from "@/lib/domain/value/credit-month";
import { yearOf } from "@/lib/domain/value/plain-date";
import { instantDayName, monthName, monthOfYearName } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { placeIn } from "@/lib/i18n/core/place";
import { inChinese } from "@/lib/i18n/core/stored-chinese";

/** Why nothing is recorded, for a region and category by name. */
export function noRuleSentence(
  why: NoRuleReason,
  { region, category }: { readonly region: string; readonly category: string },
  language: Language,
): string {
  const english = language === "en";
  switch (why.kind) {
    case "never_recorded":
      return english
        ? `No rule is recorded here for the category ${category} in ${placeIn(region, language)}. This does not mean nothing is paid.`
        : `本系统暂未录入${region}${category}的规则。这不表示没有返款。`;
    case "before_first": {
      const first = monthName(why.first, language);
      return english ? `The earliest record starts in ${first}.` : `最早的记录自 ${first} 起，此前没有录入。`;
    }
    case "gap":
      return english
        ? `No rule is recorded ${spanWords(why.from, why.to, language)}.`
        : `${spanWords(why.from, why.to, language)} 没有录入规则。`;
    case "withdrawn": {
      const day = instantDayName(why.publishedAt, language);
      if (english) {
        const reason = why.reason === "" ? "" : ` (${inChinese("reason", why.reason)}: ${why.reason})`;
        return `The rule was withdrawn on ${day}${reason}. There is no valid record for this month.`;
      }
      const reason = why.reason === "" ? "" : `，原因：${why.reason}`;
      return `原规则已于 ${day} 撤销${reason}。这个月份没有有效记录。`;
    }
  }
}

/** Months `[from, to)`: `2024年1月至2024年3月`, `for January to March 2024`; `to` null is open. */
export function spanWords(from: CreditMonth, to: CreditMonth | null, language: Language): string {
  const start = monthName(from, language);
  if (to === null) return language === "en" ? `from ${start} on` : `${start}起`;
  const last = addMonths(to, -1);
  if (last <= from) return language === "en" ? `for ${start}` : start;
  const end = monthName(last, language);
  if (language !== "en") return `${start}至${end}`;
  const sameYear = yearOf(from) === yearOf(last);
  return `for ${sameYear ? monthOfYearName(Number(from.slice(5)), language) : start} to ${end}`;
}
