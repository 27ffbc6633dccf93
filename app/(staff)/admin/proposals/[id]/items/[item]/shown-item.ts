import type { ShownIssue } from "@/components/editor/form/form-side";
import type { ShownExamples } from "@/components/editor/preview/shown-example";
import { shownPreview, type ShownPreview } from "@/components/editor/preview/shown-preview";
import type { ShownQuestion } from "@/components/editor/preview/shown-question";
import { TO_DO } from "@/lib/domain/typed/check-catalogue";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { drafted, type Drafted } from "@/lib/domain/editorial/drafted";
import { itemOfField } from "@/lib/domain/editorial/statement";
import type { Issue } from "@/lib/domain/typed/issue";
import { monthsAround, preview } from "@/lib/domain/preview/preview";
import { changesWordsOnly } from "@/lib/domain/check/statement-difference";
import type { SweepVariable } from "@/lib/domain/effect/picture";
import { monthName } from "@/lib/i18n/core/format";
import { issueWords } from "@/lib/i18n/editor/issue";
import type { Language } from "@/lib/i18n/core/language";
import type { Names } from "@/lib/i18n/core/names";
import { ruleWords } from "@/lib/i18n/rule/rule";
import { writtenNote } from "@/lib/i18n/change/written-note";
import type { Published } from "@/app/(staff)/_staff/page";
import type { Snapshot } from "@/lib/register/snapshot";
import { shownQuestions } from "./shown-questions";
import { shownExamples } from "./shown-examples";

/** What the editor shows beside the form: plain data, computed from one preview, said in one language. */
export interface ShownItem {
  readonly language: Language;
  readonly issues: readonly ShownIssue[];
  readonly examples: ShownExamples;
  /** The rule in words, as far as it says anything; empty otherwise. */
  readonly sentence: string;
  /** The public note as it is written from the differences while nobody writes it by hand. */
  readonly writtenNote: string;
  /** Warnings to be answered before the draft is sent. */
  readonly questions: readonly ShownQuestion[];
  /** Does the whole draft change words only? */
  readonly isWordsOnly: boolean;
  readonly months: readonly { readonly value: string; readonly text: string }[];
  readonly month: string;
  /** The other month compared with; empty = the same month as published. */
  readonly against: string;
  readonly preview: ShownPreview;
  /** The address of the public page as it would look. */
  readonly publicPage: string;
}

export interface ShownItemAsk extends Published {
  readonly proposalId: string;
  readonly doc: DraftDoc;
  readonly itemId: string;
  readonly month: CreditMonth | null;
  /** Another month to compare with; null = the same month as published. */
  readonly against: CreditMonth | null;
  /** What the picture is drawn over; null = the first variable that matters. */
  readonly over: SweepVariable | null;
}

/** The preview of an item as the editor shows it. */
export function shownItem({
  snapshot,
  language,
  names,
  proposalId,
  doc,
  itemId,
  month,
  against,
  over,
}: ShownItemAsk): ShownItem {
  const today = snapshot.today();
  const looked = { ...(month && { month }), ...(against && { against }), ...(over && { over }) };
  const read = drafted(doc, snapshot, today);
  const seen = preview(snapshot, doc, itemId, { today, read, ...looked });
  const issues = seen.issues.map((issue) => shownIssue(issue, language, names));
  const payload = seen.statement?.payload;
  const from = seen.statement?.from ?? seen.basedOn.month;
  return {
    language,
    issues,
    examples: shownExamples({ view: snapshot, doc, itemId, today, language, read }),
    sentence: payload?.kind === "rule" ? ruleWords(payload.rule, language, names) : "",
    isWordsOnly: isWordsOnly(snapshot, doc, read),
    writtenNote: writtenNote(doc, snapshot, today, read.statements),
    questions: shownQuestions(seen, language, names),
    months: monthsAround(from, today).map((value) => ({ value, text: monthName(value, language) })),
    month: seen.basedOn.month,
    against: seen.basedOn.against ?? "",
    preview: shownPreview({ seen, language, names }),
    publicPage: `/admin/proposals/${proposalId}/items/${itemId}/public?on=${seen.basedOn.month}`,
  };
}

function shownIssue(issue: Issue, language: Language, names: Names): ShownIssue {
  return {
    field: itemOfField(issue.field)?.field ?? issue.field,
    key: issue.key,
    severity: issue.severity,
    sentence: issueWords(issue, language, names),
    params: issue.params,
    isToDo: issue.severity === "error" && TO_DO.has(issue.key),
  };
}

function isWordsOnly(snapshot: Snapshot, doc: DraftDoc, { statements }: Drafted): boolean {
  const isRead = statements.length > 0 && statements.length === doc.items.length;
  return isRead && statements.every((statement) => changesWordsOnly(snapshot, statement));
}
