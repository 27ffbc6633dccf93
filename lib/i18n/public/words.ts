/** The words of the public side in a language, put together from their topics. */
import type { Language } from "@/lib/i18n/core/language";
import { PUBLIC_AMOUNT } from "./amount";
import { PUBLIC_CALC } from "./calc";
import { PUBLIC_COMPARE } from "./compare";
import { PUBLIC_FINDING } from "./finding";
import { PUBLIC_GUIDE } from "./guide";
import { PUBLIC_HISTORY } from "./history";
import { PUBLIC_REGION } from "./region";
import { PUBLIC_SERIES } from "./series";
import { PUBLIC_SITE } from "./site";
import { PUBLIC_SOURCE } from "./source";

function wordsIn(language: Language) {
  return {
    ...PUBLIC_SITE[language],
    ...PUBLIC_FINDING[language],
    ...PUBLIC_AMOUNT[language],
    ...PUBLIC_SOURCE[language],
    ...PUBLIC_REGION[language],
    ...PUBLIC_HISTORY[language],
    ...PUBLIC_GUIDE[language],
    ...PUBLIC_CALC[language],
    ...PUBLIC_COMPARE[language],
    ...PUBLIC_SERIES[language],
  };
}

const WORDS = { "zh-CN": wordsIn("zh-CN"), en: wordsIn("en") };

export type PublicWords = ReturnType<typeof wordsIn>;

/** Every sentence of the public side that depends on nothing but values. */
export function publicWords(language: Language): PublicWords {
  return WORDS[language];
}
