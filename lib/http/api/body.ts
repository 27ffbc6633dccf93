/** JSON bodies from anywhere: bounded while they are read, checked for depth and text before any schema sees them. */
import type { ApiProblem } from "./problem";
import { pointerTo } from "./json-pointer";
import { repeatedKey } from "./json-repetition";

export type Read<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: ApiProblem };

/** Deeper than this no case of the rule language goes; recursion behind it is then safe. */
const MOST_DEPTH = 32;

/** JSON under its own name, or under that of a format made of it, such as `application/ld+json`; always UTF-8. */
const JSON_TYPE = /^application\/(?:[a-z0-9][\w.!#$&^-]*\+)?json\s*(?:;\s*charset=(?:utf-8|"utf-8")\s*)?$/i;

/** Reads the body as JSON of at most `limit` bytes. 415 for another type, 413 when larger, 400 with the place for the rest. */
export async function readJson(request: Request, limit: number): Promise<Read<unknown>> {
  const type = request.headers.get("content-type") ?? "";
  if (!JSON_TYPE.test(type)) return fail(415, "content_type");
  const bytes = await readBytes(request, limit);
  if (bytes === null) return fail(413, "body_too_large");
  const parsed = parse(bytes);
  if (!parsed.ok) return parsed;
  const problem = unsound(parsed.value);
  return problem === null ? parsed : { ok: false, problem };
}

function fail(
  status: ApiProblem["status"],
  code: ApiProblem["code"],
  pointer?: string,
): { ok: false; problem: ApiProblem } {
  return { ok: false, problem: pointer === undefined ? { status, code } : { status, code, pointer } };
}

/** The announced length is not believed: reading stops at the limit. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const chunk: Uint8Array = part.value;
    size += chunk.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(bytes: Uint8Array): Read<unknown> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    const repeated = repeatedKey(text);
    return repeated === null ? { ok: true, value } : fail(400, "key_repeated", repeated);
  } catch (error) {
    // TextDecoder throws TypeError, JSON.parse SyntaxError; anything else is not about the body.
    if (error instanceof TypeError || error instanceof SyntaxError) return fail(400, "json_invalid");
    throw error;
  }
}

interface Place {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

/** Walks without recursion, so that no depth can exhaust the stack. */
function unsound(root: unknown): ApiProblem | null {
  const open: Place[] = [{ value: root, pointer: "", depth: 0 }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, pointer, depth } = place;
    if (typeof value === "string" && !isSound(value)) return { status: 400, code: "text_ill_formed", pointer };
    if (typeof value !== "object" || value === null) continue;
    if (depth >= MOST_DEPTH) return { status: 400, code: "json_too_deep", pointer: pointer.slice(0, 200) };
    for (const [key, inner] of Object.entries(value)) {
      if (!isSound(key)) return { status: 400, code: "text_ill_formed", pointer };
      if (key === "__proto__") return { status: 400, code: "key_unknown", pointer: pointerTo(pointer, key) };
      open.push({ value: inner, pointer: pointerTo(pointer, key), depth: depth + 1 });
    }
  }
  return null;
}

function isSound(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}
