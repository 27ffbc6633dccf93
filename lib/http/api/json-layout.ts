/** JSON as people read it: what fits stands on one line, what does not is broken once and tried again. */

const LINE = 72;

/** The text of a JSON value. The same value as `JSON.stringify` writes, in fewer lines. */
export function laidOut(value: unknown, indent = ""): string {
  const flat = JSON.stringify(value);
  if (flat.length + indent.length <= LINE || typeof value !== "object" || value === null) return spaced(value, flat);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((one: unknown) => inner + laidOut(one, inner));
    return `[\n${items.join(",\n")}\n${indent}]`;
  }
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => `${inner}${JSON.stringify(key)}: ${laidOut(one, inner)}`);
  return `{\n${fields.join(",\n")}\n${indent}}`;
}

/** On one line, with a space after every comma and colon. */
function spaced(value: unknown, flat: string): string {
  if (typeof value !== "object" || value === null) return flat;
  if (Array.isArray(value)) return `[${value.map((one: unknown) => spaced(one, JSON.stringify(one))).join(", ")}]`;
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  if (fields.length === 0) return "{}";
  return `{ ${fields.map(([key, one]) => `${JSON.stringify(key)}: ${spaced(one, JSON.stringify(one))}`).join(", ")} }`;
}
