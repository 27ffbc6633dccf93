import type { SealedRevision } from "@/lib/data/reading/revisions";
import { monthsInWords } from "@/lib/i18n/staff/months";
import { statementWords } from "@/lib/i18n/staff/statement";
import { beforeInWords } from "@/app/(staff)/_staff/before";
import type { Published } from "@/app/(staff)/_staff/page";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { staffWords } from "@/lib/i18n/staff/words";

const MOST = 8;

/** One sentence per item: where, from when, what → what. After eight, how many more. */
export function effectSentences({ items, proposal }: SealedRevision, page: Published): string[] {
  const { language, names } = page;
  const sentences = items.slice(0, MOST).map((item) => {
    const before = beforeInWords(item, proposal.publishedSeq, page);
    const old = before === null ? "" : `${before} → `;
    const colon = MARKS[language].colon;
    return `${names.series(item.series)}, ${monthsInWords(item.from, item.to, language)}${colon}${old}${statementWords(item, language, names)}`;
  });
  const more = items.length - sentences.length;
  if (more === 0) return sentences;
  return [...sentences, staffWords(language).review.moreItems(more)];
}
