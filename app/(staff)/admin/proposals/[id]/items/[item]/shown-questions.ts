import type { ShownQuestion } from "@/components/editor/preview/shown-question";
import { itemOfField } from "@/lib/domain/editorial/statement";
import type { Sample } from "@/lib/domain/effect/effect";
import type { Preview } from "@/lib/domain/preview/preview";
import { backFen } from "@/lib/domain/check/reach-back";
import { answerId, asksForAnswer, fieldOfAnswer } from "@/lib/domain/editorial/warning-answer";
import { answerChoices } from "@/lib/i18n/editor/answer-choices";
import { backWords } from "@/lib/i18n/change/back";
import { issueWords } from "@/lib/i18n/editor/issue";
import type { Language } from "@/lib/i18n/core/language";
import type { Names } from "@/lib/i18n/core/names";

/** The warnings of a preview as questions, with what must be known to answer them. */
export function shownQuestions({ issues, samples }: Preview, language: Language, names: Names): ShownQuestion[] {
  return issues.filter(asksForAnswer).map((issue) => {
    const field = fieldOfAnswer(issue);
    return {
      id: answerId(issue),
      field: itemOfField(field)?.field ?? field,
      sentence: issueWords(issue, language, names),
      params: { ...issue.params },
      choices: answerChoices(issue.key, language),
      details: issue.key === "reaches_back" ? moneyLines(samples, language, names) : [],
    };
  });
}

/** Months and money of each person; those for whom it is the same in one line. */
function moneyLines(samples: readonly Sample[], language: Language, names: Names): string[] {
  const owing = samples.filter((sample) => backFen(sample) !== 0);
  const monthsOf = ({ owed, erased }: Sample) =>
    (owed?.months.length ?? 0) + erased.reduce((sum, { count }) => sum + count, 0);
  const sums = [...new Set(owing.map((sample) => `${monthsOf(sample)} ${backFen(sample)}`))];
  return sums.flatMap((sum) => {
    const alike = owing.filter((sample) => `${monthsOf(sample)} ${backFen(sample)}` === sum);
    const [first] = alike;
    if (first === undefined) return [];
    const who = sums.length === 1 ? null : alike.map((sample) => sample.who);
    return backWords({ who, months: monthsOf(first), fen: backFen(first) }, language, names);
  });
}
