/** Notes in the reader's language. */
import type { RulePayload } from "@/lib/domain/rule/schema";
import type { Language } from "@/lib/i18n/core/language";

/** The remark of a rule in a language, in Chinese where there is no other; null without a remark. */
export function noteIn(note: RulePayload["note"], language: Language): { text: string; language: Language } | null {
  if (language === "en" && note?.en !== undefined) return { text: note.en, language };
  return note?.zh === undefined ? null : { text: note.zh, language: "zh-CN" };
}
