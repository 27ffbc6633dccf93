/** Broken assumptions throw: they are bugs, not refusals. */

/** Throws a plain `Error` when `condition` is false. The text is for the log, never for a person. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`);
}
