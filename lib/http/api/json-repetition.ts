/** JSON text that gives one key twice: parsers differ about which counts, so neither does. */
import { pointerTo } from "./json-pointer";

interface Open {
  /** Keys met so far; null in an array. */
  readonly keys: Set<string> | null;
  /** The key or index being read. */
  at: string | number;
  expectsKey: boolean;
}

/** Strings whole, so that no brace inside one is taken for structure. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/** The JSON pointer of the first key that its object already has; null where there is none. The text must be valid JSON. */
export function repeatedKey(text: string): string | null {
  const open: Open[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const top = open.at(-1);
    if (token === "{") open.push({ keys: new Set(), at: "", expectsKey: true });
    else if (token === "[") open.push({ keys: null, at: 0, expectsKey: false });
    else if (token === "}" || token === "]") open.pop();
    else if (top === undefined) continue;
    else if (token === ":") top.expectsKey = false;
    else if (token === ",") next(top);
    else if (top.expectsKey && !taken(top, token)) return open.map(({ at }) => at).reduce(pointerTo, "");
  }
  return null;
}

function next(top: Open): void {
  top.expectsKey = top.keys !== null;
  if (typeof top.at === "number") top.at += 1;
}

/** Notes a key. False where it was there before. */
function taken(top: Open, token: string): boolean {
  const key: unknown = JSON.parse(token);
  top.at = String(key);
  if (top.keys === null || top.keys.has(top.at)) return false;
  top.keys.add(top.at);
  return true;
}
