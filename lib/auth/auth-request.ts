/** Requests to next-auth, checked and rebuilt before it sees them: alone it answers 500 to hostile input in five ways. */
import { env } from "@/lib/env";
import { CALLBACK_COOKIE } from "./options";

const ALLOWED = new Set(["GET csrf", "GET providers", "POST callback/credentials", "POST signout"]);
const FIELDS = new Set(["csrfToken", "username", "password", "totp", "callbackUrl", "json", "redirect"]);
const MAX_BODY = 8192;
const MAX_FIELD = 1024;

/** A request next-auth may see, or the status it gets instead. */
export type Checked =
  { readonly ok: true; readonly request: Request } | { readonly ok: false; readonly status: number };

/** Checks path, query, cookie and body; the body that goes on is made of the known fields alone. */
export async function checkAuthRequest(request: Request, path: string): Promise<Checked> {
  if (!ALLOWED.has(`${request.method} ${path}`)) return no(404);
  const url = new URL(request.url);
  if (url.search !== "" || hasBadCallback(request)) return no(400);
  if (request.method === "GET") return { ok: true, request: new Request(url, { headers: request.headers }) };
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") return no(415);
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY) return no(413);
  const text = await request.text();
  if (text.length > MAX_BODY) return no(413);
  const fields = knownFields(new URLSearchParams(text));
  if (fields === null) return no(400);
  // Always the JSON form of the answer: a redirect would lead to next-auth's own pages, which are closed.
  fields.set("json", "true");
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/x-www-form-urlencoded");
  headers.delete("content-length");
  return { ok: true, request: new Request(url, { method: "POST", headers, body: fields.toString() }) };
}

/** A callback cookie that next-auth would stumble over. */
export function hasBadCallback(request: Request): boolean {
  const value = cookieIn(request, CALLBACK_COOKIE);
  return value !== null && value !== env.APP_ORIGIN && !value.startsWith(`${env.APP_ORIGIN}/`);
}

/** The value of a cookie of the request; null without it. What is not percent-encoding is taken as it is. */
export function cookieIn(request: Request, name: string): string | null {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  if (found === undefined) return null;
  return /^(?:[^%]|%[0-9a-f]{2})*$/i.test(found) ? safelyDecoded(found) : found;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // Well-formed escapes may still be no UTF-8: then the text is a stranger's, and is compared as it is.
    if (error instanceof URIError) return text;
    throw error;
  }
}

function knownFields(typed: URLSearchParams): URLSearchParams | null {
  const fields = new URLSearchParams();
  for (const [name, value] of typed) {
    const isGood = FIELDS.has(name) && !fields.has(name) && value.length <= MAX_FIELD;
    if (!isGood || !value.isWellFormed() || value.includes("\0")) return null;
    fields.set(name, value);
  }
  return fields;
}

function no(status: number): Checked {
  return { ok: false, status };
}
