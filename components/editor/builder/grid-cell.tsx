"use client";

import type { ClipboardEvent, KeyboardEvent } from "react";
import { FieldIssues, useField } from "../editor-field";
import { useFormSide } from "../form-side";

interface GridCellProps {
  field: string;
  /** Wider places whose issues are said here too: the row's, its condition's. */
  alsoOf: readonly string[];
  label: string;
  isText: boolean;
  value: string;
  onChange: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
}

/** One cell of a table of bands. */
export function GridCell({ field, alsoOf, label, isText, value, onChange, onKeyDown, onPaste }: GridCellProps) {
  const { aria, issues } = useField(field);
  const wider = useFormSide().issues.filter((issue) => alsoOf.includes(issue.field));
  const said = [...wider, ...issues];
  const isWrong = said.some(({ severity }) => severity === "error");
  return (
    <td data-wrong={isWrong || undefined}>
      <input
        {...aria}
        aria-invalid={isWrong || undefined}
        aria-describedby={said.length > 0 ? `${aria.id}-issues` : undefined}
        aria-label={label}
        value={value}
        inputMode={isText ? undefined : "decimal"}
        data-figure={isText ? undefined : true}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onFocus={isText ? undefined : (event) => event.target.select()}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <FieldIssues field={field} issues={said} />
    </td>
  );
}
