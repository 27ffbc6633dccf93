import { isInPercent } from "@/lib/domain/form/shape-switch";
import { builderWords } from "@/lib/i18n/editor/builder";
import type { EditorWords } from "@/lib/i18n/editor/words";
import type { DraftItem } from "@/lib/domain/draft/schema";
import { exampleWords } from "@/lib/i18n/change/example";
import { factWords } from "@/lib/i18n/rule/fact";
import type { Language } from "@/lib/i18n/core/language";
import { previewWords } from "@/lib/i18n/change/preview";
import { partLabel } from "@/components/editor/builder/part-label";

const ROWS = /^fields\.(bands|citations|deductions|examples)(?:\.(\d+)(?:\.(\w+).*)?)?$/;

/** What the one value of the form is: an amount, a rate, or a figure of a region. */
export type ValueKind = "amount" | "rate" | "figure";

/** What the value of a drafted item is. */
export function valueKindOf(item: DraftItem): ValueKind {
  if (item.seriesKind !== "rule") return "figure";
  return isInPercent(item.fields.shape) ? "rate" : "amount";
}

/** What a field of the draft is called, from its path; the last part of the path where it has no label. Of an answer: what it is about. */
export function fieldLabel(path: string, words: EditorWords, language: Language, value: ValueKind = "amount"): string {
  const field = path.replace(/^items\.[^.]+\.?/, "").replace(/^answers\.\w+@(?:items\.[^.]+\.?)?/, "");
  if (field === "") return words.wholeItem;
  const rail = /^fields\.guardRailReasons\.(.+)$/.exec(field)?.[1];
  if (rail !== undefined) return words.railReason(railName(rail, words));
  const part = /^fields\.tree(?:\.|$)(.*)$/.exec(field)?.[1];
  if (part !== undefined) return partLabel(part, builderWords(language));
  const fact = /^kept(?:\.[^.]+)?(?:\.(\w+))?/.exec(field);
  if (fact !== null) return keptLabel(fact[1], words, language);
  const row = ROWS.exec(field);
  if (row !== null) return rowLabel(row[1] ?? "", row[2], row[3], { words, language, value });
  const name = field.replace(/^fields\./, "");
  return name === "value" ? words[value] : (ownLabels(words)[name.replace(/^(hides)\.\d+$/, "$1")] ?? name);
}

function railName(rail: string, words: EditorWords): string {
  return Object.entries(words.rails).find(([key]) => key === rail)?.[1] ?? rail;
}

function keptLabel(fact: string | undefined, words: EditorWords, language: Language): string {
  const own = previewWords(language);
  const labels: Readonly<Record<string, string>> = {
    name: own.keptName,
    on: own.keptOn,
    region: own.keptRegion,
    category: own.keptCategory,
    pensionScheme: words.scheme,
  };
  return fact === undefined ? own.kept : `${own.kept} · ${labels[fact] ?? factWords(fact, language)}`;
}

interface Naming {
  readonly words: EditorWords;
  readonly language: Language;
  readonly value: ValueKind;
}

function rowLabel(
  list: string,
  index: string | undefined,
  cell: string | undefined,
  { words, language, value }: Naming,
): string {
  const lists: Readonly<Record<string, string>> = {
    bands: words.bands,
    citations: words.sources,
    deductions: words.deductions,
    examples: words.examples,
  };
  const heading = lists[list] ?? list;
  if (index === undefined) return heading;
  const number = Number(index) + 1;
  const row =
    list === "bands" ? words.bandRow(number) : list === "citations" ? words.source(number) : `${heading} ${number}`;
  return cell === undefined
    ? row
    : `${row} · ${cellLabels(words, value)[`${list}.${cell}`] ?? personLabel(cell, language)}`;
}

/** A fact about the person of a worked example. */
function personLabel(cell: string, language: Language): string {
  const own: Readonly<Record<string, unknown>> = exampleWords(language);
  const name = own[cell];
  return typeof name === "string" ? name : factWords(cell, language);
}

function cellLabels(words: EditorWords, value: ValueKind): Readonly<Record<string, string>> {
  return {
    "bands.upTo": words.bandTo,
    "bands.value": words[value],
    "bands.printed": words.bandPrinted,
    "citations.title": words.sourceTitle,
    "citations.number": words.sourceNumber,
    "citations.issuer": words.sourceIssuer,
    "citations.issuedOn": words.sourceIssued,
    "citations.quote": words.sourceQuote,
    "citations.link": words.sourceLink,
    "citations.readOn": words.sourceRead,
    "citations.checkedOn": words.sourceChecked,
    "deductions.amount": words.amount,
    "deductions.code": words.deductionCode,
    "deductions.month": words.deductionMonth,
    "examples.name": words.exampleName,
    "examples.birthDate": words.exampleBirth,
    "examples.contributionBase": words.exampleBase,
    "examples.on": words.exampleOn,
    "examples.expect": words.exampleExpect,
  };
}

function ownLabels(words: EditorWords): Readonly<Record<string, string>> {
  return {
    from: words.from,
    to: words.to,
    legalDate: words.legalDate,
    reason: words.reasonPublic,
    remark: words.remark,
    publicNote: words.publicNote,
    minor: words.minor,
    targetItemId: words.target,
    hides: words.covered,
    shape: words.shape,
    per: words.per,
    averageYear: words.average,
    averageScheme: words.scheme,
    unknownKind: words.unknownKind,
    statedReason: words.statedReason,
    verification: words.verification,
    frequency: words.frequency,
    creditingMonth: words.creditingMonth,
    midYear: words.midYear,
    remainder: words.remainder,
    roundingUnit: words.roundingUnit,
    roundingMode: words.roundingMode,
    roundingStage: words.roundingStage,
    ageReference: words.ageReference,
    policyYearStart: words.policyYearStart,
    annualMonth: words.annualMonth,
    attainOn: words.attainOn,
    leapBirthday: words.leapBirthday,
    retireSwitch: words.retireSwitch,
    noteZh: words.noteZh,
    noteEn: words.noteEn,
    status: words.status,
    inheritable: words.inheritable,
  };
}
