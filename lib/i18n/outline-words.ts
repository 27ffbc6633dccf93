/** Outlines in words: what a rule pays, short enough for a cell of a table. */
import type { BandValue, Outline, OutlineBand } from "@/lib/domain/outline";
import { conditionWords } from "./condition-words";
import { money } from "./format";
import type { Language } from "./language";
import { publicWords } from "./public-words";
import { exprWords, roughMoney } from "./rule-words";
import { unknownSummary } from "./unknown-words";

/** What one band pays: `120.00 元/月`, `每年 1,680.00 元(约每月 140.00 元)`, or the formula in words. */
export function bandValueWords(value: BandValue, language: Language): string {
  const words = publicWords(language).amount;
  switch (value.kind) {
    case "amount":
      return value.yearFen === null
        ? words.perMonth(money(value.monthFen, language))
        : words.perYear(money(value.yearFen, language), money(value.monthFen, language));
    case "formula":
      return exprWords(value.expr, language);
    case "missing_parameter":
      return words.notRecorded(exprWords(value.expr, language));
  }
}

/** The band's condition in words; `一律` where everybody is paid the same. */
export function bandName(band: OutlineBand, language: Language): string {
  return band.when === null ? publicWords(language).amount.everybody : conditionWords(band.when, language);
}

/** An outline as one line: one value, up to three bands, or the range of many. */
export function outlineSummary(outline: Outline, language: Language): string {
  const words = publicWords(language).amount;
  switch (outline.state) {
    case "rule":
      return bandsSummary(outline.bands, language);
    case "approximate":
      return words.aboutPer(roughMoney(outline.approximateFen, language), outline.per);
    case "no_account":
      return words.noAccount;
    case "unknown_by_source":
      return unknownSummary(outline, language);
    case "no_rule":
      return outline.resolution.narrower.length > 0 ? words.narrower : words.noRule;
  }
}

function bandsSummary(bands: readonly OutlineBand[], language: Language): string {
  const words = publicWords(language).amount;
  const [first] = bands;
  if (first === undefined) return words.noRule;
  if (bands.length === 1) return bandValueWords(first.value, language);
  const range = amountRange(bands);
  if (bands.length > 3 && range !== null) {
    return words.range(money(range.least, language), money(range.most, language), bands.length);
  }
  return bands
    .map((band) => words.band(bandName(band, language), bandValueWords(band.value, language)))
    .join(words.between);
}

/** Smallest and largest monthly amount, in fen; null unless every band is an amount. */
export function amountRange(bands: readonly OutlineBand[]): { readonly least: number; readonly most: number } | null {
  const amounts = bands.flatMap((band) => (band.value.kind === "amount" ? [band.value.monthFen] : []));
  if (amounts.length !== bands.length || amounts.length === 0) return null;
  return { least: Math.min(...amounts), most: Math.max(...amounts) };
}
