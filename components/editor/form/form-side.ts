"use client";

import { createContext, use } from "react";
import type { IssueSeverity } from "@/lib/domain/typed/issue";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { editorWords, type EditorWords } from "@/lib/i18n/editor/words";
import type { Language } from "@/lib/i18n/core/language";
import type { ValueKind } from "@/components/editor/field/field-label";
import { NO_EXAMPLES, type ShownExamples } from "@/components/editor/preview/shown-example";

/** An issue as the form shows it; `field` is relative to the item, empty for the whole. */
export interface ShownIssue {
  readonly field: string;
  readonly key: string;
  readonly severity: IssueSeverity;
  readonly sentence: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Not done yet, rather than wrong. */
  readonly isToDo?: boolean;
}

/** What an issue looks like: one that only says what is not done yet raises no alarm. */
export function toneOf({ severity, isToDo }: Pick<ShownIssue, "severity" | "isToDo">): IssueSeverity {
  return isToDo === true ? "note" : severity;
}

/** A category of the register, as deep as it stands below the first. */
export interface KnownCategory {
  readonly code: string;
  readonly name: string;
  readonly level: number;
}

/** A change of some fields; as a function of what they hold by then, where it depends on what was typed just before. */
export type ChangeOfFields<Fields> = Partial<Fields> | ((fields: Fields) => Partial<Fields>);

/** What every field of the form knows about the page it stands on. */
export interface FormSide {
  readonly language: Language;
  readonly words: EditorWords;
  readonly today: PlainDate | null;
  readonly issues: readonly ShownIssue[];
  /** Something was typed since: issues, results and the sentence are about the text before. */
  readonly isAhead: boolean;
  readonly examples: ShownExamples;
  readonly severityWords: Readonly<Record<IssueSeverity, string>>;
  readonly readOnly: boolean;
  readonly valueKind: ValueKind;
  /** Parents before their children. */
  readonly categories: readonly KnownCategory[];
}

export const FormSideContext = createContext<FormSide>({
  language: "zh-CN",
  words: editorWords("zh-CN"),
  today: null,
  issues: [],
  isAhead: false,
  examples: NO_EXAMPLES,
  severityWords: { error: "", warning: "", note: "" },
  readOnly: true,
  valueKind: "amount",
  categories: [],
});

/** The page's words, language and issues. */
export function useFormSide(): FormSide {
  return use(FormSideContext);
}
