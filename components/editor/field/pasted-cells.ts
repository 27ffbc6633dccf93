/** Cells of a pasted Excel or WPS range: rows by line, cells by tab. One cell alone is no range: it is typed as usual. */
export function pastedCells(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const rows = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  return rows.length === 1 && rows[0]?.length === 1 ? null : rows;
}

/** Rows with a pasted range laid over them from a row and column on; rows that are missing are added. */
export function fillDown<Column extends string>(
  rows: readonly Readonly<Record<Column, string>>[],
  at: { readonly row: number; readonly column: Column; readonly columns: readonly Column[] },
  cells: readonly (readonly string[])[],
  blank: Readonly<Record<Column, string>>,
): Record<Column, string>[] {
  const first = at.columns.indexOf(at.column);
  const length = Math.max(rows.length, at.row + cells.length);
  return Array.from({ length }, (_, index) => {
    const filled: Record<Column, string> = { ...(rows[index] ?? blank) };
    cells[index - at.row]?.forEach((cell, offset) => {
      const column = at.columns[first + offset];
      if (column !== undefined) filled[column] = cell;
    });
    return filled;
  });
}
