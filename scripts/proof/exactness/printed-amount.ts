/**
 * Printed amounts: whether the sentence of an answer says the figures that the oracle found, names the person's own as they are,
 * and whether its months, years, deductions, limits and settlements follow from each other.
 */
import type { Case } from "@/lib/domain/case/schema";
import { type Fraction, add, compare, fraction, rounded } from "./fraction";
import type { OracleAnswer } from "./oracle";
import { FIGURE, figureOf, isEqual, roundingIn, sentencesOf, wrongEquations } from "./printed-equation";

type Person = Case["person"];

/** What is wrong with the sentence of an amount. */
export function wrongInSentence(text: string, right: OracleAnswer, person: Person): string[] {
  return [
    ...wrongEquations(text),
    ...sentencesOf(text).flatMap((sentence) => [
      ...wrongRelations(sentence),
      ...SAYINGS.flatMap(([pattern, name]) => misstated(pattern, right[name], sentence)),
      ...OWN.flatMap(([pattern, valueOf]) => misstated(pattern, asText(valueOf(person)), sentence)),
    ]),
    ...wrongLines(text, right.otherLines ?? ""),
    ...(new RegExp(FIGURE).test(text) || /不需补足|nothing is made up/.test(text) ? [] : [`“${text}” says no figure`]),
  ];
}

const BESIDE = new RegExp(`另有[^：]*：(每月|每年) ${FIGURE} 元|Separately, [^:]*: ${FIGURE} yuan a (month|year)`, "g");

/** The separate lines are the oracle's, whose yearly ones are told as the month they make. */
export function wrongLines(text: string, lines: string): string[] {
  const said = linesSaid(text);
  const meant = lines === "" ? [] : lines.split(",").map((line) => BigInt(line.split("=")[1] ?? "0"));
  const isSo = said.length === meant.length && meant.every((one) => said.includes(one));
  return isSo ? [] : [`“${text}” should list ${lines}`];
}

/** The sums of the separate lines that a text names, in fen a month. */
export function linesSaid(text: string): bigint[] {
  return [...text.matchAll(BESIDE)].map(([, zhPeriod, zh, en, period]) => {
    const { over, under } = figureOf(zh ?? en ?? "").worth;
    const months = zhPeriod === "每年" || period === "year" ? 12n : 1n;
    return rounded({ over: over * 100n, under: under * months }, 1n, "half_up");
  });
}

/** What is wrong with the figures of a sentence that says a credit without its equation, as that of the next change. */
export function wrongFigures(text: string, right: OracleAnswer): string[] {
  return sentencesOf(text).flatMap((sentence) => [
    ...wrongRelations(sentence),
    ...[...SAYINGS, PLAIN].flatMap(([words, name]) => misstated(words, right[name], sentence)),
  ]);
}

