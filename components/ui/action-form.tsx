"use client";

import { useId, type ReactNode } from "react";
import { BLANK_FORM, type FormFrameWords, type FormShown } from "@/lib/i18n/staff/form";
import { buttonClass, type ButtonTone } from "./button";
import { ErrorSummary } from "./error-summary";
import { PasswordField } from "./field";
import { FormContext } from "./form-context";
import styles from "./form.module.css";
import { useFormAction } from "./use-form-action";

interface ActionFormProps {
  action: (previous: FormShown, data: FormData) => Promise<FormShown>;
  words: FormFrameWords;
  /** Sent as they are: ids, the version seen, the idempotency key. */
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  submitTone?: ButtonTone;
  children?: ReactNode;
  /** One line: fields and button side by side. */
  inline?: boolean;
  /** A single letter that presses the button; see the key list. */
  hotkey?: string;
}

/** A form that posts a server action, keeps what was typed, says what is wrong, and asks for the password in place when the deed needs it. */
export function ActionForm({
  action,
  words,
  hidden,
  submit,
  submitTone = "primary",
  children,
  inline,
  hotkey,
}: ActionFormProps) {
  const [shown, post, pending] = useFormAction(action, BLANK_FORM, words);
  const id = useId();
  return (
    <FormContext value={{ id, shown, words, pending }}>
      <form action={post} className={inline ? styles.inline : styles.form} noValidate>
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ErrorSummary />
        {children}
        {shown.stepUp && (
          <fieldset className={styles.stepUp}>
            <legend>{words.confirmIdentity}</legend>
            <PasswordField name="stepUpPassword" label={words.password} autoComplete="current-password" autoFocus />
          </fieldset>
        )}
        <div className={styles.actions}>
          <button
            type="submit"
            className={buttonClass(submitTone)}
            disabled={pending}
            data-hotkey={hotkey}
            title={hotkey && `${submit} (${hotkey})`}
          >
            {pending ? words.working : submit}
          </button>
        </div>
      </form>
    </FormContext>
  );
}
