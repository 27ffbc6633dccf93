/** The text body of a server action: React's own JSON. Only the shapes our actions can be sent are let through. */

const DEPTH = 32;

/** Whether a body is a JSON array, not too deep, whose strings hold none of React's references but escapes, dates and `undefined`. */
export function isActionBody(text: string): boolean {
  const value = parsed(text);
  return Array.isArray(value) && isPlain(value, 0);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isPlain(value: unknown, depth: number): boolean {
  if (depth > DEPTH) return false;
  if (typeof value === "string") return !value.startsWith("$") || /^\$(\$|D)/.test(value) || value === "$undefined";
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, part]) => key !== "__proto__" && isPlain(part, depth + 1));
}
