/** The gate in front of every route: turns away what no route of ours could mean. It never decides who may do what. */
import { actionNamedIn, isActionForm, isPlainlyWritten } from "./action-body";
import type { ActionsAt } from "./build-actions";
import { DATA_POLICY, strictTransport } from "./content-security";
import { preflightResponse } from "@/lib/http/api/headers";
import { problemResponse } from "@/lib/http/api/problem";
import { isWellFormedAddress } from "./unspeakable";
import { GATE_WORDS } from "@/lib/i18n/edge/gate";

/** The longest form. Next is told to keep no more of a body in memory. */
export const FORM_BYTES = 262_144;
const REPORT_BYTES = 8_192;
/** Letter for letter as browsers write it: Next takes any other spelling for a body of text. */
const ACTION_MULTIPART = /^multipart\/form-data; ?boundary=([\w'()+,./:=?-]+)$/;

/** Browsers report broken policies without saying where they stand. */
const REPORT_PATH = "/api/csp";
/** A calculation changes nothing and anybody may ask for one; its handler bounds and reads the body itself. */
const CALCULATION_PATH = "/api/v1/evaluate";

/** What the gate knows of the site it stands before. */
export interface Site {
  /** Where our forms are sent from. */
  readonly origin: string;
  /** Null where nobody knows, which is only while developing. */
  readonly actionsAt: ActionsAt | null;
}

/** The refusal for a request that may not pass, or null. Reads the body of a POST from a copy. */
export async function turnedAway(request: Request, site: Site): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (!isWellFormedAddress(pathname)) return refusal(400, GATE_WORDS.malformed);
  if (isOfFramework(pathname)) return refusal(404, GATE_WORDS.noAddress);
  if (isDataPath(pathname)) return unknownMethod(request.method, pathname);
  if (request.method === "GET" || request.method === "HEAD") return null;
  if (request.method !== "POST") return refusal(405, GATE_WORDS.method, { Allow: "GET, HEAD, POST" });
  return (
    fromElsewhere(request, pathname, site.origin) ??
    tooLong(request, pathname) ??
    (await unreadable(request, pathname, site.actionsAt))
  );
}

/** Next keeps its own pages for failures at addresses that answer as if something had failed. */
function isOfFramework(pathname: string): boolean {
  return /^\/_(?!next\/)/.test(pathname);
}

function isDataPath(pathname: string): boolean {
  return pathname === "/api/v1" || pathname.startsWith("/api/v1/");
}

/** The API answers its own kind of problem; its handlers need not know each other's methods. */
function unknownMethod(method: string, pathname: string): Response | null {
  const known = pathname === CALCULATION_PATH ? ["POST"] : ["GET", "HEAD"];
  if (known.includes(method)) return null;
  const all = [...known, "OPTIONS"];
  if (method === "OPTIONS") return preflightResponse(all);
  return problemResponse({ status: 405, code: "method_unknown", headers: { Allow: all.join(", ") } });
}

function fromElsewhere(request: Request, pathname: string, appOrigin: string): Response | null {
  if (pathname === REPORT_PATH) return null;
  const origin = request.headers.get("origin");
  if (origin !== null && originsOf(appOrigin).includes(origin)) return null;
  return refusal(403, GATE_WORDS.fromElsewhere(appOrigin));
}

/** The one origin; on loopback its names are one machine's, so the same port under another of them is the same place. */
export function originsOf(appOrigin: string): readonly string[] {
  const { protocol, hostname, port } = new URL(appOrigin);
  const names = ["127.0.0.1", "localhost", "[::1]"];
  if (protocol !== "http:" || !names.includes(hostname)) return [appOrigin];
  return names.map((name) => `http://${name}${port === "" ? "" : `:${port}`}`);
}

function tooLong(request: Request, pathname: string): Response | null {
  const length = request.headers.get("content-length");
  if (length === null || !/^\d+$/.test(length)) return refusal(411, GATE_WORDS.noLength);
  const limit = pathname === REPORT_PATH ? REPORT_BYTES : FORM_BYTES;
  return Number(length) > limit ? refusal(413, GATE_WORDS.tooLong) : null;
}

/** Next answers 500 to a body it cannot read, and calls itself for an action of another page: neither gets that far. */
async function unreadable(request: Request, pathname: string, actionsAt: ActionsAt | null): Promise<Response | null> {
  const type = request.headers.get("content-type") ?? "";
  const multipart = /^multipart\/form-data/i.test(type);
  if (multipart && pathname.startsWith("/api/")) return refusal(415, GATE_WORDS.noForms);
  const sentByScript = request.headers.get("next-action");
  if (request.headers.has("x-action-forwarded")) return unknownAction();
  if (sentByScript !== null && !hasAction(actionsAt, pathname, sentByScript)) return unknownAction();
  if (!multipart) return sentByScript === null ? null : notOurForm();
  const boundary = ACTION_MULTIPART.exec(type)?.[1];
  if (boundary === undefined) return refusal(415, GATE_WORDS.unknownBody);
  const bytes = Buffer.from(await request.clone().arrayBuffer());
  const form = await formIn(bytes, type);
  if (form === null) return refusal(400, GATE_WORDS.unreadable);
  const named = sentByScript ?? actionNamedIn(form);
  if (named === undefined) return null;
  if (named === null || !isPlainlyWritten(bytes.toString("latin1"), boundary)) return notOurForm();
  if (sentByScript !== null) return isActionForm(form) ? null : notOurForm();
  return hasAction(actionsAt, pathname, named) ? null : unknownAction();
}

function hasAction(actionsAt: ActionsAt | null, pathname: string, id: string): boolean {
  return actionsAt === null || actionsAt(pathname).has(id);
}

async function formIn(bytes: Buffer, type: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { "Content-Type": type } }).formData();
  } catch {
    // Whatever the parser says about a stranger's bytes: they cannot be read.
    return null;
  }
}

function notOurForm(): Response {
  return refusal(400, GATE_WORDS.notOurs);
}

/** A form of a page that was built anew since, or an action of another page. The header tells a page's script which it is. */
function unknownAction(): Response {
  return refusal(404, GATE_WORDS.outOfDate, { "X-Nextjs-Action-Not-Found": "1" });
}

function refusal(status: number, sentence: string, headers: Record<string, string> = {}): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Security-Policy": DATA_POLICY,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
      ...strictTransport(),
      ...headers,
    },
  });
}
