/** Values of an address that name nothing: they are said, and never silently left out. */

/** The value as a list of one where it is given and the tree does not know it; nothing otherwise. */
export function unknownTo(tree: ReadonlyMap<string, unknown>, value: string | undefined): readonly string[] {
  return value === undefined || tree.has(value) ? [] : [value];
}
