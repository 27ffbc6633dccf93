/** Traces as the page shows them: both calculations of one person line beside line, every sentence said already. */
import type { Answer } from "@/lib/domain/calculation/answer";
import type { StepMark } from "@/lib/domain/calculation/step-pair";
import type { CitedRule, CitedStep, Trace } from "@/lib/domain/calculation/trace";
import type { Language } from "@/lib/i18n/core/language";
import type { Names } from "@/lib/i18n/core/names";
import { previewWords, type PreviewWords } from "@/lib/i18n/change/preview";
import { resultLines } from "@/lib/i18n/rule/result";
import { stepWords } from "@/lib/i18n/rule/step";

/** One side of a line: the sentence, and what it rests on; `note` is empty where there is nothing to add. */
export interface TraceCell {
  readonly text: string;
  readonly note: string;
}

export interface ShownTraceLine {
  readonly mark: StepMark;
  readonly before: TraceCell | null;
  readonly after: TraceCell | null;
  readonly isResult: boolean;
}

export type ShownTrace = readonly ShownTraceLine[];

interface Compared {
  readonly trace: Trace;
  readonly before: Answer;
  readonly after: Answer;
}

/** The rule on both sides, each step, and what both come to. */
export function shownTrace({ trace, before, after }: Compared, language: Language, names: Names): ShownTrace {
  const says = { words: previewWords(language), language, names };
  const { rule, steps } = trace;
  return [
    { mark: rule.mark, before: ruleCell(rule.before, says), after: ruleCell(rule.after, says), isResult: false },
    ...steps.map(({ mark, before: old, after: made }) => ({
      mark,
      before: stepCell(old, says),
      after: stepCell(made, says),
      isResult: false,
    })),
    ...resultLines(before, after, language, names).map(({ label, before: old, after: made }) => ({
      mark: markOf(old, made),
      before: figureCell(label, old),
      after: figureCell(label, made),
      isResult: true,
    })),
  ];
}

interface Says {
  readonly words: PreviewWords;
  readonly language: Language;
  readonly names: Names;
}

function ruleCell(of: CitedRule | null, { words, names }: Says): TraceCell | null {
  if (of === null) return null;
  const { rule, isDrafted, citation } = of;
  const region = names.region(rule.series.region);
  const source = citation === null ? words.noSource : words.source(citation.number ?? citation.title);
  return {
    text: `${rule.inherited ? words.inheritedFrom(region) : words.ruleOf(region)} · ${names.category(rule.category)}`,
    note: `${isDrafted ? words.draft : words.publication(rule.seq)} · ${source}`,
  };
}

function stepCell(of: CitedStep | null, { words, language, names }: Says): TraceCell | null {
  if (of === null) return null;
  const { step, citation } = of;
  return {
    text: stepWords(step, names, language),
    note: citation === null ? "" : words.source(citation.number ?? citation.title),
  };
}

function figureCell(label: string, figure: string | null): TraceCell | null {
  return figure === null ? null : { text: `${label} ${figure}`, note: "" };
}

function markOf(before: string | null, after: string | null): StepMark {
  if (before === after) return "same";
  if (before === null) return "added";
  return after === null ? "removed" : "changed";
}
