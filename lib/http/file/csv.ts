/** CSV for spreadsheets: UTF-8 with its mark, every cell quoted, nothing that a spreadsheet would take for a formula. */

export type Cell = string | number | null | undefined;

/** A table with its header row (RFC 4180). Absent cells are empty. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** A spreadsheet runs what begins with one of these; an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

function cell(value: Cell): string {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
