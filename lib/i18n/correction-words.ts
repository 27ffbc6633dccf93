/** Correction words: what was put right, of which months, e.g. 2023年1月起：可信度：二手资料 → 未核实；金额不变. */
import type { Corrected } from "@/lib/domain/corrected";
import { isTextOnly } from "@/lib/domain/difference";
import { differenceWords } from "./difference-words";
import type { Language } from "./language";
import { type Names, firstNames } from "./name-words";
import { spanWords } from "./no-rule-words";
import { MARKS } from "./punctuation";

/** One stretch of months, and everything that changed there; that the amount stayed is said too. */
export function correctedWords(
  { from, to, differences }: Corrected,
  language: Language,
  names: Names = firstNames(language),
): string {
  const { colon, semicolon } = MARKS[language];
  const said = differences.map((difference) => differenceWords(difference, language, names));
  const stays = language === "en" ? "the amount is the same" : "金额不变";
  const wording = language === "en" ? "the wording" : "文字有改动";
  const parts = said.length === 0 ? [wording] : isTextOnly(differences) ? [...said, stays] : said;
  return `${spanWords(from, to, language)}${colon}${parts.join(semicolon)}`;
}
