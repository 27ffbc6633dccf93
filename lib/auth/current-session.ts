/** The current session: who is signed in on this request, as the database knows them now. Looked up once a request. */
import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { findSignedIn, touchSession, type SignedIn } from "@/lib/data/account/sessions";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { sessionOfCookie } from "./carrier";
import { SESSION_COOKIE } from "./session-cookie";
import { PATH_HEADER, signInAddress } from "./page-path";

/** A session reference for verbs, and who it is for pages. */
export type CurrentSession = SessionRef & SignedIn;

/** Null when nobody is signed in. A database that cannot be reached throws: the cookie stays, and nobody is signed out. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const jar = await cookies();
  const session = await sessionOfCookie(jar.get(SESSION_COOKIE)?.value);
  if (session === null) return null;
  const signedIn = await findSignedIn(session);
  if (signedIn === null) return null;
  await touchSession(session);
  return { ...session, ...signedIn };
});

/** The current session; sends a stranger to sign in, and from there back to this page. */
export async function requireSession(): Promise<CurrentSession> {
  const session = await currentSession();
  if (session === null) redirect(signInAddress((await headers()).get(PATH_HEADER)));
  return session;
}
