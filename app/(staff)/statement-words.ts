import type { ItemStatement } from "@/lib/domain/register/item";
import { money } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { namesIn } from "@/lib/i18n/core/names";
import { ruleWords } from "@/lib/i18n/rule/rule";
import { staffWords } from "@/lib/i18n/staff/words";
import { register } from "@/lib/register/register";

/** What a statement says, in one line: the rule in words, the parameter's value, or that it is withdrawn. */
export function statementWords({ op, payload }: ItemStatement, language: Language): string {
  const words = staffWords(language);
  if (op === "withdraw") return words.review.withdrawn;
  switch (payload?.kind) {
    case "rule":
      return ruleWords(payload.rule, language, namesIn(register.current(), language));
    case "parameter":
      return `${money(payload.parameter.fen, language)} ${language === "en" ? "yuan" : "元"}(${words.parameters[payload.parameter.status]})`;
    case "guide":
      return words.seriesKind.guide;
    case undefined:
      return "—";
  }
}
