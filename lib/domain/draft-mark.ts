/** Draft marks: a short text by which one state of a draft is known again, whoever stored it and whatever number it was given. */
import { canonicalJson } from "./canonical-json";
import type { DraftDoc } from "./draft.schema";

/**
 * 16 hex digits; the same for the same typed text. What was seen of the register (`baseSeq`) does not count: the server may raise it.
 * Tells apart what one form sent, not what somebody forged: it is no proof of anything.
 */
export function draftMark(doc: DraftDoc): string {
  const text = canonicalJson({ ...doc, baseSeq: 0 });
  return hex(mixed(text, 0xdeadbeef)) + hex(mixed(text, 0x41c6ce57));
}

/** Murmur-like mixing in 32-bit steps. */
function mixed(text: string, seed: number): number {
  let hash = seed ^ text.length;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, "0");
}
