/** Addresses: Chinese has no prefix, English is the same path under `/en`; the query is spelled in one fixed order. */
import type { Language } from "./language";

/** The language an address is in, and its path as the Chinese twin spells it. */
export function splitLanguage(pathname: string): { readonly language: Language; readonly path: string } {
  if (pathname === "/en") return { language: "en", path: "/" };
  if (pathname.startsWith("/en/")) return { language: "en", path: pathname.slice(3) };
  return { language: "zh-CN", path: pathname };
}

/** A path of the Chinese side, as this language spells it. */
export function inLanguage(language: Language, path: string): string {
  if (language === "zh-CN") return path;
  return path === "/" || path.startsWith("/?") ? `/en${path.slice(1)}` : `/en${path}`;
}

/** Where the exact bytes are that a hash of the log is of. They are nobody's language: there is no twin. */
export function hashedTextPath(seq: number, of: "entry" | "content"): string {
  return `/api/v1/publications/${seq}/${of}.txt`;
}

/** A path with its query; values that are absent or empty are left out, the order is the caller's. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | null | undefined>>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  if (pairs.length === 0) return path;
  const search = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, String(value)]));
  return `${path}?${search.toString()}`;
}
