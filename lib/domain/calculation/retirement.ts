/** The retirement switch: from which month somebody is credited as retired, and as what before that. */
import { nextPolicyYear } from "@/lib/domain/rule/age";
import { IN_SERVICE, RETIRED } from "@/lib/domain/place/category-tree";
import { type CreditMonth, addMonths, monthOf } from "@/lib/domain/value/credit-month";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { RuleUsed } from "@/lib/domain/register/resolution";
import { DEFAULT_SETTINGS, settingsOf } from "@/lib/domain/rule/setting";

/**
 * The first month credited as retired, for somebody whose retirees' benefit starts on a day. Never inferred from age.
 * `same_month` 当月 · `next_month` 次月 · `next_policy_year`: the first month that begins in the policy year after the one the day lies in.
 */
export function retiredFrom(benefitFrom: PlainDate, rule: RuleUsed | null): CreditMonth {
  const settings = rule === null ? DEFAULT_SETTINGS : settingsOf(rule.payload.settings);
  const month = monthOf(benefitFrom);
  switch (settings.retireSwitch) {
    case "same_month":
      return month;
    case "next_month":
      return addMonths(month, 1);
    case "next_policy_year":
      return nextPolicyYear(benefitFrom, settings.policyYearStart);
  }
}

/** Is the category one of those who enjoy the retirees' benefit? `path`: the category and its parents. */
export function isRetired(path: readonly string[]): boolean {
  return path.includes(RETIRED);
}

/** What a retiree was credited as before the switch. */
export function beforeRetirement(category: string): string {
  return category === "retired_flexible" ? "in_service_flexible" : IN_SERVICE;
}
