"use client";

import { createContext, use } from "react";
import { BLANK_FORM, type FormFrameWords, type FormProblem, type FormShown } from "@/lib/i18n/staff/form";

export interface FormFrame {
  readonly id: string;
  readonly shown: FormShown;
  readonly words: FormFrameWords | null;
  readonly pending: boolean;
}

export const FormContext = createContext<FormFrame>({ id: "form", shown: BLANK_FORM, words: null, pending: false });

export interface FieldFrame {
  readonly id: string;
  readonly typed: string | undefined;
  readonly problems: readonly FormProblem[];
  readonly words: FormFrameWords | null;
  /** The form is on its way: what was typed now would be put back by the answer, so nothing is taken. */
  readonly pending: boolean;
}

/** What the form around a field knows about it. */
export function useFormField(name: string): FieldFrame {
  const form = use(FormContext);
  return {
    id: `${form.id}-${name}`,
    typed: form.shown.fields[name],
    problems: form.shown.problems.filter((problem) => problem.field === name),
    words: form.words,
    pending: form.pending,
  };
}