function asText(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

type Money = "amountFen" | "yearFen" | "netFen" | "topUpFen";

/** What each figure of the sentence is said to be. */
const SAYINGS: readonly [RegExp, Money][] = [
  [pattern("返款 F 元"), "amountFen"],
  [pattern("(?<!Separately, [^:]*: )F yuan (?:a month|for each month|this month)"), "amountFen"],
  [pattern("到账 F 元"), "netFen"],
  [pattern("F yuan arrives"), "netFen"],
  [pattern("（划入 F 元"), "amountFen"],
  [pattern("\\(F yuan credited"), "amountFen"],
  [pattern("每年划入 F 元|退休当年划入 F 元"), "yearFen"],
  [pattern("F yuan in the year of retirement"), "yearFen"],
  [pattern("全年 F 元|标准为每年 F 元"), "yearFen"],
  [pattern("(?:合|约)每月 F 元"), "amountFen"],
  [pattern("补足 F 元"), "topUpFen"],
  [pattern("F yuan is made up"), "topUpFen"],
];

/** A month's money where no verb stands before it. */
const PLAIN: (typeof SAYINGS)[number] = [pattern("，(?:本月|每月|折合每月) F 元"), "amountFen"];

/** The person's own figures, by the names they are printed under. */
const OWN: readonly [RegExp, (person: Person) => number | undefined][] = [
  [pattern("本人缴费基数 F 元"), ({ contributionBase }) => contributionBase],
  [pattern("own contribution base F"), ({ contributionBase }) => contributionBase],
  [pattern("本人养老金 F 元"), ({ ownPension }) => ownPension],
  [pattern("own pension F"), ({ ownPension }) => ownPension],
  [pattern("当年已划入金额 F 元"), ({ creditedThisYear }) => creditedThisYear],
];

function pattern(text: string): RegExp {
  return new RegExp(text.replaceAll("F", FIGURE), "g");
}

/** What is wrong with figures that must follow from each other, in a sentence or in the cell of a table. */
export function wrongRelations(sentence: string): string[] {
  return RELATIONS.flatMap((relation) => broken(relation, sentence));
}

function misstated(said: RegExp, fen: string | undefined, sentence: string): string[] {
  return [...sentence.matchAll(said)].flatMap((match) => {
    const figure = match.slice(1).find((one) => one !== undefined) ?? "";
    const isSo = fen !== undefined && isEqual(figureOf(figure), { worth: fraction(BigInt(fen), 100n), isCut: false });
    return isSo ? [] : [`“${match[0]}” in “${sentence}” should be ${fen} fen`];
  });
}

interface Relation {
  readonly words: RegExp;
  readonly holds: (figures: readonly Fraction[], sentence: string, words: string) => boolean;
}

/** Sentences whose figures must follow from each other. */
const RELATIONS: readonly Relation[] = [
  { words: pattern("每年划入 F 元[^（]*（合每月 F 元"), holds: ([year, month]) => isYearOf(year, month) },
  { words: pattern("每年划入 F 元[^（]*（约每月 F 元"), holds: ([year, month]) => isAboutYearOf(year, month) },
  {
    words: pattern("(?:返款|每月|（划入) F 元.*?全年 F 元(?=[；）])"),
    holds: ([month, year]) => isYearOf(year, month),
  },
  { words: pattern("(?:返款|每月|（划入) F 元.*?全年 F 元(?=，)"), holds: ([month, year]) => !isYearOf(year, month) },
  { words: pattern(": F yuan a year[^(]*\\(F yuan a month"), holds: ([year, month]) => isYearOf(year, month) },
  {
    words: pattern(": F yuan a year[^(]*\\(about F yuan a month"),
    holds: ([year, month]) => isAboutYearOf(year, month),
  },
  {
    words: pattern(
      "F yuan (?:a month|credited|for each month)[^:]*?(?<!stated as )F yuan a year(?=\\)|; (?!the last|this))",
    ),
    holds: ([month, year]) => isYearOf(year, month),
  },
  {
    words: pattern("到账 F 元（划入 F 元.*?代扣[^；）]*"),
    holds: ([net, gross], _sentence, words) => isNet(net, gross, words),
  },
  {
    words: pattern("F yuan arrives[^(]*\\(F yuan credited.*?less [^;)]*"),
    holds: ([net, gross], _all, words) => isNet(net, gross, words),
  },
  { words: pattern("补足 F 元（全年应达 F 元，已划入 F 元）"), holds: ([short, due, had]) => isSum(due, had, short) },
  { words: pattern("不需补足（全年应达 F 元，已划入 F 元）"), holds: ([due, had]) => !isOver(due, had) },
  { words: pattern("F 元 × [^（]*（[^）]* F 元低于下限，按下限计"), holds: ([limit, own]) => isOver(limit, own) },
  { words: pattern("F 元 × [^（]*（[^）]* F 元高于上限，按上限计"), holds: ([limit, own]) => isOver(own, limit) },
  { words: pattern("F 元，低于保底 F 元"), holds: ([was, limit]) => isOver(limit, was) },
  { words: pattern("F 元，超过封顶 F 元"), holds: ([was, limit]) => isOver(was, limit) },
  { words: pattern("F, below the minimum of F"), holds: ([was, limit]) => isOver(limit, was) },
  { words: pattern("F, above the maximum of F"), holds: ([was, limit]) => isOver(was, limit) },
  {
    words: pattern("返款 F 元（.*(?:低于保底|超过封顶) F 元"),
    holds: ([amount, limit], sentence) => isRounded(amount, limit, sentence),
  },
  {
    words: pattern(": F yuan a month \\(.*(?:minimum|maximum) of F"),
    holds: ([amount, limit], sentence) => isRounded(amount, limit, sentence),
  },
  { words: pattern("返款 F 元（F 元(?:、F 元)+(?:两者|中)取[低高]"), holds: isChosen },
];

function broken({ words, holds }: Relation, sentence: string): string[] {
  return [...sentence.matchAll(words)].flatMap((match) => {
    const captured = match.slice(1).flatMap((one) => (one === undefined ? [] : figureOf(one).worth));
    return holds(captured, sentence, match[0]) ? [] : [`“${match[0]}” is not true`];
  });
}

function figuresIn(text: string): Fraction[] {
  return text.match(new RegExp(FIGURE, "g"))?.map((one) => figureOf(one).worth) ?? [];
}

type Said = Fraction | undefined;
const NOUGHT = fraction(0n);

function isYearOf(year: Said, month: Said): boolean {
  return month !== undefined && compare(year ?? NOUGHT, { over: month.over * 12n, under: month.under }) === 0;
}

/** `About` is said where twelve months are not the year, and only there. */
function isAboutYearOf(year: Said, month: Said): boolean {
  if (year === undefined || isYearOf(year, month)) return false;
  const fen = rounded({ over: year.over * 100n, under: year.under * 12n }, 1n, "half_up");
  return compare(month ?? NOUGHT, fraction(fen, 100n)) === 0;
}

function isNet(net: Said, gross: Said, words: string): boolean {
  const taken = /(?:代扣|less )([^；;）)]*)$/.exec(words)?.[1] ?? "";
  const lines = figuresIn(taken);
  return lines.length > 0 && isSum(gross, ...[net, ...lines]);
}

function isSum(whole: Said, ...parts: readonly Said[]): boolean {
  const sum = parts.reduce<Fraction>((total, part) => add(total, part ?? NOUGHT), NOUGHT);
  return compare(whole ?? NOUGHT, sum) === 0;
}

function isOver(more: Said, less: Said): boolean {
  return compare(more ?? NOUGHT, less ?? NOUGHT) > 0;
}

/** The first figure is the lowest or highest of the others, rounded where the sentence says so. */
function isChosen(_captured: readonly Fraction[], sentence: string, words: string): boolean {
  const [amount, ...terms] = figuresIn(words);
  // A limit around the choice has its own line.
  if (/低于保底|超过封顶/.test(sentence)) return true;
  const sign = /取低/.test(sentence) ? 1 : -1;
  const best = terms.reduce((one, other) => (compare(other, one) * sign < 0 ? other : one));
  return isRounded(amount, best, sentence);
}

/** The same, or rounded as the sentence says. */
function isRounded(amount: Said, exact: Said, sentence: string): boolean {
  const rounding = roundingIn(sentence);
  if (amount === undefined || exact === undefined) return false;
  if (rounding === null) return compare(amount, exact) === 0;
  const fen = rounded({ over: exact.over * 100n, under: exact.under }, rounding.unitFen, rounding.mode);
  return compare(amount, fraction(fen, 100n)) === 0;
}
