/** Months in words as the editors' side says them. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import { addMonths } from "@/lib/domain/value/credit-month";
import { monthName } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { staffWords } from "./words";

/** Credit months `[from, to)` in words: the last month named is the last one in force. */
export function monthsInWords(from: CreditMonth, to: CreditMonth | null, language: Language): string {
  const { series } = staffWords(language);
  if (to === null) return series.since(monthName(from, language));
  const last = addMonths(to, -1);
  return last === from
    ? monthName(from, language)
    : series.between(monthName(from, language), monthName(last, language));
}
