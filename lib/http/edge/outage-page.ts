/** The page of an outage: without script, without the database, in both languages, with everything that a form had brought. */
import { createHash } from "node:crypto";
import type { Bilingual } from "@/lib/i18n/core/language";
import { OUTAGE_WORDS } from "@/lib/i18n/edge/outage";

const STYLE =
  "body{font:16px/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color:#1b2733}h1{font-size:1.35rem}label{display:block;margin:.8rem 0}textarea,input[type=password]{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.4rem}button{font:inherit;padding:.5rem 1.2rem}";
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

export const OUTAGE_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** Typed anew: a page must not hold a password or a code. */
const TYPED_ANEW = /password|again|totp|secret/i;

/** `form`: what was sent, so that it can be sent again from here; null where nothing was. A page without one asks again by itself. */
export function outagePage(form: FormData | null, retrySeconds: number): string {
  const again = form === null ? `<meta http-equiv="refresh" content="${retrySeconds}">` : "";
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${again}<title>${OUTAGE_WORDS.title}</title><style>${STYLE}</style></head><body><main role="alert">
<h1>${OUTAGE_WORDS.heading}</h1>
${form === null ? WAITING : HELD}
${form === null ? "" : formAgain(form)}
</main></body></html>`;
}

const WAITING = `${inBoth(OUTAGE_WORDS.waiting)}
<p><a href="/">${OUTAGE_WORDS.publicPages}</a></p>`;

const HELD = inBoth(OUTAGE_WORDS.held);

function inBoth(said: Bilingual): string {
  return `<p>${said["zh-CN"]}</p>\n<p lang="en">${said.en}</p>`;
}

function formAgain(form: FormData): string {
  const fields = [...form].flatMap(([name, value]) => (typeof value === "string" ? [fieldAgain(name, value)] : []));
  return `<form method="post" enctype="multipart/form-data">${fields.join("\n")}
<p><button>${OUTAGE_WORDS.again}</button></p></form>`;
}

function fieldAgain(name: string, value: string): string {
  const called = escaped(name);
  if (TYPED_ANEW.test(name))
    return `<label>${called}<input type="password" name="${called}" autocomplete="off"></label>`;
  // React's own fields, and one-time codes, are carried along unseen.
  if (name.startsWith("$ACTION") || /token/i.test(name) || value === "")
    return `<input type="hidden" name="${called}" value="${escaped(value)}">`;
  // A browser drops the first line break of a textarea.
  return `<label>${called}<textarea name="${called}" rows="3">\n${escaped(value)}</textarea></label>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
