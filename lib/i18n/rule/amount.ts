/** Amounts in sentences: who gets how much, what arrives of it, and how it was worked out, all as the steps say. */
import type { AmountAnswer } from "@/lib/domain/calculation/answer";
import { type CountedAs, ageBandOf, countedAs } from "@/lib/domain/calculation/counted-as";
import type { AgeRange } from "@/lib/domain/rule/method.schema";
import { ageWords } from "./condition";
import { creditWords, isSettlement } from "./credit";
import { equationOf } from "./equation";
import { money, monthName } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import type { Names } from "@/lib/i18n/core/names";
import { placeIn } from "@/lib/i18n/core/place";
import { MARKS, inBrackets } from "@/lib/i18n/core/punctuation";

/** `北京市退休人员，满70周岁：每月返款 110.00 元。` What decided it is read from the steps; without steps only the amount is said. */
export function amountSentence(answer: AmountAnswer, names: Names, language: Language): string {
  const counted = countedAs(answer);
  const { lead, asides } = creditWords(answer, language, (last) =>
    equationOf(answer.steps, last, { names, region: counted.region, language }),
  );
  const who = whoWords(counted, ageBandOf(answer.steps), names, language);
  const beside = asides.length === 0 ? "" : inBrackets(asides.join(MARKS[language].semicolon), language);
  const sentence = language === "en" ? `${who}: ${lead}${beside}.` : `${who}：${lead}${beside}。`;
  const { topUpFen } = answer;
  const settled = topUpFen === null || isSettlement(answer) ? "" : settlementSentence(topUpFen, language);
  const further = [switchSentence(answer, counted, names, language), settled];
  return [sentence, ...further].filter((one) => one !== "").join(language === "en" ? " " : "");
}

function whoWords({ region, category }: CountedAs, band: AgeRange | null, names: Names, language: Language): string {
  const [place, who] = [names.region(region), names.category(category)];
  if (language === "en")
    return `${who}${band === null ? "" : `, aged ${ageWords(band, language)}`}, in ${placeIn(place, language)}`;
  return `${place}${who}${band === null ? "" : `，${ageWords(band, language)}`}`;
}

/** Somebody whose retirement does not count yet is told so, and from when it does. */
export function switchSentence(
  { question }: Pick<AmountAnswer, "question">,
  { category, switchesFrom }: CountedAs,
  names: Names,
  language: Language,
): string {
  if (switchesFrom === null) return "";
  const [now, then] = [names.category(category), names.category(question.category)];
  const from = monthName(switchesFrom, language);
  return language === "en"
    ? `This month still counts under the category ${now}, from ${from} on under the category ${then}.`
    : `本月仍按${now}计算，自${from}起按${then}计算。`;
}

/** What is settled beside the amount, and never part of it. */
function settlementSentence(fen: number, language: Language): string {
  const yuan = money(fen, language);
  return language === "en"
    ? `At the end of the year ${yuan} yuan is made up in one sum.`
    : `年末另一次补足 ${yuan} 元。`;
}
