import type { Answer } from "@/lib/domain/answer";
import { money } from "@/lib/i18n/format";
import type { Language } from "@/lib/i18n/language";
import { approximately } from "@/lib/i18n/rule-words";
import { stateName } from "@/lib/i18n/state-words";

/** An answer in a cell: the amount, or the name of the state; never 0 for what is not known. */
export function answerBrief(answer: Answer, language: Language): string {
  if (answer.state === "amount") return money(answer.amountFen, language);
  if (answer.state === "approximate") return approximately(answer.approximateFen, answer.per, language);
  return stateName(answer.state, language);
}
