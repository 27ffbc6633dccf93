/** The headers of the API: data for anybody, never a page, never a cookie. */
import { env } from "@/lib/env";

/** What a script of another site may read beside the body. */
const READABLE = "ETag, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, X-Request-Id";

/** Headers of one answer of the API, a refusal as well: any site may read it, since nothing in it depends on who asks. */
export function apiHeaders(type: string): Headers {
  const headers = new Headers({
    "Content-Type": type,
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": READABLE,
  });
  if (env.APP_ORIGIN.startsWith("https:")) {
    headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  }
  return headers;
}

/** The answer to a browser that asks, before a script of another site sends JSON, whether it may. */
export function preflightResponse(methods: readonly string[]): Response {
  const headers = apiHeaders("text/plain; charset=utf-8");
  headers.delete("Content-Type");
  headers.set("Allow", methods.join(", "));
  headers.set("Access-Control-Allow-Methods", methods.join(", "));
  headers.set("Access-Control-Allow-Headers", "Content-Type, If-None-Match");
  headers.set("Access-Control-Max-Age", "86400");
  headers.set("Cache-Control", "no-store");
  return new Response(null, { status: 204, headers });
}
