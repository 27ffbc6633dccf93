/** Asking public pages in a test: the register is held, the handler is called with a request, the page is read as text. */
const ROUTES = [
  [/^\/$/, () => import("@/app/(public)/route")],
  [/^\/find$/, () => import("@/app/(public)/find/route")],
  [/^\/r\/(?<code>[^/]+)$/, () => import("@/app/(public)/r/[code]/route")],
  [/^\/r\/(?<code>[^/]+)\/history$/, () => import("@/app/(public)/r/[code]/history/route")],
  [/^\/r\/(?<code>[^/]+)\/guides\/(?<topic>[^/]+)$/, () => import("@/app/(public)/r/[code]/guides/[topic]/route")],
  [/^\/publications$/, () => import("@/app/(public)/publications/route")],
  [/^\/publications\/(?<seq>[^/]+)$/, () => import("@/app/(public)/publications/[seq]/route")],
  [/^\/calc$/, () => import("@/app/(public)/calc/route")],
  [/^\/calc\/(?<step>[^/]+)$/, () => import("@/app/(public)/calc/[step]/route")],
  [/^\/guides$/, () => import("@/app/(public)/guides/route")],
  [/^\/guides\/(?<topic>[^/]+)$/, () => import("@/app/(public)/guides/[topic]/route")],
  [/^\/changes$/, () => import("@/app/(public)/changes/route")],
  [/^\/corrections$/, () => import("@/app/(public)/corrections/route")],
  [/^\/coverage$/, () => import("@/app/(public)/coverage/route")],
  [/^\/compare$/, () => import("@/app/(public)/compare/route")],
  [/^\/api$/, () => import("@/app/(public)/api/route")],
  [/^\/api\/rules$/, () => import("@/app/(public)/api/rules/route")],
  [/^\/about$/, () => import("@/app/(public)/about/route")],
  [/^\/accessibility$/, () => import("@/app/(public)/accessibility/route")],
  [/^\/sitemap$/, () => import("@/app/(public)/sitemap/route")],
  [/^\/.*$/, () => import("@/app/(public)/[...rest]/route")],
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
  for (const [pattern, route] of ROUTES) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const { GET } = await route();
    const response = await GET(new Request(url, { headers }), { params: Promise.resolve({ ...match.groups }) });
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
