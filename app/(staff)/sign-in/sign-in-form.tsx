"use client";

import { useRef, useState, useSyncExternalStore, type FormEvent } from "react";
import { buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PasswordField, TextField } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import formStyles from "@/components/ui/form.module.css";
import { Strip } from "@/components/ui/strip";
import { BLANK_FORM, type FormFrameWords, type FormShown } from "@/lib/i18n/staff/form";
import styles from "./doorway.module.css";

export interface DemoAccount {
  readonly userName: string;
  readonly password: string;
  readonly says: string;
}

interface SignInWords {
  readonly userName: string;
  readonly password: string;
  readonly submit: string;
  readonly working: string;
  readonly denied: string;
  readonly throttled: string;
  readonly busy: string;
  readonly failed: string;
  readonly insecure: string;
  readonly demoHeading: string;
  readonly demoHint: string;
  readonly forgot: string;
  readonly publicLink: string;
}

interface SignInFormProps {
  next: string;
  accounts: readonly DemoAccount[];
  words: SignInWords;
  frame: FormFrameWords;
}

const noChange = () => () => {};

/** Whether the browser keeps `__Host-` cookies here: on https, and on loopback. */
function useSecurePage(): boolean {
  return useSyncExternalStore(
    noChange,
    () => window.isSecureContext,
    () => true,
  );
}

function clockTime(secondsAhead: number): string {
  const time = new Date(Date.now() + secondsAhead * 1000);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

async function knock(form: FormData): Promise<Response> {
  const { csrfToken }: { csrfToken: string } = await (await fetch("/api/auth/csrf", { cache: "no-store" })).json();
  const body = new URLSearchParams({ csrfToken, json: "true", redirect: "false" });
  for (const name of ["username", "password"]) body.set(name, String(form.get(name) ?? ""));
  return fetch("/api/auth/callback/credentials", { method: "POST", body });
}

function sentence(answer: Response, words: SignInWords): string {
  const wait = Number(answer.headers.get("retry-after") ?? "60");
  if (answer.status === 429) return words.throttled.replace("{time}", clockTime(Math.max(wait, 60)));
  if (answer.status === 401) return words.denied;
  return answer.status === 503 ? words.busy : words.failed;
}

/** Signing in: the one form that needs script, because next-auth's token comes from an address of its own. */
export function SignInForm({ next, accounts, words, frame }: SignInFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [shown, setShown] = useState<FormShown>(BLANK_FORM);
  const [pending, setPending] = useState(false);
  const secure = useSecurePage();

  const refuse = (text: string) => {
    setShown({ ...BLANK_FORM, notice: { tone: "bad", sentence: text, link: null } });
    setPending(false);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setPending(true);
    try {
      const answer = await knock(new FormData(event.currentTarget));
      if (answer.ok) window.location.assign(next);
      else refuse(sentence(answer, words));
    } catch (error) {
      console.info("sign-in did not reach the server", error);
      refuse(words.failed);
    }
  };
  const fill = (account: DemoAccount) => {
    const input = (name: string) => form.current?.elements.namedItem(name);
    const [userName, password] = [input("username"), input("password")];
    if (userName instanceof HTMLInputElement) userName.value = account.userName;
    if (password instanceof HTMLInputElement) password.value = account.password;
    form.current?.querySelector<HTMLButtonElement>("button[type=submit]")?.focus();
  };

  return (
    <FormContext value={{ id: "sign-in", shown, words: frame, pending }}>
      {!secure && <Strip tone="bad">{words.insecure}</Strip>}
      <form ref={form} className={formStyles.form} onSubmit={submit} method="post" action="/sign-in">
        <ErrorSummary />
        <TextField name="username" label={words.userName} autoComplete="username" />
        <PasswordField name="password" label={words.password} autoComplete="current-password" />
        <div className={formStyles.actions}>
          <button type="submit" className={buttonClass("primary")} disabled={pending}>
            {pending ? words.working : words.submit}
          </button>
        </div>
      </form>
      {accounts.length > 0 && (
        <section className={styles.accounts} aria-labelledby="demo-accounts">
          <h2 id="demo-accounts">{words.demoHeading}</h2>
          <p>{words.demoHint}</p>
          <ul>
            {accounts.map((account) => (
              <li key={account.userName}>
                <button type="button" onClick={() => fill(account)}>
                  <span>{account.userName}</span>
                  <small>{account.says}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.foot}>{words.forgot}</p>
      <p className={styles.foot}>
        <a href="/">{words.publicLink}</a>
      </p>
    </FormContext>
  );
}
