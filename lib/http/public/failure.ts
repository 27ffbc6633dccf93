/** The page that needs nothing: no register, no database, no component. Shown when the site cannot answer. */
import { randomUUID } from "node:crypto";
import type { Language } from "@/lib/i18n/core/language";
import { stylesheet } from "./asset";
import { pageHeaders } from "./headers";
import { failureWords } from "@/lib/i18n/edge/failure";

/** A 500 or 503 in the language of the address. The error goes to the log under the reference, never to the page. */
export function failurePage(status: 500 | 503, language: Language, error?: unknown): Response {
  const words = failureWords(language);
  const reference = randomUUID().slice(0, 8);
  if (error !== undefined) console.error(`public page failed, reference ${reference}:`, error);
  const headers = pageHeaders(language);
  headers.set("Cache-Control", "no-store");
  if (status === 503) headers.set("Retry-After", "30");
  return new Response(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">` +
      `<title>${words.title} – ${words.name}</title><link rel="stylesheet" href="/assets/${stylesheet.name}"></head>` +
      `<body class="failure"><main class="sheet"><p class="brand-name">${words.name}</p><h1>${words.title}</h1><p>${words.text}</p>` +
      `<p>${words.help}</p><p class="note">${words.reference} ${reference}</p><p><a class="button" href="${language === "en" ? "/en" : "/"}">${words.again}</a></p></main></body></html>`,
    { status, headers },
  );
}
