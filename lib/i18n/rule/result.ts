/** Result words: what two answers come to, figure by figure, for a comparison of both. */
import type { Answer } from "@/lib/domain/calculation/answer";
import { factsWords } from "./fact";
import { money } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { missingWords } from "./missing";
import { lineName, type Names } from "@/lib/i18n/core/names";
import { previewWords } from "@/lib/i18n/change/preview";
import { approximately } from "./rule";
import { stateName } from "./state";

/** One figure of both answers; null where a side has none. */
export interface ResultLine {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The amount or state of both sides first, then each further figure that either has. */
export function resultLines(before: Answer, after: Answer, language: Language, names: Names): ResultLine[] {
  const [old, made] = [figuresOf(before, language, names), figuresOf(after, language, names)];
  const labels = [...new Set([...old.keys(), ...made.keys()])];
  return labels.map((label) => ({ label, before: old.get(label) ?? null, after: made.get(label) ?? null }));
}

function figuresOf(answer: Answer, language: Language, names: Names): Map<string, string> {
  const words = previewWords(language);
  const lines = new Map([
    ...answer.otherLines.map(({ code, fen }) => [lineName(code, language), money(fen, language)] as const),
    ...answer.openLines.map((line) => [lineName(line.code, language), stateOf(line.answer, language, names)] as const),
  ]);
  if (answer.state !== "amount") return new Map([[words.monthly, stateOf(answer, language, names)], ...lines]);
  const figures = new Map([[words.monthly, money(answer.amountFen, language)]]);
  if (answer.yearFen !== null) figures.set(words.yearly, money(answer.yearFen, language));
  for (const { code, fen } of answer.deductions) {
    figures.set(words.deduction(lineName(code, language)), `−${money(fen, language)}`);
  }
  if (answer.netFen !== null) figures.set(words.net, money(answer.netFen, language));
  if (answer.topUpFen !== null) figures.set(words.topUp, money(answer.topUpFen, language));
  return new Map([...figures, ...lines]);
}

function stateOf(answer: Exclude<Answer, { state: "amount" }>, language: Language, names: Names): string {
  if (answer.state === "approximate") return approximately(answer.approximateFen, answer.per, language);
  const state = stateName(answer.state, language);
  const lacking = lackingIn(answer, language, names);
  return lacking === "" ? state : `${state}${language === "en" ? ` (${lacking})` : `（${lacking}）`}`;
}

function lackingIn(answer: Answer, language: Language, names: Names): string {
  if (answer.state === "missing_input") return factsWords(answer.missing, language);
  if (answer.state !== "missing_parameter") return "";
  const figures = answer.missing.map((name) => missingWords(name, names, language).trim());
  return figures.join(language === "en" ? ", " : "、");
}
