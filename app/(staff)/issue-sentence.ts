import type { Issue } from "@/lib/domain/issue";
import { fieldWords } from "@/lib/i18n/field-words";
import { issueWords } from "@/lib/i18n/issue-words";
import { namesIn } from "@/lib/i18n/name-words";
import { register } from "@/lib/register/register";
import type { Language } from "@/lib/i18n/language";

/** What is wrong, in a sentence. */
export function issueSentence(issue: Issue, language: Language): string {
  return fieldWords(issue.key, language) ?? issueWords(issue, language, namesIn(register.current(), language));
}
