/** The editors' dictionary in either language. */
import type { Language } from "@/lib/i18n/core/language";
import { staffEn } from "./words.en";
import { staffZhCN, type StaffWords } from "./words.zh-CN";

/** All words of the editors' side in the language. */
export function staffWords(language: Language): StaffWords {
  return language === "en" ? staffEn : staffZhCN;
}

export type { StaffWords } from "./words.zh-CN";
