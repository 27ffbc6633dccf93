import type { Answer } from "@/lib/domain/answer";
import { money } from "@/lib/i18n/format";
import type { Language } from "@/lib/i18n/language";
import { approximately } from "@/lib/i18n/rule-words";
import { stateName } from "@/lib/i18n/state-words";

/** An answer in one cell: the amount a month, or the name of its state; never 0 for "not known". */
export function amountOrState(answer: Answer, language: Language): string {
  if (answer.state === "amount") return money(answer.amountFen, language);
  if (answer.state === "approximate") return approximately(answer.approximateFen, answer.per, language);
  return stateName(answer.state, language);
}
