/** The marks between parts of a sentence: full width in Chinese, with a space in English. */
import type { Language } from "./language";

interface Marks {
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  /** Between the things of a list. */
  readonly listed: string;
  /** Behind a sentence that another may follow. */
  readonly stop: string;
}

/** The marks of each language. */
export const MARKS = {
  "zh-CN": { colon: "：", comma: "，", semicolon: "；", listed: "、", stop: "。" },
  en: { colon: ": ", comma: ", ", semicolon: "; ", listed: ", ", stop: ". " },
} as const satisfies Record<Language, Marks>;

/** A remark behind something, in the brackets of the language. */
export function inBrackets(text: string, language: Language): string {
  return language === "en" ? ` (${text})` : `（${text}）`;
}

/** The first things of a list in a row, then how many there are more. */
export function inARow(shown: readonly string[], all: number, language: Language): string {
  const row = shown.join(MARKS[language].listed);
  const more = all - shown.length;
  if (more === 0) return row;
  return language === "en" ? `${row} and ${more} more` : `${row} 等 ${all} 个`;
}
