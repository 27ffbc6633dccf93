import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { Strip } from "@/components/ui/strip";
import { currentSession } from "@/lib/auth/current-session";
import { isAtThisMachine } from "@/lib/auth/visitor";
import { env } from "@/lib/env";
import { demoAccounts } from "@/lib/data/account/demo-accounts";
import { sameSitePath } from "@/lib/http/edge/same-site";
import { staffLook } from "@/app/(staff)/_staff/look";
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
  // Their password is in the sources: whoever comes over the network shall not find it on the page.
  const accounts =
    env.HUARU_DEMO && isAtThisMachine(await headers()) ? demoAccounts(language === "en" ? "en" : "zh") : [];
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
