/** The headers of the API: data for anybody, never a page, never a cookie. */
import { env } from "@/lib/env";

/** Headers of one answer of the API. `open`: any site may read it, which holds for public GETs only. */
export function apiHeaders(type: string, open: boolean): Headers {
  const headers = new Headers({
    "Content-Type": type,
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "cross-origin",
  });
  if (open) headers.set("Access-Control-Allow-Origin", "*");
  if (env.APP_ORIGIN.startsWith("https:")) {
    headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  }
  return headers;
}
