/** Reports of broken policies: sent by browsers, but anybody can send one. Only a few short, known words of them are believed. */
import * as z from "zod";

const text = z.string().max(4_000).optional().catch(undefined);

const legacy = z.object({
  "csp-report": z.object({
    "document-uri": text,
    "effective-directive": text,
    "violated-directive": text,
    "blocked-uri": text,
  }),
});
const modern = z
  .array(z.object({ body: z.object({ documentURL: text, effectiveDirective: text, blockedURL: text }) }))
  .min(1);

export interface PolicyBreach {
  /** Path of the page, without its query. */
  readonly page: string;
  readonly directive: string;
  /** `inline`, `eval` … or an origin. */
  readonly blocked: string;
}

/** The breach that a report tells of, cut down to what may stand in a log; null when it is no report. */
export function breachIn(report: unknown): PolicyBreach | null {
  const old = legacy.safeParse(report);
  if (old.success) {
    const body = old.data["csp-report"];
    return breach(body["document-uri"], body["effective-directive"] ?? body["violated-directive"], body["blocked-uri"]);
  }
  const body = modern.safeParse(report).data?.[0]?.body;
  return body ? breach(body.documentURL, body.effectiveDirective, body.blockedURL) : null;
}

function breach(page: string | undefined, directive: string | undefined, blocked: string | undefined): PolicyBreach {
  return { page: pathOf(page), directive: word(directive), blocked: originOrWord(blocked) };
}

const word = (value: string | undefined) => value?.match(/^[a-z-]{1,40}/)?.[0] ?? "unknown";

const pathOf = (value: string | undefined) =>
  value !== undefined && URL.canParse(value) ? new URL(value).pathname.slice(0, 200) : "unknown";

const originOrWord = (value: string | undefined) =>
  value !== undefined && URL.canParse(value) ? new URL(value).origin.slice(0, 200) : word(value);
