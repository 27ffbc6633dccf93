/** What a stored copy of a public page is good for: the key (build, head of the log, Shanghai day, look) and how long it may be kept. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "@/lib/i18n/core/language";
import { type Look, spellLook } from "@/lib/i18n/core/look";
import { secondsToShanghaiMidnight } from "@/lib/domain/value/shanghai-day";

/** The longest a shared cache keeps a page without asking: a publication is seen by everybody after this many seconds. */
const SHARED_SECONDS = 30;

export interface CacheKeyParts {
  /** Of the snapshot: after a restored backup the same number stands for another text, which its hash tells. */
  readonly head: { readonly seq: number; readonly hash: string };
  readonly today: string;
  readonly language: Language;
  readonly look: Look;
  /** Whatever else the body depends on beside the address: stale mark, recent regions, what is withheld. */
  readonly extra: string;
}

const HASH_DIGITS = 10;

export const buildId = readBuildId();

/** The strong validator of a page. The address is not in it: a client compares it for one address only. */
export function etagOf(parts: CacheKeyParts): string {
  const { head } = parts;
  const day = parts.today.replaceAll("-", "");
  const extra = parts.extra === "" ? "" : `-${parts.extra}`;
  return `"b${buildId}-${head.seq}-${head.hash.slice(0, HASH_DIGITS)}-${day}-${parts.language === "en" ? "en" : "zh"}-${spellLook(parts.look)}${extra}"`;
}

/** Does an `If-None-Match` name this ETag? A proxy that compresses makes it weak, which still names the same page. */
export function namesEtag(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.split(",").some((each) => each.trim().replace(/^W\//, "") === etag);
}

/** `Cache-Control` of an ordinary page at an instant. No shared cache may keep it past midnight in Shanghai. */
export function cacheControl(kind: "public" | "private" | "error", nowMs: number): string {
  if (kind === "private") return "private, max-age=0, must-revalidate";
  const shared = Math.min(SHARED_SECONDS, secondsToShanghaiMidnight(nowMs));
  if (kind === "error") return `public, max-age=0, s-maxage=${Math.min(10, shared)}`;
  return `public, max-age=0, must-revalidate, s-maxage=${shared}`;
}

function readBuildId(): string {
  try {
    return readFileSync(path.join(/*turbopackIgnore: true*/ process.cwd(), ".next/BUILD_ID"), "utf8")
      .replaceAll(/[^A-Za-z0-9_-]/g, "")
      .slice(0, 21);
  } catch {
    // `next dev` writes none: every start of the process is a build of its own.
    return `dev${process.pid}`;
  }
}
