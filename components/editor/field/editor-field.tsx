"use client";

import type { ReactNode } from "react";
import styles from "./editor.module.css";
import { fieldId } from "./field-id";
import { toneOf, useFormSide, type ShownIssue } from "@/components/editor/form/form-side";
import { plainFigure, type FigureKind } from "@/lib/domain/typed/number";
import { TO_DO_WORDS } from "@/lib/i18n/editor/to-do";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { langOf } from "@/lib/i18n/core/stored-chinese";

interface FieldAria {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
  readonly disabled: boolean;
}

/** Ids and state that tie a control to its label, hint and issues. */
export function useField(field: string, hasHint = false): { aria: FieldAria; issues: readonly ShownIssue[] } {
  const { issues, readOnly } = useFormSide();
  const own = issues.filter((issue) => issue.field === field);
  const id = fieldId(field);
  const described = [hasHint ? `${id}-hint` : "", own.length > 0 ? `${id}-issues` : ""].filter((part) => part !== "");
  return {
    issues: own,
    aria: {
      id,
      "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
      "aria-invalid": own.some((issue) => toneOf(issue) === "error") || undefined,
      disabled: readOnly,
    },
  };
}

/** The issues of one field, each with its word in front. */
export function FieldIssues({ field, issues }: { field: string; issues: readonly ShownIssue[] }) {
  const { severityWords, language } = useFormSide();
  if (issues.length === 0) return null;
  const colon = MARKS[language].colon;
  return (
    <div id={`${fieldId(field)}-issues`}>
      {issues.map((issue) => (
        <p key={issue.key} className={styles[toneOf(issue)]}>
          {issue.isToDo === true ? TO_DO_WORDS[language] : severityWords[issue.severity]}
          {colon}
          {issue.sentence}
        </p>
      ))}
    </div>
  );
}

interface FrameProps {
  field: string;
  label: string;
  hint?: string;
  children: ReactNode;
}

/** Label, hint, issues and control, in this order. */
export function FieldFrame({ field, label, hint, children }: FrameProps) {
  const { issues, aria } = useField(field, hint !== undefined);
  return (
    <div className={styles.field} data-wrong={aria["aria-invalid"]}>
      <label htmlFor={aria.id}>{label}</label>
      {hint !== undefined && (
        <p className={styles.hint} id={`${aria.id}-hint`}>
          {hint}
        </p>
      )}
      <FieldIssues field={field} issues={issues} />
      {children}
    </div>
  );
}

interface TextProps {
  field: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  /** Stands fixed behind the field, so that 100 cannot become 100 %. */
  unit?: string;
  inputMode?: "decimal" | "numeric";
  list?: string;
}

/** How figures are written once they are left; text stays as it is. `unit`: what stands behind the field. */
export function figureKind(inputMode: TextProps["inputMode"], unit: string | undefined): FigureKind | null {
  if (inputMode === undefined) return null;
  if (inputMode === "numeric") return "count";
  return unit === "%" ? "percent" : "money";
}

/** One line of text. */
export function TextInput({ field, label, hint, value, onChange, unit, inputMode, list }: TextProps) {
  const { aria } = useField(field, hint !== undefined);
  const figure = figureKind(inputMode, unit);
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <span className={styles.withUnit}>
        <input
          {...aria}
          value={value}
          inputMode={inputMode}
          list={list}
          autoComplete="off"
          data-figure={inputMode === undefined ? undefined : true}
          onChange={(event) => onChange(event.target.value)}
          onFocus={figure === null ? undefined : (event) => event.target.select()}
          onBlur={figure === null ? undefined : () => settle(value, figure, onChange)}
        />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </span>
    </FieldFrame>
  );
}

/** Writes a figure as the form writes it, where it is not written so already. */
export function settle(value: string, figure: FigureKind, onChange: (value: string) => void): void {
  const plain = plainFigure(value, figure);
  if (plain !== value) onChange(plain);
}

/** Several lines of text. */
export function TextBox({ field, label, hint, value, onChange, rows = 2 }: TextProps & { rows?: number }) {
  const { aria } = useField(field, hint !== undefined);
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <textarea {...aria} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
    </FieldFrame>
  );
}

export interface Option<Value extends string> {
  readonly value: Value;
  readonly text: string;
}

interface ChoiceProps<Value extends string> {
  field: string;
  label: string;
  hint?: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}

/** One of a few. */
export function Choice<Value extends string>({ field, label, hint, value, options, onChange }: ChoiceProps<Value>) {
  const { aria } = useField(field, hint !== undefined);
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <select
        {...aria}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={langOf(option.text)}>
            {option.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Yes or no. */
export function Check({
  field,
  label,
  checked,
  disabled = false,
  onChange,
}: {
  field: string;
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}) {
  const { aria, issues } = useField(field);
  return (
    <div className={styles.check}>
      <FieldIssues field={field} issues={issues} />
      <label>
        <input
          type="checkbox"
          {...aria}
          disabled={disabled || aria.disabled}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
    </div>
  );
}
