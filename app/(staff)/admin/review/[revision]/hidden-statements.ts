import type { SealedItem } from "@/lib/data/reading/revisions";
import { seriesId } from "@/lib/domain/register/series";
import type { Language } from "@/lib/i18n/core/language";
import { register } from "@/lib/register/register";
import { monthsInWords } from "@/app/(staff)/months";
import { statementWords } from "@/app/(staff)/statement-words";
import { MARKS } from "@/lib/i18n/core/punctuation";

/** The published items an item knowingly hides, in words. */
export function hiddenStatements(item: SealedItem, language: Language): string[] {
  const published = register.current().itemsBySeries.get(seriesId(item.series)) ?? [];
  const colon = MARKS[language].colon;
  return published
    .filter(({ itemId }) => item.hides.includes(itemId))
    .map((hidden) => `${monthsInWords(hidden.from, hidden.to, language)}${colon}${statementWords(hidden, language)}`);
}
