/** Text marks: a short text by which a long one is known again. It is no proof of anything. */

/** 16 hex digits; the same for the same text. */
export function textMark(text: string): string {
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
