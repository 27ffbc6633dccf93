/** The marks between parts of a sentence: full width in Chinese, with a space in English. */
import type { Language } from "./language";

interface Marks {
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
}

/** The marks of each language. */
export const MARKS = {
  "zh-CN": { colon: "：", comma: "，", semicolon: "；" },
  en: { colon: ": ", comma: ", ", semicolon: "; " },
} as const satisfies Record<Language, Marks>;

/** A remark behind something, in the brackets of the language. */
export function inBrackets(text: string, language: Language): string {
  return language === "en" ? ` (${text})` : `（${text}）`;
}
