import type { SealedRevision } from "@/lib/data/reading/revisions";
import type { Language } from "@/lib/i18n/core/language";
import { monthsInWords } from "@/app/(staff)/months";
import { seriesName } from "@/app/(staff)/series-name";
import { statementWords } from "@/app/(staff)/statement-words";
import { beforeInWords } from "./before";
import { MARKS } from "@/lib/i18n/core/punctuation";

const MOST = 8;

/** One sentence per item: where, from when, what → what. After eight, how many more. */
export function effectSentences({ items, proposal }: SealedRevision, language: Language): string[] {
  const sentences = items.slice(0, MOST).map((item) => {
    const before = beforeInWords(item, proposal.publishedSeq, language);
    const old = before === null ? "" : `${before} → `;
    const colon = MARKS[language].colon;
    return `${seriesName(item.series, language)}, ${monthsInWords(item.from, item.to, language)}${colon}${old}${statementWords(item, language)}`;
  });
  const more = items.length - sentences.length;
  if (more === 0) return sentences;
  return [...sentences, language === "en" ? `and ${more} more` : `另有 ${more} 项`];
}
