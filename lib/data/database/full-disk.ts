/** Remembers that the database refused a write because its disk is full. A database elsewhere tells about its disk in no other way. */

// Next loads modules more than once in a process: what one copy was told, every copy must know.
const REFUSED_AT = Symbol.for("huaru.disk-refused-at");

/** Says that it just happened. */
export function noteFullDisk(): void {
  Reflect.set(globalThis, REFUSED_AT, performance.now());
}

/** Seconds since it last happened; infinite when it never did. */
export function secondsSinceFullDisk(): number {
  const at: unknown = Reflect.get(globalThis, REFUSED_AT);
  return typeof at === "number" ? (performance.now() - at) / 1000 : Number.POSITIVE_INFINITY;
}
