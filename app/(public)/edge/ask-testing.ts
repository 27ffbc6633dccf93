/** Asking public pages in a test: the register is held, the handler is called with a request, the page is read as text. */
import { apiPage } from "@/app/(public)/api/api-page";
import { calcPage } from "@/app/(public)/calc/calc-page";
import * as country from "@/app/(public)/country-pages";
import { findPage } from "@/app/(public)/find/find-page";
import { guidePage, guidesPage } from "@/app/(public)/guides/guide-pages";
import { publicationPage, publicationsPage } from "@/app/(public)/publications/publication-pages";
import { languagePage } from "@/app/(public)/api/rules/language-page";
import { absent, publicPage } from "./public-page";
import { historyPage, regionPage } from "@/app/(public)/r/[code]/region-page";

const ROUTES = [
  [/^\/$/, publicPage(country.homePage)],
  [/^\/find$/, publicPage(findPage)],
  [/^\/r\/(?<code>[^/]+)$/, publicPage(regionPage)],
  [/^\/r\/(?<code>[^/]+)\/history$/, publicPage(historyPage)],
  [/^\/publications$/, publicPage(publicationsPage)],
  [/^\/publications\/(?<seq>[^/]+)$/, publicPage(publicationPage)],
  [/^\/calc(\/(?<step>[^/]+))?$/, publicPage(calcPage)],
  [/^\/guides$/, publicPage(guidesPage)],
  [/^\/guides\/(?<topic>[^/]+)$/, publicPage(guidePage)],
  [/^\/changes$/, publicPage(country.changesPage)],
  [/^\/corrections$/, publicPage(country.correctionsPage)],
  [/^\/coverage$/, publicPage(country.coveragePage)],
  [/^\/compare$/, publicPage(country.comparePage)],
  [/^\/api$/, publicPage(apiPage)],
  [/^\/api\/rules$/, publicPage(languagePage)],
  [/^\/about$/, publicPage(country.aboutPage)],
  [/^\/accessibility$/, publicPage(country.accessibilityPage)],
  [/^\/sitemap$/, publicPage(country.sitemapPage)],
  [/^\/.*$/, publicPage(absent)],
] as const;

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What a reader sees, without markup, single-spaced. */
  readonly text: string;
}

/** Asks a public address as Next would hand it to its handler. */
export async function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
  const url = new URL(address, "http://127.0.0.1:3000");
  const path = url.pathname.replace(/^\/en(?=\/|$)/, "") || "/";
  for (const [pattern, handler] of ROUTES) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const response = await handler(new Request(url, { headers }), { params: Promise.resolve({ ...match.groups }) });
    const html = await response.text();
    return { status: response.status, headers: response.headers, html, text: textOf(html) };
  }
  throw new Error(`no route for ${address}`);
}

function textOf(html: string): string {
  return html
    .replace(/<head>[^]*?<\/head>/, " ")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ");
}
