/** The words of the public side in a language. */
import type { Language } from "./language";
import { publicEn } from "./public-words.en";
import { type PublicWords, publicZhCN } from "./public-words.zh-CN";

/** Every sentence of the public side that depends on nothing but values. */
export function publicWords(language: Language): PublicWords {
  return language === "en" ? publicEn : publicZhCN;
}
