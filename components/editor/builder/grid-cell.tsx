"use client";

import type { ClipboardEvent, KeyboardEvent } from "react";
import type { FigureKind } from "@/lib/domain/typed/number";
import { FieldIssues, settle, useField } from "@/components/editor/field/editor-field";
import { useFormSide } from "@/components/editor/form/form-side";

interface GridCellProps {
  field: string;
  /** Wider places whose issues are said here too: the row's, its condition's. */
  alsoOf: readonly string[];
  label: string;
  /** Null for text. */
  figure: FigureKind | null;
  value: string;
  onChange: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
}

/** One cell of a table of bands. */
export function GridCell({ field, alsoOf, label, figure, value, onChange, onKeyDown, onPaste }: GridCellProps) {
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
        inputMode={figure === null ? undefined : "decimal"}
        data-figure={figure === null ? undefined : true}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onFocus={figure === null ? undefined : (event) => event.target.select()}
        onBlur={figure === null ? undefined : () => settle(value, figure, onChange)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <FieldIssues field={field} issues={said} />
    </td>
  );
}
