/** Outlines in words: what a rule pays, short enough for a cell of a table. */
import type { OutlineValue, Outline, OutlineBand } from "@/lib/domain/reading/outline";
import { conditionWords } from "./condition";
import { type LargeFigure, cellWords, creditCell } from "./credit";
import { exprWords } from "./expression";
import { money } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { publicWords } from "@/lib/i18n/public/words";
import { roughMoney } from "./rule";
import { unknownSummary } from "./unknown";
import { withheldShort } from "./withheld";

/** What one band pays: `每月 120.00 元`, `每年划入 1,680.00 元（合每月 140.00 元）`, or the formula in words. */
export function bandValueWords(value: OutlineValue, language: Language): string {
  const words = publicWords(language).amount;
  switch (value.kind) {
    case "amount":
      return creditCell(value.credited, language);
    case "formula":
      return exprWords(value.expr, language);
    case "missing_parameter":
      return words.notRecorded(exprWords(value.expr, language));
    case "withheld":
      return withheldShort(language);
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
    case "withheld":
      return withheldShort(language);
    case "no_rule":
      return outline.resolution.narrower.length > 0 ? words.narrower : words.noRule;
  }
}

/** An outline without an answer: the formula, as far as there is one, and that the amount is not known. */
export function unansweredSummary(outline: Outline, language: Language): string {
  const words = publicWords(language);
  const summary = outlineSummary(outline, language);
  if (outline.state === "no_rule") {
    return outline.resolution.narrower.length > 0 ? words.province.unknownAmount(summary) : summary;
  }
  if (outline.state !== "rule") return summary;
  const formulas = outline.bands.map((band) => {
    const { value } = band;
    const said = value.kind === "missing_parameter" ? exprWords(value.expr, language) : bandValueWords(value, language);
    return band.when === null ? said : words.amount.band(bandName(band, language), said);
  });
  return words.province.unknownAmount(formulas.join(words.amount.between));
}

/** Bands as one line: one value, up to three bands, or the range of many. */
export function bandsSummary(bands: readonly OutlineBand[], language: Language): string {
  const words = publicWords(language).amount;
  const [first] = bands;
  if (first === undefined) return words.noRule;
  if (bands.length === 1) return bandValueWords(first.value, language);
  const range = figureRange(bands, language);
  if (bands.length > 3 && range !== null) {
    const { least, most } = range;
    return words.range(money(least, language), money(most, language), words.unit[range.per], bands.length);
  }
  return bands
    .map((band) => words.band(bandName(band, language), bandValueWords(band.value, language)))
    .join(words.between);
}

/** Smallest and largest monthly amount, in fen; null unless every band is an amount. */
export function amountRange(bands: readonly OutlineBand[]): { readonly least: number; readonly most: number } | null {
  const amounts = bands.flatMap((band) => (band.value.kind === "amount" ? [band.value.credited.amountFen] : []));
  if (amounts.length !== bands.length || amounts.length === 0) return null;
  return { least: Math.min(...amounts), most: Math.max(...amounts) };
}

/** What lies between two outlines, in fen, where both put one figure of a kind first for everybody: by the month or the year, gross or net. */
export function figureDifference(before: Outline, after: Outline, language: Language): number | null {
  const [old, made] = [before, after].map((outline) =>
    outline.state === "rule" && outline.bands.length === 1 ? figureRange(outline.bands, language) : null,
  );
  if (old == null || made == null || old.per !== made.per || old.isNet !== made.isNet) return null;
  return made.least - old.least;
}

/** The smallest and largest of the figures that come first, where all bands pay in one period and all are net or none is. */
export function figureRange(
  bands: readonly OutlineBand[],
  language: Language,
): { readonly least: number; readonly most: number; readonly per: LargeFigure["per"]; readonly isNet: boolean } | null {
  const figures = bands.flatMap(({ value }) =>
    value.kind === "amount" ? (cellWords(value.credited, language).figure ?? []) : [],
  );
  const [first] = figures;
  if (first === undefined || figures.length < bands.length) return null;
  const { per, isNet } = first;
  if (figures.some((figure) => figure.per !== per || figure.isNet !== isNet)) return null;
  const fens = figures.map(({ fen }) => fen);
  return { least: Math.min(...fens), most: Math.max(...fens), per, isNet };
}
