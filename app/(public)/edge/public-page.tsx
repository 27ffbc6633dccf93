/** The edge of every public page: one snapshot, one day, one key; plain markup out. Contains no rule and reaches no draft. */
import "server-only";
import type { ReactElement } from "react";
import { AbsentPage } from "@/components/public/page/absent";
import type { Frame } from "@/components/public/part/frame";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { text } from "@/lib/domain/value/text.schema";
import { env } from "@/lib/env";
import { inLanguage, splitLanguage, withQuery } from "@/lib/i18n/core/address";
import type { Language } from "@/lib/i18n/core/language";
import { type Look, STANDARD_LOOK, parseLook } from "@/lib/i18n/core/look";
import { publicWords } from "@/lib/i18n/public/words";
import { register } from "@/lib/register/register";
import type { Snapshot } from "@/lib/register/snapshot";
import { stylesheet } from "@/lib/http/public/asset";
import { cacheControl, etagOf, namesEtag } from "@/lib/http/public/cache";
import { readCookies } from "@/lib/http/public/cookies";
import { pageHeaders } from "@/lib/http/public/headers";
import { failurePage } from "@/lib/http/public/failure";
import { sameSitePath } from "@/lib/http/edge/same-site";
import { standingMark, standingNotice } from "@/lib/http/public/standing";
import { withheldMark, withheldNotice } from "@/lib/http/public/withheld";

/** What is asked of a page. The query holds only the keys the page named, well-formed and at most 200 characters. */
export interface Ask<Key extends string> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Partial<Record<Key, string>>>;
  readonly snapshot: Snapshot;
  readonly today: PlainDate;
  readonly language: Language;
  /** Region codes of the `recent` cookie; always empty for a page that does not read it. */
  readonly recent: readonly string[];
}

/** What a page found. `address`: the canonical path and query, where it is not the one asked. */
export type Found<Answer> =
  | {
      readonly kind: "page";
      readonly answer: Answer;
      readonly status?: 200 | 400;
      /** Values of the address that are none, and that no sentence of the page speaks of: the frame does, and the page is a 400. */
      readonly unread?: readonly string[];
    }
  | { readonly kind: "redirect"; readonly to: string; readonly status: 301 | 302; readonly remember?: string }
  | { readonly kind: "absent"; readonly status: 404 | 410 };

export interface PublicPage<Key extends string, Answer> {
  /** The query keys the page understands, in the order its canonical address spells them. Others are ignored. */
  readonly query: readonly Key[];
  /** The page reads the `recent` cookie. */
  readonly recent?: true;
  readonly answer: (ask: Ask<Key>) => Found<Answer>;
  readonly view: (props: { readonly answer: Answer; readonly frame: Frame }) => ReactElement;
}

/** Any address that nothing else answers. */
export const absent: PublicPage<never, never> = {
  query: [],
  answer: () => ({ kind: "absent", status: 404 }),
  view: ({ answer }) => answer,
};

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

const queryText = text(200);

/** A GET handler for a page. Answers 304 before anything is drawn, and only for an address that has a page; 503 where the register was never loaded. */
export function publicPage<Key extends string, Answer>(page: PublicPage<Key, Answer>): Handler {
  return async (request, context) => {
    const url = new URL(request.url);
    const { language, path } = splitLanguage(url.pathname);
    try {
      await register.start();
      const snapshot = register.peek();
      if (snapshot === null) return failurePage(503, language);
      return await respond(page, { request, url, language, path, params: await plainParams(context.params), snapshot });
    } catch (error) {
      return failurePage(500, language, error);
    }
  };
}

interface Visit {
  readonly request: Request;
  readonly url: URL;
  readonly language: Language;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly snapshot: Snapshot;
}

