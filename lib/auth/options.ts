/** next-auth's options: it carries a session id in a sealed cookie and does nothing else. */
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { Outcome } from "@/lib/domain/deed/outcome";
import type { Visitor } from "@/lib/domain/account/visitor";
import { env, required } from "@/lib/env";
import { COOKIE, SESSION_SECONDS, strictDecode } from "./carrier";
import { SESSION_COOKIE } from "./session-cookie";
import { sameOriginOr } from "./same-origin";
import { signInScene } from "./sign-in-scene";

export const CALLBACK_COOKIE = "__Host-huaru.cb";
const CSRF_COOKIE = "__Host-huaru.csrf";

/** The verb that signs in, handed in: this room does not know the workflow. */
export type SignInVerb = (
  input: { readonly username: string; readonly password: string },
  visitor: Visitor,
) => Promise<Outcome<{ readonly userId: string; readonly sid: string; readonly device: string }>>;

/**
 * No adapter: credentials allow none. No logger: its endpoint would write a stranger's text into our log.
 * Both `maxAge`, or the token lives 30 days. Callbacks are pure: one that throws makes next-auth delete the cookie.
 */
export function authOptions(signIn: SignInVerb): NextAuthOptions {
  return {
    useSecureCookies: true,
    debug: false,
    secret: required("NEXTAUTH_SECRET"),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS, decode: strictDecode },
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: { ...COOKIE, sameSite: "strict" } },
      callbackUrl: { name: CALLBACK_COOKIE, options: { ...COOKIE, sameSite: "lax" } },
      csrfToken: { name: CSRF_COOKIE, options: { ...COOKIE, sameSite: "lax" } },
    },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { username: {}, password: {}, totp: {} },
        authorize: (typed) => authorize(signIn, typed?.username ?? "", typed?.password ?? ""),
      }),
    ],
    callbacks: {
      redirect: ({ url }) => sameOriginOr(env.APP_ORIGIN, url),
      // Update data is ignored: merging it in would let a caller name its own claims.
      jwt: ({ token, user }) => (user ? { sub: user.id, sid: user.sid } : { sub: token.sub, sid: token.sid }),
    },
  };
}

/** Never throws: next-auth would put the exception's text into an address. */
async function authorize(signIn: SignInVerb, username: string, password: string) {
  const scene = signInScene.getStore();
  if (scene === undefined) return null;
  try {
    scene.outcome = await signIn({ username, password }, scene.visitor);
  } catch (error) {
    console.error("sign-in", error);
    scene.outcome = "unavailable";
  }
  const { outcome } = scene;
  return outcome !== "unavailable" && outcome.ok ? { id: outcome.value.userId, sid: outcome.value.sid } : null;
}
