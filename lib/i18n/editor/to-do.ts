/** The word before what is not done yet, in a file of its own: the form needs no other sentence of an issue. */
import type { Bilingual } from "@/lib/i18n/core/language";

export const TO_DO_WORDS: Bilingual = { "zh-CN": "还差", en: "To do" };
