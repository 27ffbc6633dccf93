"use client";

import { useState, type ReactNode } from "react";
import { langOf } from "@/lib/i18n/core/stored-chinese";
import { useFormField, type FieldFrame } from "./form-context";
import styles from "./form.module.css";

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  defaultValue?: string;
  autoComplete?: string;
  autoFocus?: boolean;
}

function describedBy(field: FieldFrame, hint: string | undefined): string | undefined {
  const ids = [hint ? `${field.id}-hint` : "", field.problems.length > 0 ? `${field.id}-problems` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** Label, hint, problems and the control, in this order, with a red rule at the left of a wrong one. */
export function FieldFrameBox({
  field,
  label,
  hint,
  children,
}: {
  field: FieldFrame;
  label: string;
  hint?: string;
  children: ReactNode;
}) {
  const wrong = field.problems.some((problem) => problem.severity === "error");
  const { words } = field;
  const word = { error: words?.error, warning: words?.warning, note: words?.note };
  return (
    <div className={`${styles.field ?? ""} ${wrong ? (styles.wrong ?? "") : ""}`}>
      <label htmlFor={field.id}>{label}</label>
      {hint && (
        <p className={styles.hint} id={`${field.id}-hint`}>
          {hint}
        </p>
      )}
      {field.problems.length > 0 && (
        <div id={`${field.id}-problems`}>
          {field.problems.map((problem) => (
            <p key={problem.sentence} className={styles[problem.severity]}>
              {word[problem.severity]}
              {problem.sentence}
            </p>
          ))}
        </div>
      )}
      {children}
    </div>
  );
}

/** One line of text. */
export function TextField({
  name,
  label,
  hint,
  defaultValue = "",
  ...rest
}: FieldProps & { inputMode?: "numeric" | "text" }) {
  const field = useFormField(name);
  return (
    <FieldFrameBox field={field} label={label} hint={hint}>
      <input
        id={field.id}
        name={name}
        defaultValue={field.typed ?? defaultValue}
        readOnly={field.pending}
        aria-describedby={describedBy(field, hint)}
        aria-invalid={field.problems.some((problem) => problem.severity === "error") || undefined}
        {...rest}
      />
    </FieldFrameBox>
  );
}

/** Several lines of text. */
export function TextArea({ name, label, hint, defaultValue = "", rows = 3 }: FieldProps & { rows?: number }) {
  const field = useFormField(name);
  return (
    <FieldFrameBox field={field} label={label} hint={hint}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.typed ?? defaultValue}
        readOnly={field.pending}
        aria-describedby={describedBy(field, hint)}
        aria-invalid={field.problems.some((problem) => problem.severity === "error") || undefined}
      />
    </FieldFrameBox>
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** One of a few. Keyed by what was typed: React does not put a changed `defaultValue` into a select it resets. */
export function SelectField({
  name,
  label,
  hint,
  defaultValue = "",
  choices,
}: FieldProps & { choices: readonly Choice[] }) {
  const field = useFormField(name);
  const chosen = field.typed ?? defaultValue;
  return (
    <FieldFrameBox field={field} label={label} hint={hint}>
      <select key={chosen} id={field.id} name={name} defaultValue={chosen} aria-describedby={describedBy(field, hint)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={langOf(choice.text)}>
            {choice.text}
          </option>
        ))}
      </select>
    </FieldFrameBox>
  );
}

/** A secret: never echoed, may be shown while typing; paste and password managers work. */
export function PasswordField({ name, label, hint, autoComplete, autoFocus }: FieldProps) {
  const field = useFormField(name);
  const [visible, setVisible] = useState(false);
  return (
    <FieldFrameBox field={field} label={label} hint={hint}>
      <span className={styles.secret}>
        <input
          id={field.id}
          name={name}
          type={visible ? "text" : "password"}
          autoComplete={autoComplete}
          autoFocus={autoFocus}
          readOnly={field.pending}
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={describedBy(field, hint)}
          aria-invalid={field.problems.some((problem) => problem.severity === "error") || undefined}
        />
        <button type="button" aria-pressed={visible} aria-controls={field.id} onClick={() => setVisible(!visible)}>
          {visible ? field.words?.hidePassword : field.words?.showPassword}
        </button>
      </span>
    </FieldFrameBox>
  );
}
