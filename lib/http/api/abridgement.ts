/** Abridgements: an answer as documentation prints it, its shape whole, its length cut. */

const MOST_ITEMS = 2;
const MOST_LETTERS = 40;
const MOST_LINES = 3;
const MOST_DEPTH = 4;

/** The same value with what is long or deep cut short and marked with `…`. Objects that are shown keep every key. */
export function abridged(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return shortText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MOST_DEPTH) return "…";
  if (!Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, abridged(inner, depth + 1)]));
  }
  const kept = value.slice(0, MOST_ITEMS).map((inner) => abridged(inner, depth + 1));
  return value.length > MOST_ITEMS ? [...kept, "…"] : kept;
}

/** A table is cut between its lines, other text between its letters. */
function shortText(text: string): string {
  const lines = text.split("\r\n");
  if (lines.length > MOST_LINES) return [...lines.slice(0, MOST_LINES), "…"].join("\n");
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
