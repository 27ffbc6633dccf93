/** The editors' dictionary in either language. */
import type { Language } from "./language";
import { staffEn } from "./staff-words.en";
import { staffZhCN, type StaffWords } from "./staff-words.zh-CN";

/** All words of the editors' side in the language. */
export function staffWords(language: Language): StaffWords {
  return language === "en" ? staffEn : staffZhCN;
}

export type { StaffWords } from "./staff-words.zh-CN";
