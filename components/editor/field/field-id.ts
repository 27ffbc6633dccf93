/** The element id of a field, which issues link to. */
export function fieldId(field: string): string {
  return `f-${field}`;
}
