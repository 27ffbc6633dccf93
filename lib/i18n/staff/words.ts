/** The editors' dictionary in either language, put together from its topics. */
import type { Language } from "@/lib/i18n/core/language";
import { STAFF_FORM_FRAME } from "./form-frame";
import { STAFF_FRAME } from "./frame";
import { STAFF_LINE } from "./line";
import { STAFF_LOG } from "./log";
import { STAFF_PEOPLE } from "./people";
import { STAFF_PROPOSAL } from "./proposal";
import { STAFF_PUBLICATION } from "./publication";
import { STAFF_REVIEW } from "./review";
import { STAFF_SIGN_IN } from "./sign-in";
import { STAFF_TERM } from "./term";
import { STAFF_WORKBENCH } from "./workbench";

function wordsIn(language: Language) {
  return {
    ...STAFF_FRAME[language],
    ...STAFF_TERM[language],
    ...STAFF_SIGN_IN[language],
    ...STAFF_WORKBENCH[language],
    ...STAFF_LINE[language],
    ...STAFF_PROPOSAL[language],
    ...STAFF_REVIEW[language],
    ...STAFF_PUBLICATION[language],
    ...STAFF_PEOPLE[language],
    ...STAFF_LOG[language],
    form: STAFF_FORM_FRAME[language],
  };
}

const WORDS = { "zh-CN": wordsIn("zh-CN"), en: wordsIn("en") };

export type StaffWords = ReturnType<typeof wordsIn>;

/** All words of the editors' side in the language. */
export function staffWords(language: Language): StaffWords {
  return WORDS[language];
}
