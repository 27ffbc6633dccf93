"use client";

import { useState, type FormEvent } from "react";
import { leaving } from "@/components/editor/draft/leaving";
import { buttonClass } from "@/components/ui/button";
import { BLANK_FORM } from "@/lib/i18n/staff/form";
import { leave } from "@/app/(staff)/admin/sign-out/actions";

/** A whole new page: nothing of the signed-in one may stay in memory. */
const AFTERWARDS = "/sign-in?out=1";

async function signOutHere(): Promise<boolean> {
  const { csrfToken }: { csrfToken: string } = await (await fetch("/api/auth/csrf", { cache: "no-store" })).json();
  const body = new URLSearchParams({ csrfToken, json: "true" });
  return (await fetch("/api/auth/signout", { method: "POST", body })).ok;
}

/** The way out. With script through the route that also clears what the browser kept; without, through an action. */
export function SignOut({ text, working }: { text: string; working: string }) {
  const [pending, setPending] = useState(false);
  const leaveHere = async (data: FormData) => {
    await leave(BLANK_FORM, data);
  };
  const signOut = async () => {
    setPending(true);
    if (await signOutHere()) window.location.replace(AFTERWARDS);
    else setPending(false);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    leaving.ask(() => void signOut(), "sign-out");
  };
  return (
    <form action={leaveHere} onSubmit={submit}>
      <button type="submit" className={buttonClass("secondary")} disabled={pending}>
        {pending ? working : text}
      </button>
    </form>
  );
}
