/** The carrier: the cookie holds a session id and its person, sealed; the database decides what that is worth. */
import "server-only";
import { decode, encode, type JWT, type JWTDecodeParams } from "next-auth/jwt";
import { cookies } from "next/headers";
import { sidHash } from "@/lib/data/account/sessions";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { env, required } from "@/lib/env";
import { SESSION_COOKIE } from "./session-cookie";

/** Seconds: the absolute life of a session, of the cookie, and of what is in it. */
export const SESSION_SECONDS = 12 * 3600;

/** Exactly `{"alg":"dir","enc":"A256GCM"}`: next-auth's own decoder pins neither. */
const HEADER = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens a token made with the current or the previous secret; null for anything else, however it fails. */
export async function strictDecode({ token }: Pick<JWTDecodeParams, "token">): Promise<JWT | null> {
  if (token === undefined || token.length > 2048 || !token.startsWith(HEADER)) return null;
  for (const secret of [required("NEXTAUTH_SECRET"), env.NEXTAUTH_SECRET_PREVIOUS]) {
    if (secret === undefined) continue;
    // A token that cannot be opened is a stranger's, not a fault: nothing of why may be told or logged.
    const claims = await decode({ token, secret }).catch(() => null);
    if (typeof claims?.sub === "string" && UUID.test(claims.sub) && typeof claims.sid === "string") return claims;
  }
  return null;
}

/** Who a cookie says is calling; null when it says nothing we sealed. */
export async function sessionOfCookie(value: string | undefined): Promise<SessionRef | null> {
  const claims = await strictDecode({ token: value });
  if (claims?.sub === undefined || claims.sid === undefined) return null;
  return { userId: claims.sub, idHash: sidHash(claims.sid) };
}

/** The sealed token of a session. */
export function sealTicket(ticket: { readonly userId: string; readonly sid: string }): Promise<string> {
  const token = { sub: ticket.userId, sid: ticket.sid };
  return encode({ token, secret: required("NEXTAUTH_SECRET"), maxAge: SESSION_SECONDS });
}

/** Puts a renewed session into this browser's cookie: after a step-up, in a server action. */
export async function carryTicket(ticket: { readonly userId: string; readonly sid: string }): Promise<void> {
  const jar = await cookies();
  jar.set(SESSION_COOKIE, await sealTicket(ticket), { ...COOKIE, sameSite: "strict", maxAge: SESSION_SECONDS });
}

/** Takes the session out of this browser's cookie: after signing out, in a server action. */
export async function dropTicket(): Promise<void> {
  const jar = await cookies();
  jar.set(SESSION_COOKIE, "", { ...COOKIE, sameSite: "strict", maxAge: 0 });
}

/** Flags of every cookie of the editors' side; `__Host-` demands them. */
export const COOKIE = { httpOnly: true, secure: true, path: "/" } as const;
