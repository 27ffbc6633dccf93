/** Traces: how two amounts come about, line beside line, each figure with the document it rests on. */
import type { Answer } from "./answer";
import type { Citation } from "@/lib/domain/rule/citation.schema";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { RegisterView } from "@/lib/domain/register/view";
import { indexOf } from "@/lib/domain/register/view-index";
import type { RuleUsed } from "@/lib/domain/register/resolution";
import { same } from "@/lib/domain/value/sameness";
import { seriesId, type SeriesRef } from "@/lib/domain/register/series";
import { pairedSteps, type StepMark } from "./step-pair";
import type { Step } from "./step";
import { pieceAt } from "@/lib/domain/register/timeline";

/** A step with the first document its figure rests on; null where it has no figure of its own, or no document is cited. */
export interface CitedStep {
  readonly step: Step;
  readonly citation: Citation | null;
}

/** The rule an answer came from, and its first document. */
export interface CitedRule {
  readonly rule: RuleUsed;
  /** Not published yet: the draft's own. */
  readonly isDrafted: boolean;
  readonly citation: Citation | null;
}

export interface TraceLine<Side> {
  readonly before: Side | null;
  readonly after: Side | null;
  readonly mark: StepMark;
}

export interface Trace {
  readonly rule: TraceLine<CitedRule>;
  readonly steps: readonly TraceLine<CitedStep>[];
}

interface Registers {
  readonly before: RegisterView;
  readonly after: RegisterView;
}

/** Both calculations of one person side by side. `registers`: where the documents are looked up. `draftSeq`: items published from here on are the draft's. */
export function traceOf(before: Answer, after: Answer, registers: Registers | null, draftSeq: number): Trace {
  const rules = [before.rule, after.rule].map((rule) => citedRule(rule, draftSeq));
  const [old = null, made = null] = rules;
  return {
    rule: { before: old, after: made, mark: markOf(old, made) },
    steps: pairedSteps(before.steps, after.steps).map(({ before: left, after: right, mark }) => ({
      before: left && cited(left, registers?.before, before.month),
      after: right && cited(right, registers?.after, after.month),
      mark,
    })),
  };
}

function citedRule(rule: RuleUsed | null, draftSeq: number): CitedRule | null {
  if (rule === null) return null;
  return { rule, isDrafted: rule.seq >= draftSeq, citation: rule.payload.citations[0] ?? null };
}

function markOf(before: CitedRule | null, after: CitedRule | null): StepMark {
  if (before === null) return after === null ? "same" : "added";
  if (after === null) return "removed";
  return before.rule.itemId === after.rule.itemId && same(before.rule.series, after.rule.series) ? "same" : "changed";
}

function cited(step: Step, view: RegisterView | undefined, month: CreditMonth): CitedStep {
  const isCited = step.source !== null && view !== undefined;
  return { step, citation: isCited ? citationOf(view, step.source, month) : null };
}

/** The first document that a line's statement for the month cites. */
function citationOf(view: RegisterView, series: SeriesRef, month: CreditMonth): Citation | null {
  const payload = pieceAt(indexOf(view).pieces(seriesId(series), view.seq), month)?.item.payload;
  if (payload?.kind === "parameter") return payload.parameter.citations[0] ?? null;
  return payload?.kind === "rule" ? (payload.rule.citations[0] ?? null) : null;
}
