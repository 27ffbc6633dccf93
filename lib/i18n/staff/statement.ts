/** What a statement of the register says, in one line. */
import type { ItemStatement } from "@/lib/domain/register/item";
import { money } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import type { Names } from "@/lib/i18n/core/names";
import { ruleWords } from "@/lib/i18n/rule/rule";
import { staffWords } from "./words";

/** The rule in words, the parameter's value, or that the statement is withdrawn. */
export function statementWords({ op, payload }: ItemStatement, language: Language, names: Names): string {
  const words = staffWords(language);
  if (op === "withdraw") return words.review.withdrawn;
  switch (payload?.kind) {
    case "rule":
      return ruleWords(payload.rule, language, names);
    case "parameter":
      return `${money(payload.parameter.fen, language)} ${language === "en" ? "yuan" : "元"}(${words.parameters[payload.parameter.status]})`;
    case "guide":
      return words.seriesKind.guide;
    case undefined:
      return "—";
  }
}
