/** Beside words: the separate lines of an answer or an outline, each with its money or with what is said instead. Never added to anything. */
import type { OtherLine } from "@/lib/domain/calculation/answer";
import type { Outline, OutlineLine } from "@/lib/domain/reading/outline";
import { money } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { TRUST_WORDS, lineName } from "@/lib/i18n/core/names";
import { bandsSummary, outlineSummary } from "./outline";
import { publicWords } from "@/lib/i18n/public/words";
import { MARKS, inBrackets } from "@/lib/i18n/core/punctuation";
import { roughMoney } from "./rule";
import { unknownSummary } from "./unknown";
import { withheldShort } from "./withheld";

/** `另有体检补助：每月 20.00 元。`; `said` is a phrase, or a sentence with its full stop. */
export function besideSentence(code: string, said: string, language: Language): string {
  const { colon } = MARKS[language];
  const stop = /[。.]$/.test(said) ? "" : language === "en" ? "." : "。";
  return `${besideName(code, false, language)}${colon}${said}${stop}`;
}

/** A separate line's money in the period in which it comes: `每月 20.00 元`, `每年 240.00 元`. */
export function otherLineWords({ fen, yearFen, rule }: OtherLine, language: Language): string {
  const isYearly = yearFen !== null && rule.payload.crediting.frequency === "yearly";
  const yuan = money(isYearly ? yearFen : fen, language);
  if (language === "en") return `${yuan} yuan a ${isYearly ? "year" : "month"}`;
  return `${isYearly ? "每年" : "每月"} ${yuan} 元`;
}

/** What a separate line pays before anything is known of a person, for a cell of a table. */
export function outlineLineWords(line: OutlineLine, language: Language): string {
  const words = publicWords(language).amount;
  switch (line.state) {
    case "rule":
      return bandsSummary(line.bands, language);
    case "approximate":
      return words.aboutPer(roughMoney(line.approximateFen, language), line.per);
    case "no_account":
      return words.noAccount;
    case "unknown_by_source":
      return unknownSummary(line, language);
    case "withheld":
      return withheldShort(language);
  }
}

/** The same with the line's own level, where it stands in a table beside that of the credit. */
export function lineWithLevel(line: OutlineLine, language: Language): string {
  const words = outlineLineWords(line, language);
  if (line.rule === null) return words;
  return `${words}${inBrackets(TRUST_WORDS[line.rule.payload.verification].tag[language], language)}`;
}

/** What a separate line is called; where it stands below an amount, that it is no part of it. */
export function besideName(code: string, isBelowAmount: boolean, language: Language): string {
  const { beside, besideAlone } = publicWords(language).amount;
  const name = lineName(code, language);
  return isBelowAmount ? beside(name) : besideAlone(name);
}

/** An outline as one line, its separate lines behind it. */
export function outlineWithLines(outline: Outline, language: Language): string {
  const { colon, semicolon } = MARKS[language];
  const lines = outline.others.map(
    (line) => `${lowered(besideName(line.code, false, language))}${colon}${lineWithLevel(line, language)}`,
  );
  return [outlineSummary(outline, language), ...lines].join(semicolon);
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
