/** The edge of every public GET of the API: one snapshot, one day, a strict query; JSON out. Contains no rule and reaches no draft. */
import * as z from "zod";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { text } from "@/lib/domain/value/text.schema";
import { systemClock } from "@/lib/clock";
import { splitLanguage } from "@/lib/i18n/core/address";
import type { Language } from "@/lib/i18n/core/language";
import { STANDARD_LOOK } from "@/lib/i18n/core/look";
import { register } from "@/lib/register/register";
import type { Snapshot } from "@/lib/register/snapshot";
import type { Read } from "./body";
import { apiHeaders } from "./headers";
import { type ApiProblem, problemResponse } from "./problem";
import { apiLimit } from "@/lib/http/edge/rate";
import { schemaProblem } from "./schema-problem";
import { pointerTo } from "./json-pointer";
import { cacheControl, etagOf, namesEtag } from "@/lib/http/public/cache";
import { withheldMark } from "@/lib/http/public/withheld";

/** What is asked of the register. */
export interface DataAsk<Query> {
  /** Parts of the path, as Next names them. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  /** Of the address: feeds have a twin under `/en`, the API says everything in both. */
  readonly language: Language;
  readonly snapshot: Snapshot;
  readonly today: PlainDate;
}

export interface PublicData<Query, Value = unknown> {
  /** A strict object over text values: an unknown key is refused, unlike on pages. */
  readonly query: z.ZodType<Query>;
  readonly answer: (ask: DataAsk<Query>) => Read<Value>;
  /** Whether no later day and no later publication can change the answer; then it may be kept for a day. */
  readonly pinned?: (ask: DataAsk<Query>) => boolean;
  /** How the answer is written; as JSON where absent. */
  readonly written?: { readonly type: string; readonly text: (value: Value) => string };
}

/** Not longer: a text taken down by law must go from every copy. */
const PINNED = "public, max-age=86400";

const limit = apiLimit(systemClock);

type Handler = (request: Request, context?: { readonly params: Promise<unknown> }) => Promise<Response>;

const plainParams = z.record(z.string(), text(200)).catch({});

/** A GET handler for data. Answers 304 before anything is written, and only to a question that has an answer; 503 where the register was never loaded. */
export function publicData<Query, Value>(data: PublicData<Query, Value>): Handler {
  return async (request, context) => {
    const refused = limit(request);
    if (refused !== null) return problem(refused);
    await register.start();
    const snapshot = register.peek();
    if (snapshot === null) return problem({ status: 503, code: "not_loaded", headers: { "Retry-After": "30" } });
    const { pathname, searchParams } = new URL(request.url);
    const { language } = splitLanguage(pathname);
    const asked = typedQuery(searchParams, data.query);
    if (!asked.ok) return problem(asked.problem);
    const today = snapshot.today();
    const headers = dataHeaders(snapshot, language, data.written?.type ?? JSON_TYPE);
    const params = plainParams.parse(await context?.params);
    const ask = { params, query: asked.value, language, snapshot, today };
    return answered({ data, ask, headers, kept: request.headers.get("if-none-match") });
  };
}

interface Asked<Query, Value> {
  readonly data: PublicData<Query, Value>;
  readonly ask: DataAsk<Query>;
  readonly headers: Headers;
  /** The ETags of what the client has kept. */
  readonly kept: string | null;
}

function answered<Query, Value>({ data, ask, headers, kept }: Asked<Query, Value>): Response {
  const found = data.answer(ask);
  if (!found.ok) return problem(found.problem);
  if (namesEtag(kept, headers.get("ETag") ?? "")) return new Response(null, { status: 304, headers });
  if (data.pinned?.(ask) === true && ask.snapshot.withheld.size === 0) headers.set("Cache-Control", PINNED);
  const write = data.written?.text ?? JSON.stringify;
  return new Response(write(found.value), { headers });
}

function problem(found: ApiProblem): Response {
  return problemResponse(found);
}

const JSON_TYPE = "application/json; charset=utf-8";

function dataHeaders(snapshot: Snapshot, language: Language, type: string): Headers {
  const headers = apiHeaders(type);
  const key = { head: snapshot, today: snapshot.today(), language, look: STANDARD_LOOK };
  headers.set("ETag", etagOf({ ...key, extra: `data${withheldMark(snapshot)}` }));
  headers.set("Cache-Control", cacheControl("public", snapshot.clock.now()));
  return headers;
}

function typedQuery<Query>(search: URLSearchParams, schema: z.ZodType<Query>): Read<Query> {
  const names = [...search.keys()];
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) return bad({ status: 400, code: "key_repeated", parameter: repeated });
  // A strict object passes over this one name.
  if (names.includes("__proto__")) return bad({ status: 400, code: "key_unknown", parameter: "__proto__" });
  const parsed = schema.safeParse(Object.fromEntries(search), { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  const { pointer, ...problem } = schemaProblem(parsed.error);
  return bad({ ...problem, parameter: parameterAt(pointer ?? "", names) });
}

/** The parameter a pointer lies in: a value may hold places of its own, such as the months of a list. */
function parameterAt(pointer: string, names: readonly string[]): string {
  const named = names.find((name) => `${pointer}/`.startsWith(`${pointerTo("", name)}/`));
  return named ?? pointer.slice(1);
}

function bad(found: ApiProblem): { ok: false; problem: ApiProblem } {
  return { ok: false, problem: found };
}
