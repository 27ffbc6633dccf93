/** What an editors' page allows a browser to do: a policy with a nonce of its own for every answer, and the headers around it. */
import { env } from "@/lib/env";

const FEATURES = [
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

/** The public page of a draft is shown in a frame of our own, and nowhere else. */
const FRAMED_BY_US = /^\/admin\/proposals\/[^/]+\/items\/[^/]+\/public\/?$/;

/** Sixteen random bytes, base64. */
export function freshNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
}

/** The policy of an editors' page. The development server evaluates text as code and opens a socket; nothing else may. */
export function staffPolicy(nonce: string, pathname: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    `frame-ancestors ${FRAMED_BY_US.test(pathname) ? "'self'" : "'none'"}`,
    "report-uri /api/csp",
  ].join("; ");
}

/** The policy of an answer that is no page: data, and the refusals of the gate. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The headers that every answer of the editors' side carries besides its policy. */
export function staffHeaders(): Record<string, string> {
  return {
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    // Never `no-referrer`: Chromium would then send `Origin: null` with our own forms.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": FEATURES.map((feature) => `${feature}=()`).join(", "),
    ...strictTransport(),
  };
}

/** Only an https site may ask never to be called over http again. */
export function strictTransport(): Record<string, string> {
  return env.APP_ORIGIN.startsWith("https:")
    ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }
    : {};
}
