/** English plurals. */

/** The ending of a regular plural: none for one. */
export function s(count: number): string {
  return count === 1 ? "" : "s";
}
