"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { PasswordField, TextField } from "@/components/ui/field";
import { Strip } from "@/components/ui/strip";
import { BLANK_FORM, type FormFrameWords } from "@/lib/i18n/staff/form";
import { accept, greet } from "./actions";

interface InviteFormProps {
  words: Readonly<Record<"bad" | "code" | "codeHint" | "password" | "passwordHint" | "again" | "submit", string>>;
  frame: FormFrameWords;
}

function onHashChange(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

/** The code of the link. A browser keeps what follows the `#` to itself; without script the person types it. */
function useCode(): string {
  return useSyncExternalStore(
    onHashChange,
    () => window.location.hash.slice(1),
    () => "",
  );
}

/** What the server says to a code: a greeting, or null for one that is no good; undefined while it has not said anything. */
function useGreeting(code: string): string | null | undefined {
  const [said, setSaid] = useState<{ code: string; hello: string | null } | null>(null);
  useEffect(() => {
    if (code === "") return;
    let gone = false;
    const data = new FormData();
    data.set("token", code);
    greet(BLANK_FORM, data).then(
      ({ value, problems }) => {
        const hello = value?.hello ?? null;
        if (!gone && (value !== null || problems.length > 0)) setSaid({ code, hello });
      },
      // The form is there all the same, and says what is wrong when it is sent.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [code]);
  return said?.code === code ? said.hello : undefined;
}

/** A new password for whoever brings a code. */
export function InviteForm({ words, frame }: InviteFormProps) {
  const code = useCode();
  const hello = useGreeting(code);
  const asksForCode = code === "" || hello === null;
  return (
    <>
      {hello === null && <Strip tone="bad">{words.bad}</Strip>}
      {hello && <p>{hello}</p>}
      <ActionForm
        action={accept}
        words={frame}
        {...(!asksForCode && { hidden: { token: code } })}
        submit={words.submit}
      >
        {asksForCode && <TextField name="token" label={words.code} hint={words.codeHint} autoComplete="off" />}
        <PasswordField name="password" label={words.password} hint={words.passwordHint} autoComplete="new-password" />
        <PasswordField name="again" label={words.again} autoComplete="new-password" />
      </ActionForm>
    </>
  );
}
