/** Changes in words: what a person's amount will be next, from when, and what brings it. */
import { openMonth } from "@/lib/domain/calculation/age-timing";
import type { Answer } from "@/lib/domain/calculation/answer";
import type { ChangeCause, NextChange } from "@/lib/domain/person/next-change";
import { besideSentences, creditSentence } from "./answer";
import { besideSentence } from "./beside";
import { creditCell } from "./credit";
import { monthName } from "@/lib/i18n/core/format";
import type { Bilingual, Language } from "@/lib/i18n/core/language";
import type { Names } from "@/lib/i18n/core/names";

/** `2026年12月起按70周岁计，每月110.00元。` Where the month itself is open, the sentence says so. */
export function nextChangeSentence(next: NextChange, names: Names, language: Language): string {
  const { month, cause, answer, isCredit } = next;
  const since = sinceWords(monthName(month, language), cause, names.category(answer.question.category), language);
  const said = isCredit
    ? [creditSaid(since, answer, names, language), ...linesSaid(next, names, language)]
    : [onlyLines(since, language), ...linesSaid(next, names, language), ...stays(answer, language)];
  const open = answer.warnings.some((warning) => openMonth(warning) === month) ? [OPEN_MONTH[language]] : [];
  return [...said, ...open].join(language === "en" ? " " : "");
}

const OPEN_MONTH = {
  "zh-CN": "文件未载明从当月还是次月起，这里按当月。",
  en: "The document does not say whether it is from this month or the next; this month is taken here.",
} as const satisfies Bilingual;

function creditSaid(since: string, answer: Answer, names: Names, language: Language): string {
  const english = language === "en";
  const isGap = answer.state === "no_rule" && answer.why.kind === "gap";
  // That sentence names its months itself.
  if (isGap) return creditSentence(answer, names, language);
  if (answer.state !== "amount") return `${since}${english ? ": " : "："}${creditSentence(answer, names, language)}`;
  const sums = creditCell(answer, language);
  return english ? `${since}: ${sums}.` : `${since}，${sums}。`;
}

function onlyLines(since: string, language: Language): string {
  return language === "en" ? `${since}: another sum beside the credit.` : `${since}，另行划入的部分有变化。`;
}

/** The separate lines that change; one that is no more is said to be no more. */
function linesSaid({ answer, lines }: NextChange, names: Names, language: Language): string[] {
  const isNamed = ({ code }: { readonly code: string }) => lines.includes(code);
  const [otherLines, openLines] = [answer.otherLines.filter(isNamed), answer.openLines.filter(isNamed)];
  const gone = lines.filter((code) => ![...otherLines, ...openLines].some((line) => line.code === code));
  return [
    ...besideSentences({ otherLines, openLines }, names, language),
    ...gone.map((code) => besideSentence(code, NO_MORE[language], language)),
  ];
}

/** Whether it ends or is not recorded any more is the history's to tell. */
const NO_MORE = {
  "zh-CN": "此后没有这一笔的记录",
  en: "no such sum is recorded from then on",
} as const satisfies Bilingual;

/** What arrives stays as it is where only something beside it changes. */
function stays({ state }: Answer, language: Language): string[] {
  if (state !== "amount") return [];
  return [language === "en" ? "The credit itself stays as it is." : "返款不变。"];
}

function sinceWords(month: string, cause: ChangeCause, category: string, language: Language): string {
  const english = language === "en";
  switch (cause.kind) {
    case "age":
      if (cause.age === null) return english ? `From ${month}, on account of age` : `${month}起因年龄增长`;
      return english ? `From ${month}, at the age of ${cause.age}` : `${month}起按 ${cause.age} 周岁计`;
    case "retirement":
      return english ? `From ${month}, credited as the category ${category}` : `${month}起按${category}划入`;
    case "rule":
      return english ? `From ${month}, by what is published for then` : `${month}起按已公布的规定`;
    case "lapse":
      return english ? `From ${month}` : `${month}起`;
  }
}
