/** A stranger before an editors' page: shown the way to sign in, or, when only the browser held the cookie back, sent in again. */
import { DATA_POLICY, staffHeaders } from "./content-security";
import { sameSitePath } from "./same-site";
import { GATE_WORDS } from "@/lib/i18n/edge/gate";

/** Whether a path belongs to the editors' side. */
export function isStaffPath(pathname: string): boolean {
  return /^\/(admin|sign-in|invite)(\/|$)/.test(pathname);
}

/**
 * What a request without a session cookie gets instead of a page below `/admin`; null where it may go on. A courtesy: pages and verbs
 * check for themselves. A link from a mail or a chat arrives without the cookie (SameSite=Strict), so such a request is first
 * repeated from a page of our own.
 */
export function strangerAnswer(request: Request, hasCookie: boolean): Response | null {
  const url = new URL(request.url);
  const reads = request.method === "GET" || request.method === "HEAD";
  if (hasCookie || !reads || !/^\/admin(\/|$)/.test(url.pathname)) return null;
  const target = sameSitePath(`${url.pathname}${url.search}`, "/admin");
  if (request.headers.get("sec-fetch-site") === "cross-site") return sameSiteHop(target);
  const signIn = url.pathname === "/admin" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(target)}`;
  return new Response(null, {
    status: 307,
    headers: { ...staffHeaders(), "Content-Security-Policy": DATA_POLICY, Location: new URL(signIn, url).href },
  });
}

function sameSiteHop(target: string): Response {
  const address = target.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return new Response(
    `<!doctype html><meta charset="utf-8"><title>${GATE_WORDS.hop.title}</title><meta http-equiv="refresh" content="0;url=${address}"><a href="${address}">${GATE_WORDS.hop.onwards}</a>`,
    {
      headers: {
        ...staffHeaders(),
        "Content-Security-Policy": DATA_POLICY,
        "Content-Type": "text/html; charset=utf-8",
      },
    },
  );
}
