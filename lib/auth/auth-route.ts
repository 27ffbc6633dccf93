/** The routes of next-auth behind our own door: what goes in is checked, what comes out says what happened. */
import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import type { Refusal } from "@/lib/domain/deed/refusal";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { checkAuthRequest, cookieIn, hasBadCallback } from "./auth-request";
import { sessionOfCookie } from "./carrier";
import { SESSION_COOKIE } from "./session-cookie";
import { authOptions, CALLBACK_COOKIE, type SignInVerb } from "./options";
import { signInScene, type SignInScene } from "./sign-in-scene";
import { clientAddress } from "./client-address";
import { DEVICE_COOKIE, visitorFrom } from "./visitor";

/** The verbs, handed in by the route. */
export interface AuthVerbs {
  readonly signIn: SignInVerb;
  readonly signOut: (session: SessionRef) => Promise<void>;
}

const GONE = "Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0";
const DEVICE_SECONDS = 180 * 24 * 3600;

/** One handler for GET and POST. Every answer is `no-store`; whatever breaks is 503 and leaves the cookie alone. */
export function authRoute(verbs: AuthVerbs) {
  return async (request: Request, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> => {
    try {
      const answer = await answerTo(request, (await context.params).nextauth, verbs);
      answer.headers.set("Cache-Control", "no-store");
      return answer;
    } catch (error) {
      console.error("auth route", error);
      return problem(503, "unavailable", 5);
    }
  };
}

async function answerTo(request: Request, parts: string[], verbs: AuthVerbs): Promise<Response> {
  const path = parts.join("/");
  const checked = await checkAuthRequest(request, path);
  if (!checked.ok) return refusedRequest(request, checked.status);
  const presented = await sessionOfCookie(cookieIn(request, SESSION_COOKIE) ?? undefined);
  // Revoked by us and first: next-auth would clear the cookie and report success even if the row were still alive.
  if (path === "signout" && presented !== null) await verbs.signOut(presented);
  const device = cookieIn(request, DEVICE_COOKIE);
  const userAgent = request.headers.get("user-agent") ?? "";
  const scene: SignInScene = {
    visitor: visitorFrom(clientAddress(request.headers), { userAgent, device, presented }),
    outcome: null,
  };
  const route = { params: { nextauth: parts } };
  const answer: Response = await signInScene.run(scene, () =>
    NextAuth(new NextRequest(checked.request), route, authOptions(verbs.signIn)),
  );
  if (path === "signout") answer.headers.set("Clear-Site-Data", '"cache", "storage"');
  return path === "callback/credentials" ? signInAnswer(answer, scene) : answer;
}

function refusedRequest(request: Request, status: number): Response {
  const answer = problem(status, "bad_request", null);
  if (hasBadCallback(request)) answer.headers.append("Set-Cookie", `${CALLBACK_COOKIE}=; ${GONE}`);
  return answer;
}

/** 200 with the address to go to; 401 wrong, 403 without a good CSRF token, 429 and 503 with `Retry-After`. */
function signInAnswer(answer: Response, scene: SignInScene): Response {
  const { outcome } = scene;
  if (outcome === null) return problem(403, "csrf", null);
  if (outcome === "unavailable") return problem(503, "unavailable", 5);
  if (!outcome.ok) return refusedSignIn(outcome.refusal);
  const flags = `Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${DEVICE_SECONDS}`;
  answer.headers.append("Set-Cookie", `${DEVICE_COOKIE}=${outcome.value.device}; ${flags}`);
  return answer;
}

function refusedSignIn(refusal: Refusal): Response {
  if (refusal.kind === "too-many") return problem(429, "too_many", refusal.retryAfterSeconds);
  if (refusal.kind === "busy") return problem(503, "busy", refusal.retryAfterSeconds);
  return problem(401, "credentials_wrong", null);
}

function problem(status: number, error: string, retryAfter: number | null): Response {
  const headers = new Headers({ "Cache-Control": "no-store", "Content-Type": "application/json" });
  if (retryAfter !== null) headers.set("Retry-After", String(retryAfter));
  return new Response(JSON.stringify({ error }), { status, headers });
}