async function respond<Key extends string, Answer>(page: PublicPage<Key, Answer>, visit: Visit): Promise<Response> {
  const { request, language, snapshot } = visit;
  const today = snapshot.today();
  const cookies = readCookies(request.headers.get("cookie"));
  const chosen = parseLook(cookies.get("view"));
  const recent = page.recent === true ? recentCodes(cookies.get("recent")) : [];
  const status = register.status();
  const marks = [standingMark(status), withheldMark(snapshot)].filter((mark) => mark !== "");
  const look = chosen ?? STANDARD_LOOK;
  const etag = etagOf({
    head: snapshot,
    today,
    language,
    look,
    extra: [...marks, ...recent].join("."),
  });
  const headers = pageHeaders(language);
  headers.set(
    "Cache-Control",
    cacheControl(chosen === null && recent.length === 0 ? "public" : "private", snapshot.clock.now()),
  );
  headers.set("ETag", etag);

  const query = knownQuery(page.query, visit.url.searchParams);
  const found = page.answer({ params: visit.params, query, snapshot, today, language, recent });
  if (found.kind === "redirect") return redirected(found, language, headers);
  const unread = found.kind === "page" ? (found.unread ?? []) : [];
  const frame = frameOf({
    visit,
    look,
    today,
    unread,
    standing: standingNotice(status, snapshot, language),
    address: withQuery(visit.path, query),
  });
  const code = found.kind === "page" ? (unread.length > 0 ? 400 : (found.status ?? 200)) : found.status;
  if (found.kind === "page" && code === 200) {
    if (namesEtag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
    return rendered(page.view({ answer: found.answer, frame }), 200, headers);
  }
  headers.delete("ETag");
  headers.set("Cache-Control", cacheControl(chosen === null ? "error" : "private", snapshot.clock.now()));
  if (found.kind === "page") return rendered(page.view({ answer: found.answer, frame }), code, headers);
  return rendered(<AbsentPage frame={frame} status={found.status} />, found.status, headers);
}

async function rendered(page: ReactElement, status: number, headers: Headers): Promise<Response> {
  // A static import of react-dom/server is refused by Next in a route handler.
  const { renderToStaticMarkup } = await import("react-dom/server");
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, { status, headers });
}

function redirected(
  found: Extract<Found<never>, { kind: "redirect" }>,
  language: Language,
  headers: Headers,
): Response {
  headers.delete("ETag");
  headers.set("Location", sameSitePath(inLanguage(language, found.to)));
  headers.set("Cache-Control", found.remember === undefined ? "public, max-age=0, s-maxage=10" : "private, no-store");
  if (found.remember !== undefined) headers.append("Set-Cookie", found.remember);
  return new Response(null, { status: found.status, headers });
}

function frameOf(from: {
  visit: Visit;
  look: Look;
  today: PlainDate;
  unread: readonly string[];
  standing: string | null;
  address: string;
}): Frame {
  const { snapshot, language } = from.visit;
  return {
    language,
    look: from.look,
    address: from.address,
    head: { seq: snapshot.seq, hash: snapshot.hash, at: snapshot.at },
    today: from.today,
    origin: env.APP_ORIGIN,
    owner: env.HUARU_OWNER ?? null,
    standing: from.standing,
    withheld: withheldNotice(
      snapshot,
      from.visit.params.code ?? from.visit.url.searchParams.get("r") ?? undefined,
      language,
    ),
    stylesheet: stylesheet.name,
    ...(from.unread.length === 0 ? {} : { unread: publicWords(language).frame.unread(from.unread) }),
  };
}

async function plainParams(params: Promise<unknown>): Promise<Record<string, string>> {
  const given: unknown = await params;
  if (typeof given !== "object" || given === null) return {};
  const entries = Object.entries(given).flatMap(([name, value]: [string, unknown]) => {
    const parsed = queryText.safeParse(value);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(entries);
}

function knownQuery<Key extends string>(keys: readonly Key[], search: URLSearchParams): Partial<Record<Key, string>> {
  const known: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const parsed = queryText.safeParse(search.get(key)?.slice(0, 200) ?? "");
    if (parsed.success && parsed.data !== "") known[key] = parsed.data;
  }
  return known;
}

function recentCodes(value: string | undefined): string[] {
  return (value ?? "")
    .split(".")
    .filter((code) => /^[0-9A-Za-z][0-9A-Za-z-]{1,19}$/.test(code))
    .slice(0, 3);
}
