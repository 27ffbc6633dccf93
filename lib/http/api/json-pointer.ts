/** JSON pointers (RFC 6901): where in a body something stands. */

/** One step further along a pointer. */
export function pointerTo(pointer: string, key: PropertyKey): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
