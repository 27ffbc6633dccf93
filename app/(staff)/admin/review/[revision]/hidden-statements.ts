import type { SealedItem } from "@/lib/data/reading/revisions";
import { seriesId } from "@/lib/domain/register/series";
import { monthsInWords } from "@/lib/i18n/staff/months";
import { statementWords } from "@/lib/i18n/staff/statement";
import type { Published } from "@/app/(staff)/_staff/page";
import { MARKS } from "@/lib/i18n/core/punctuation";

/** The published items an item knowingly hides, in words. */
export function hiddenStatements(item: SealedItem, { snapshot, language, names }: Published): string[] {
  const published = snapshot.itemsBySeries.get(seriesId(item.series)) ?? [];
  const colon = MARKS[language].colon;
  return published
    .filter(({ itemId }) => item.hides.includes(itemId))
    .map(
      (hidden) =>
        `${monthsInWords(hidden.from, hidden.to, language)}${colon}${statementWords(hidden, language, names)}`,
    );
}
