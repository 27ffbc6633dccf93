/** Changes in words: what a person's amount will be next, from when, and what brings it. */
import { openMonth } from "@/lib/domain/age-timing";
import type { ChangeCause, NextChange } from "@/lib/domain/next-change";
import { answerSentence } from "./answer-words";
import { creditCell } from "./credit-words";
import { monthName } from "./format";
import type { Language } from "./language";
import type { Names } from "./name-words";

/** `2026年12月起按70周岁计，每月110.00元。` Where the month itself is open, the sentence says so. */
export function nextChangeSentence({ month, cause, answer }: NextChange, names: Names, language: Language): string {
  const english = language === "en";
  const since = sinceWords(monthName(month, language), cause, names.category(answer.question.category), language);
  if (answer.state !== "amount") return `${since}${english ? ": " : "："}${answerSentence(answer, names, language)}`;
  const sums = creditCell(answer, language);
  const said = english ? `${since}: ${sums}.` : `${since}，${sums}。`;
  if (!answer.warnings.some((warning) => openMonth(warning) === month)) return said;
  return english
    ? `${said} The document does not say whether it is from this month or the next; this month is taken here.`
    : `${said}文件未载明从当月还是次月起，这里按当月。`;
}

function sinceWords(month: string, cause: ChangeCause, category: string, language: Language): string {
  const english = language === "en";
  switch (cause.kind) {
    case "age":
      return english ? `From ${month}, at the age of ${cause.age}` : `${month}起按 ${cause.age} 周岁计`;
    case "retirement":
      return english ? `From ${month}, credited as the category ${category}` : `${month}起按${category}划入`;
    case "rule":
      return english ? `From ${month}, by what is published for then` : `${month}起按已公布的新标准`;
  }
}
