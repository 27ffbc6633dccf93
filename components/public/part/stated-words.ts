import type { PublishedItem } from "@/lib/domain/register/item";
import type { Language } from "@/lib/i18n/core/language";
import { publicWords } from "@/lib/i18n/public/words";
import { ruleWords } from "@/lib/i18n/rule/rule";

/** What a parameter or a separate line states. */
export function statedWords({ op, payload }: PublishedItem, language: Language): string {
  const words = publicWords(language);
  if (op === "withdraw") return words.timeline.withdrawn;
  if (payload?.kind === "rule") return ruleWords(payload.rule, language);
  return payload?.kind === "parameter"
    ? words.amount.parameter(payload.parameter.fen, payload.parameter.status)
    : words.history.takenDown;
}
