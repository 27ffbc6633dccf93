import type { Answer } from "@/lib/domain/calculation/answer";
import { money } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { approximately } from "@/lib/i18n/rule/rule";
import { stateName } from "@/lib/i18n/rule/state";

/** An answer in a cell: the amount, or the name of the state; never 0 for what is not known. */
export function answerBrief(answer: Answer, language: Language): string {
  if (answer.state === "amount") return money(answer.amountFen, language);
  if (answer.state === "approximate") return approximately(answer.approximateFen, answer.per, language);
  return stateName(answer.state, language);
}
