/** Before every route: the gate, and for the editors' side a fresh nonce. Authorises nothing. */
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { actionsOfBuild } from "@/lib/http/edge/build-actions";
import { freshNonce, staffHeaders, staffPolicy } from "@/lib/http/edge/content-security";
import { type Site, turnedAway } from "@/lib/http/edge/gate";
import { PATH_HEADER } from "@/lib/auth/page-path";
import { outageAnswer } from "@/lib/http/edge/outage";
import { SESSION_COOKIE } from "@/lib/auth/session-cookie";
import { isStaffPath, strangerAnswer } from "@/lib/http/edge/staff-entry";

/** Headers that make Next believe in a nonce, or us in a path: only we may set them. */
const OURS = ["content-security-policy", "content-security-policy-report-only", "x-nonce", PATH_HEADER];

const site: Site = { origin: env.APP_ORIGIN, actionsAt: actionsOfBuild(env.NODE_ENV === "development") };

export async function proxy(request: NextRequest): Promise<Response> {
  const refused = await turnedAway(request, site);
  if (refused) return refused;
  const headers = new Headers(request.headers);
  for (const name of OURS) headers.delete(name);
  const { pathname } = request.nextUrl;
  if (!isStaffPath(pathname)) return NextResponse.next({ request: { headers } });

  const stranger = strangerAnswer(request, request.cookies.has(SESSION_COOKIE));
  if (stranger) return stranger;
  const outage = await outageAnswer(request);
  if (outage) return outage;
  const nonce = freshNonce();
  const policy = staffPolicy(nonce, pathname, env.NODE_ENV === "development");
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set(PATH_HEADER, pathname + request.nextUrl.search);
  const sentFrom = request.headers.get("origin");
  // Next compares host and origin again, but knows neither a proxy's port nor loopback's other names; the gate has compared already.
  if (request.method === "POST" && sentFrom !== null) headers.set("x-forwarded-host", new URL(sentFrom).host);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(staffHeaders())) response.headers.set(name, value);
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** Files with their content's hash in the name need no gate. */
export const config = { matcher: ["/((?!_next/static/|assets/).*)"] };
