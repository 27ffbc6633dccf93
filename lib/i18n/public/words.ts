/** The words of the public side in a language. */
import type { Language } from "@/lib/i18n/core/language";
import { publicEn } from "./words.en";
import { type PublicWords, publicZhCN } from "./words.zh-CN";

/** Every sentence of the public side that depends on nothing but values. */
export function publicWords(language: Language): PublicWords {
  return language === "en" ? publicEn : publicZhCN;
}
