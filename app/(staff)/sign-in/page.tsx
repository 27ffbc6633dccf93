import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Strip } from "@/components/ui/strip";
import { currentSession } from "@/lib/auth/current-session";
import { env } from "@/lib/env";
import { demoAccounts } from "@/lib/data/demo-accounts";
import { sameSitePath } from "@/lib/http/same-site";
import { staffLook } from "../look";
import { Doorway } from "./doorway";
import { SignInForm } from "./sign-in-form";

interface SignInProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.signIn.title };
}

export default async function SignInPage({ searchParams }: SignInProps) {
  const { words, language } = await staffLook();
  const query = await searchParams;
  const next = sameSitePath(query.next, "/admin");
  const back = query.next === undefined ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
  if (await currentSession()) redirect(next);
  const accounts = env.HUARU_DEMO ? demoAccounts(language === "en" ? "en" : "zh") : [];
  return (
    <Doorway title={words.signIn.title} back={back} demo={env.HUARU_DEMO}>
      {query.expired !== undefined && <Strip>{words.signIn.expired}</Strip>}
      {query.out !== undefined && <Strip tone="good">{words.signIn.signedOut}</Strip>}
      {query.ready !== undefined && <Strip tone="good">{words.signIn.passwordChanged}</Strip>}
      <noscript>
        <Strip>{words.signIn.noScript}</Strip>
      </noscript>
      <SignInForm next={next} accounts={accounts} words={words.signIn} frame={words.form} />
    </Doorway>
  );
}
