/** Correction words: what was put right, of which months, e.g. 2023年1月起：可信度：二手资料 → 未核实；金额不变. */
import type { Corrected } from "@/lib/domain/reading/corrected";
import { isTextOnly } from "@/lib/domain/rule/difference";
import { differenceWords } from "./difference";
import type { Language } from "@/lib/i18n/core/language";
import { type Names, firstNames } from "@/lib/i18n/core/names";
import { spanWords } from "@/lib/i18n/rule/no-rule";
import { MARKS } from "@/lib/i18n/core/punctuation";

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
