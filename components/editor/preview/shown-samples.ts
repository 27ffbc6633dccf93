/** People of a preview as the page shows them: what each gets on both sides, how it is computed, and what may be kept of them. */
import type { KeptFields } from "@/lib/domain/draft/schema";
import { amountIn, type BothSides, type Sample } from "@/lib/domain/effect/effect";
import { factsAsked, fieldsOfKept } from "@/lib/domain/effect/kept-person";
import type { Preview } from "@/lib/domain/preview/preview";
import { traceOf } from "@/lib/domain/calculation/trace";
import { yuanText } from "@/lib/domain/typed/number";
import { monthName, signedMoney } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import type { Names } from "@/lib/i18n/core/names";
import { previewWords } from "@/lib/i18n/change/preview";
import { sampleName } from "@/lib/i18n/change/sample";
import { answerBrief } from "./answer-brief";
import { shownTrace, type ShownTrace } from "./shown-trace";

/** What a preview is said with. */
export interface Said {
  readonly seen: Preview;
  readonly language: Language;
  readonly names: Names;
}

/** Both amounts of one person, and their difference; `delta` is empty where there is none to name. */
export interface ShownSides {
  readonly before: string;
  readonly after: string;
  readonly delta: string;
  readonly isChanged: boolean;
}

export interface ShownPerson {
  /** A name for the row that stays while amounts and order change. */
  readonly key: string;
  readonly name: string;
  /** Where and as what the person is insured; empty where all are insured alike. */
  readonly place: string;
  /** Somebody the editors know by name: never folded away among people made up. */
  readonly isKept: boolean;
  readonly sides: ShownSides;
  readonly trace: ShownTrace;
  /** The person as a row to be kept with the draft, without an id. */
  readonly copy: KeptFields;
}

export interface ShownPeople {
  /** Which months are compared. */
  readonly months: string;
  readonly people: readonly ShownPerson[];
}

/** What the last save said about somebody kept with the draft. */
export interface KeptResult {
  readonly id: string;
  readonly sides: ShownSides;
  readonly trace: ShownTrace;
  /** The day asked about. */
  readonly on: string;
  /** Yuan computed with the draft in place; null where there is no amount. */
  readonly computed: string | null;
}

/** Everybody made up for the comparison; those kept with the draft only where they are not shown as rows of the form. */
export function shownPeople(said: Said, withKept: boolean): ShownPeople {
  const samples = said.seen.samples.filter(({ who }) => withKept || who.kind !== "kept");
  return { months: monthsCompared(said), people: samples.map((sample) => shownPerson(said, sample)) };
}

/** The people kept with the draft, by their ids. */
export function keptResults(said: Said): KeptResult[] {
  const kept = said.seen.samples.filter(({ who }) => who.kind === "kept");
  return kept.map((sample) => ({
    id: sampleKey(sample),
    sides: shownSides(sample, said.language),
    trace: traceIn(said, sample),
    on: sample.on,
    computed: computedYuan(sample),
  }));
}

function shownPerson(said: Said, sample: Sample): ShownPerson {
  const { language, names } = said;
  return {
    key: sampleKey(sample),
    name: sampleName(sample.who, language, names, sample.category),
    place: placeOf(said, sample),
    isKept: sample.who.kind === "kept",
    sides: shownSides(sample, language),
    trace: traceIn(said, sample),
    copy: keptCopyOf(said, sample),
  };
}

/** Where and as what the person is insured; empty where all are insured alike. */
export function placeOf({ seen, language, names }: Said, { region, category }: Sample): string {
  if (!showsPlace(seen)) return "";
  return previewWords(language).place(names.region(region), names.category(category));
}

/** People of figures, and of rules above their cities, are insured somewhere else than the line. */
function showsPlace({ statement, samples }: Preview): boolean {
  return samples.some(({ region }) => region !== statement?.series.region) || statement?.series.kind === "parameter";
}

/** Both amounts in words. */
export function shownSides(of: BothSides, language: Language): ShownSides {
  return {
    before: answerBrief(of.before, language),
    after: answerBrief(of.after, language),
    delta: deltaOf(of, language),
    isChanged: of.isChanged,
  };
}

/** A name for the row of a sample that stays while amounts and order change. */
export function sampleKey({ who, region, category }: Pick<Sample, "who" | "region" | "category">): string {
  return who.kind === "kept" ? who.id : `${JSON.stringify(who)} ${region} ${category}`;
}

/** The difference in yuan, where both sides have an amount and it differs. */
function deltaOf({ before, after, isChanged }: BothSides, language: Language): string {
  const [old, made] = [amountIn(before), amountIn(after)];
  return isChanged && old !== null && made !== null && old !== made ? signedMoney(made - old, language) : "";
}

function traceIn({ seen, language, names }: Said, { before, after }: Sample): ShownTrace {
  const trace = traceOf(before, after, seen.registers, seen.basedOn.seq + 1);
  return shownTrace({ trace, before, after }, language, names);
}

function computedYuan({ after }: Sample): string | null {
  const amount = amountIn(after);
  return amount === null ? null : yuanText(amount);
}

/** Somebody made up, to be kept with the draft: name, place and the facts the rule asks for. */
function keptCopyOf({ seen, language, names }: Said, sample: Sample): KeptFields {
  const { statement, asked } = seen;
  const series = statement?.series;
  const isOwn = series?.kind === "rule";
  const category = isOwn ? series.category : "";
  return fieldsOfKept({
    id: "",
    name: sampleName(sample.who, language, names, sample.category),
    person: factsAsked(sample.person, asked),
    region: isOwn ? "" : sample.region,
    category: isOwn && sample.category === category ? "" : sample.category,
    on: "",
  });
}

function monthsCompared({ seen, language }: Said): string {
  const { month, against } = seen.basedOn;
  const words = previewWords(language);
  const after = monthName(month, language);
  return against === null ? words.samplesAt(after) : words.samplesAgainst(monthName(against, language), after);
}
