import type { Issue } from "@/lib/domain/typed/issue";
import { fieldWords } from "@/lib/i18n/staff/field";
import { issueWords } from "@/lib/i18n/editor/issue";
import { namesIn } from "@/lib/i18n/core/names";
import { register } from "@/lib/register/register";
import type { Language } from "@/lib/i18n/core/language";

/** What is wrong, in a sentence. */
export function issueSentence(issue: Issue, language: Language): string {
  return fieldWords(issue.key, language) ?? issueWords(issue, language, namesIn(register.current(), language));
}
