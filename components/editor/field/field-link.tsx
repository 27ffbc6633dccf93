"use client";

import { MARKS } from "@/lib/i18n/core/punctuation";
import { fieldId } from "./field-id";
import { fieldLabel } from "./field-label";
import { focusField } from "./focus-field";
import { useFormSide, type ShownIssue } from "@/components/editor/form/form-side";

/** What is to be done, behind the name of the field where it is done; the whole leads there. */
export function IssueLink({ issue: { field, sentence } }: { issue: Pick<ShownIssue, "field" | "sentence"> }) {
  return field === "" ? sentence : <FieldLink field={field} sentence={sentence} />;
}

/** A field by the name that stands beside it; in the preview the pane moves the focus along, everywhere else the link does. */
export function FieldLink({ field, sentence }: { field: string; sentence?: string }) {
  const { words, language, valueKind } = useFormSide();
  const name = fieldLabel(field, words, language, valueKind);
  return (
    <a
      href={`#${fieldId(field)}`}
      onClick={(event) => {
        event.preventDefault();
        focusField(field);
      }}
    >
      {sentence === undefined ? name : `${name}${MARKS[language].colon}${sentence}`}
    </a>
  );
}
