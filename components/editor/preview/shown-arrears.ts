/** Arrears of a preview as the page shows them: what months already credited owe each person, run by run. */
import { arrearsRuns, type Arrears } from "@/lib/domain/calculation/arrears";
import { addMonths, monthsBetween } from "@/lib/domain/value/credit-month";
import { money, monthName, signedMoney } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { previewWords } from "@/lib/i18n/change/preview";
import { sampleName } from "@/lib/i18n/change/sample";
import { placeOf, sampleKey, type Said } from "./shown-samples";

export interface ShownOwed {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly months: string;
  readonly total: string;
  /** Empty where the net is not known. */
  readonly net: string;
  readonly runs: readonly ShownRun[];
}

/** Consecutive months that all differ by the same amounts. */
export interface ShownRun {
  readonly span: string;
  /** How many months; empty for one. */
  readonly count: string;
  readonly before: string;
  readonly after: string;
  readonly each: string;
  readonly total: string;
}

export interface ShownArrears {
  readonly span: string;
  /** Whose months had an amount and have none any more, a sentence each; everybody alike in one. */
  readonly erased: readonly string[];
  readonly people: readonly ShownOwed[];
}

/** What is owed; null where the draft begins in the current month or later. */
export function shownArrears(said: Said): ShownArrears | null {
  const { seen, language, names } = said;
  if (seen.credited === null) return null;
  const words = previewWords(language);
  const { from, to } = seen.credited;
  const last = monthName(addMonths(to, -1), language);
  return {
    span: words.arrearsSpan(monthName(from, language), last, monthsBetween(from, to)),
    erased: erasedLines(said),
    people: seen.samples.flatMap((sample): ShownOwed | readonly [] => {
      const { owed } = sample;
      if (owed === null) return [];
      const net = owed.totalNetFen === null ? "" : words.owedNet(signedMoney(owed.totalNetFen, language));
      return {
        key: sampleKey(sample),
        name: sampleName(sample.who, language, names, sample.category),
        place: placeOf(said, sample),
        months: words.owedMonths(owed.months.length),
        total: signedMoney(owed.totalFen, language),
        net,
        runs: runsOf(owed, language),
      };
    }),
  };
}

function erasedLines({ seen, language, names }: Said): string[] {
  const words = previewWords(language);
  const erased = seen.samples.flatMap(({ who, category, erased: runs }) =>
    runs.map(({ from, last, count, eachFen, totalFen }) => ({
      name: sampleName(who, language, names, category),
      months: words.erased(
        words.span(monthName(from, language), monthName(last, language)),
        count,
        money(eachFen, language),
        money(totalFen, language),
      ),
    })),
  );
  const told = new Set(erased.map(({ months }) => months));
  if (told.size === 1 && erased.length > 1) return [...told].map((months) => words.erasedFor(words.everybody, months));
  return erased.map(({ name, months }) => words.erasedFor(name, months));
}

function runsOf(owed: Arrears, language: Language): ShownRun[] {
  const words = previewWords(language);
  return arrearsRuns(owed).map(({ from, last, count, of, totalFen }) => ({
    span: words.span(monthName(from, language), monthName(last, language)),
    count: count > 1 ? words.owedMonths(count) : "",
    before: money(of.beforeFen, language),
    after: money(of.afterFen, language),
    each: signedMoney(of.differenceFen, language),
    total: signedMoney(totalFen, language),
  }));
}
