/** Answers in words: one sentence for every state, in the wording of the product. */
import { MAX_AGE } from "@/lib/domain/rule/age";
import { INSURANCE_ENDED, type Answer, type OpenLine } from "@/lib/domain/calculation/answer";
import { type CountedAs, countedAs } from "@/lib/domain/calculation/counted-as";
import { type PlainDate, parsePlainDate } from "@/lib/domain/value/plain-date";
import { amountSentence, switchSentence } from "./amount";
import { besideSentence, otherLineWords } from "./beside";
import { dayName } from "@/lib/i18n/core/format";
import { factWords, yourFacts } from "./fact";
import type { Language } from "@/lib/i18n/core/language";
import { missingParameterSentence } from "./missing";
import type { Names } from "@/lib/i18n/core/names";
import { noRuleSentence } from "./no-rule";
import { placeIn } from "@/lib/i18n/core/place";
import { roughMoney } from "./rule";
import { unknownSentence } from "./unknown";
import { withheldSentence } from "./withheld";

/**
 * The answer in one sentence. The figures in it are the answer's own; a state without a figure never shows 0.
 * Who it is about is who counted: somebody not yet switched to retirement is told about the rule that still applies.
 */
export function answerSentence(answer: Answer, names: Names, language: Language): string {
  const said = [creditSentence(answer, names, language), ...besideSentences(answer, names, language)];
  return said.join(language === "en" ? " " : "");
}

/** The same away from its page: whom it is about is named in every state. */
export function namedSentence(answer: Answer, names: Names, language: Language): string {
  const sentence = answerSentence(answer, names, language);
  if (answer.state === "amount") return sentence;
  const { region, category } = countedAs(answer);
  const [place, who] = [names.region(region), names.category(category)];
  if (sentence.includes(place) && sentence.includes(who)) return sentence;
  return language === "en" ? `${who}, in ${placeIn(place, language)}: ${sentence}` : `${place}${who}：${sentence}`;
}

/** What is said of the credit itself. */
export function creditSentence(answer: Answer, names: Names, language: Language): string {
  if (answer.state === "amount") return amountSentence(answer, names, language);
  const counted = countedAs(answer);
  const switched = switchSentence(answer, counted, names, language);
  const sentence = withoutAmount(answer, counted, names, language);
  return switched === "" ? sentence : `${sentence}${language === "en" ? " " : ""}${switched}`;
}

/** What is said of the separate lines, a sentence each. */
export function besideSentences(
  { otherLines, openLines }: Pick<Answer, "otherLines" | "openLines">,
  names: Names,
  language: Language,
): string[] {
  return [
    ...otherLines.map((line) => besideSentence(line.code, otherLineWords(line, language), language)),
    ...openLines.map((line) => besideSentence(line.code, openLineWords(line, names, language), language)),
  ];
}

/** What is said of a separate line of which no amount can be told. */
export function openLineWords({ answer }: OpenLine, names: Names, language: Language): string {
  return withoutAmount(answer, countedAs(answer), names, language);
}

function withoutAmount(
  answer: Exclude<Answer, { state: "amount" }>,
  counted: CountedAs,
  names: Names,
  language: Language,
): string {
  const english = language === "en";
  const { region, category } = counted;
  switch (answer.state) {
    case "approximate":
      return approximateSentence(answer.approximateFen, answer.per, language);
    case "no_account":
      return answer.reason === INSURANCE_ENDED
        ? endedSentence(answer.question.person.endedOn, language)
        : noAccountSentence(names.category(category), language);
    case "no_rule":
      return noRuleSentence(answer.why, { region: names.region(region), category: names.category(category) }, language);
    case "withheld":
      return withheldSentence(answer.withheld, language);
    case "unknown_by_source":
      return unknownSentence(answer, language);
    case "missing_parameter":
      return missingParameterSentence(answer.rule.payload.method, answer.missing, names, language);
    case "missing_input": {
      const facts = yourFacts(answer.missing, language);
      return english ? `We still need ${facts}.` : `还需要知道${facts}才能算出。`;
    }
    case "invalid_input":
      return answer.invalid.map((fact) => invalidSentence(fact, answer, language)).join(english ? " " : "");
  }
}

/** `约 77 元/月。来源只给出约数。` */
export function approximateSentence(fen: number, per: "month" | "year", language: Language): string {
  const yuan = roughMoney(fen, language);
  if (language === "en") return `About ${yuan} yuan a ${per}. The source gives a rounded figure only.`;
  return `约 ${yuan} 元/${per === "month" ? "月" : "年"}。来源只给出约数。`;
}

/** `按当地制度,单建统筹没有个人账户,不划入。` */
export function noAccountSentence(category: string, language: Language): string {
  return language === "en"
    ? `${category}: under local rules there is no personal account, so nothing is credited.`
    : `按当地制度，${category}没有个人账户，不划入。`;
}

/** `参保关系已于2026年3月5日终止,当月是最后一次划入。` */
function endedSentence(day: PlainDate | undefined, language: Language): string {
  const when = day === undefined ? "" : dayName(day, language);
  return language === "en"
    ? `The insurance ended on ${when}; the credit of that month was the last.`
    : `参保关系已于${when}终止，当月是最后一次划入。`;
}

function invalidSentence(fact: string, { question }: Answer, language: Language): string {
  const english = language === "en";
  const name = factWords(fact, language);
  const upper = name.charAt(0).toUpperCase() + name.slice(1);
  if (fact === "retiredOn") {
    return english ? `${upper} cannot be before birth.` : `${name}不能早于出生年月。`;
  }
  const typed = question.person.birthDate ?? "";
  const day = parsePlainDate(typed) ?? parsePlainDate(`${typed}-01`);
  if (day === null) return english ? `${upper} is not a date that exists.` : `${name}不是有效的日期。`;
  if (day > question.on) {
    return english ? `${upper} cannot be after the month asked about.` : `${name}不能晚于查询月份。`;
  }
  return english
    ? `By the ${name} given, the person would be ${MAX_AGE + 1} or older; please check.`
    : `按所填${name}已满${MAX_AGE + 1}周岁，请核对。`;
}
