/** Refusals for machines: every refusal has one status and one `application/problem+json`. Its twin for people is `form-state.ts`. */
import type { Refusal } from "@/lib/domain/refusal";
import { DATA_POLICY, strictTransport } from "./content-security";

interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** The answer to a request whose verb refused. `retryAfterSeconds` becomes `Retry-After`. */
export function problemOf(refusal: Refusal): Response {
  const { status, title, detail } = problem(refusal);
  const retry = "retryAfterSeconds" in refusal ? { "Retry-After": String(refusal.retryAfterSeconds) } : undefined;
  return problemResponse(status, refusal.kind, title, detail, retry);
}

function problem(refusal: Refusal): Problem {
  switch (refusal.kind) {
    case "invalid":
      return { status: 422, title: "Some values cannot be accepted.", detail: { issues: refusal.issues } };
    case "stale":
      return {
        status: 409,
        title: "Somebody else was faster.",
        detail: { by: refusal.by, at: refusal.at, seq: refusal.seq },
      };
    case "conflict":
      return {
        status: 409,
        title: "This contradicts what is recorded.",
        detail: { slug: refusal.slug, params: refusal.params },
      };
    case "forbidden":
      return {
        status: 403,
        title: "Not permitted.",
        detail: { deed: refusal.deed, region: refusal.region, who: refusal.who },
      };
    case "signed-out":
      return { status: 401, title: "Sign in first." };
    case "step-up-required":
      return { status: 401, title: "Prove your identity again." };
    case "not-found":
      return { status: 404, title: "Not found.", detail: { what: refusal.what } };
    case "nothing-changed":
      return { status: 409, title: "This changes nothing." };
    case "busy":
      return { status: 503, title: "Busy; try again shortly." };
    case "too-many":
      return { status: 429, title: "Too many requests." };
  }
}

/** A problem that is no verb's refusal, e.g. an address that cannot be read. `kind` is its stable name. */
export function problemResponse(
  status: number,
  kind: string,
  title: string,
  detail: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify({ type: `urn:huaru:${kind}`, title, status, ...detail }), {
    status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": DATA_POLICY,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
      ...strictTransport(),
      ...headers,
    },
  });
}
