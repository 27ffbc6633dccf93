"use client";

import { useId, type ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PasswordField } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import formStyles from "@/components/ui/form.module.css";
import { Strip } from "@/components/ui/strip";
import { useFormAction } from "@/components/ui/use-form-action";
import { BLANK_FORM, type FormFrameWords, type FormShown } from "@/lib/i18n/staff/form";

type LinkShown = FormShown & { readonly value: { readonly link: string } | null };

interface LinkFormProps {
  action: (previous: FormShown, data: FormData) => Promise<LinkShown>;
  frame: FormFrameWords;
  says: { readonly submit: string; readonly link: string; readonly warn: string };
  hidden: Readonly<Record<string, string>>;
  children?: ReactNode;
}

const BLANK: LinkShown = { ...BLANK_FORM, value: null };

/** A form whose answer is a one-time link, shown once: it is in this answer and nowhere else. */
export function LinkForm({ action, frame, says, hidden, children }: LinkFormProps) {
  const [shown, post, pending] = useFormAction(action, BLANK, frame);
  const id = useId();
  if (shown.value !== null) {
    return (
      <Strip tone="good" live>
        <p>{says.link}</p>
        <p>
          <code>{shown.value.link}</code>
        </p>
        <p>{says.warn}</p>
      </Strip>
    );
  }
  return (
    <FormContext value={{ id, shown, words: frame, pending }}>
      <form action={post} className={formStyles.form} noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ErrorSummary />
        {children}
        {shown.stepUp && (
          <fieldset className={formStyles.stepUp}>
            <legend>{frame.confirmIdentity}</legend>
            <PasswordField name="stepUpPassword" label={frame.password} autoComplete="current-password" autoFocus />
          </fieldset>
        )}
        <div className={formStyles.actions}>
          <button type="submit" className={buttonClass("primary")} disabled={pending}>
            {pending ? frame.working : says.submit}
          </button>
        </div>
      </form>
    </FormContext>
  );
}
