/** The headers every public page carries: one constant policy without nonce, so that any cache may keep the page. */
import { env } from "@/lib/env";
import type { Language } from "@/lib/i18n/core/language";

export const PUBLIC_CSP = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'none'",
  "connect-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "report-uri /api/csp",
].join("; ");

const FEATURES = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** Headers of one face of the public side; the caller adds what its own answer needs. */
export function publicHeaders(type: string): Headers {
  const headers = new Headers({
    "Content-Type": type,
    "Content-Security-Policy": PUBLIC_CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": FEATURES.map((feature) => `${feature}=()`).join(", "),
  });
  if (env.APP_ORIGIN.startsWith("https:"))
    headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  return headers;
}

/** Headers of a page in a language. */
export function pageHeaders(language: Language): Headers {
  const headers = publicHeaders("text/html; charset=utf-8");
  headers.set("Content-Language", language);
  return headers;
}
