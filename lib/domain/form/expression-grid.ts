/** Expression grids: a drafted table whose rows all compute in the same way, with the texts that differ as columns. */
import type { CondFields, ExprFields, RowFields } from "@/lib/domain/draft/expression.schema";

/** Where a text stands below a row's `then`, e.g. `amount`, `min`, `of.rate`. */
export type GridPath = string;
type Range = Extract<CondFields, { from: string }>;
export type GridRow = RowFields & { when: Range };

export interface Grid {
  readonly rows: readonly GridRow[];
  /** Texts of one line, in the order of its fields. */
  readonly columns: readonly GridPath[];
  /** Texts that are the same in every row and are said once, above the table. */
  readonly common: readonly GridPath[];
}

/**
 * The grid of a table, null where its rows differ in more than text: other kinds of condition, other bases, other parts.
 * The only text of a row is a column; inside limits it is said once, unless rows differ or `apart` asks for a column.
 */
export function gridOf(rows: readonly RowFields[], apart = false): Grid | null {
  const ranged = rows.flatMap((row) => ("from" in row.when ? [{ ...row, when: row.when }] : []));
  const [first] = ranged;
  if (first === undefined || ranged.length < rows.length) return null;
  const own = textPathsOf(first.then);
  if (own === null) return null;
  const skeleton = JSON.stringify(blanked(first.then, own));
  const alike = ranged.every(
    ({ when, then }) => when.kind === first.when.kind && JSON.stringify(blanked(then, own)) === skeleton,
  );
  if (!alike) return null;
  const inner = own.filter((path) => path.startsWith("of.") && (path.endsWith("rate") || path.endsWith("amount")));
  const common = inner.filter(
    (path) => !apart && ranged.every(({ then }) => textAt(then, path) === textAt(first.then, path)),
  );
  return { rows: ranged, columns: own.filter((path) => !common.includes(path)), common };
}

/** The texts of an expression that fits on one line; null for one that does not. */
function textPathsOf(node: ExprFields): GridPath[] | null {
  switch (node.op) {
    case "fixed":
    case "per_year_of_age":
      return ["amount"];
    case "rate":
    case "of_category":
      return ["rate"];
    case "clamp": {
      const inner = textPathsOf(node.of);
      return inner === null ? null : [...inner.map((path) => `of.${path}`), "min", "max"];
    }
    case "per_contribution_year":
    case "own_credit":
    case "sum":
    case "min":
    case "max":
    case "table":
    case "top_up_year":
      return null;
  }
}

function blanked(node: ExprFields, paths: readonly GridPath[]): ExprFields {
  return paths.reduce((made, path) => withText(made, path, ""), node);
}

/** The text at a path of an expression; empty where it has none. */
export function textAt(node: ExprFields, path: GridPath): string {
  if (node.op === "clamp" && path.startsWith("of.")) return textAt(node.of, path.slice(3));
  if (path === "amount") return "amount" in node ? node.amount : "";
  if (path === "rate") return "rate" in node ? node.rate : "";
  if (node.op !== "clamp") return "";
  return path === "min" ? node.min : path === "max" ? node.max : "";
}

/** The expression with another text at a path. */
export function withText(node: ExprFields, path: GridPath, text: string): ExprFields {
  if (node.op === "clamp") {
    if (path.startsWith("of.")) return { ...node, of: withText(node.of, path.slice(3), text) };
    return path === "min" || path === "max" ? { ...node, [path]: text } : node;
  }
  if (path === "amount" && "amount" in node) return { ...node, amount: text };
  return path === "rate" && "rate" in node ? { ...node, rate: text } : node;
}

/** Where the text of a column stands below its row, e.g. `when.from` or `then.of.rate`. */
export function columnPath(column: string): string {
  if (column === "from" || column === "to") return `when.${column}`;
  return column === "printed" ? column : `then.${column}`;
}

/** The text of a row in a column: an end of its range, its printed wording, or a text of its expression. */
export function cellAt({ when, printed, then }: GridRow, column: string): string {
  if (column === "from" || column === "to") return when[column];
  return column === "printed" ? printed : textAt(then, column);
}

/** The row with another text in a column. */
export function withCell(row: GridRow, column: string, text: string): GridRow {
  if (column === "from" || column === "to") return { ...row, when: { ...row.when, [column]: text } };
  return column === "printed" ? { ...row, printed: text } : { ...row, then: withText(row.then, column, text) };
}

/** A range of another kind: ages and years keep their numbers, everything else begins anew. */
export function gridRange(when: CondFields, kind: Range["kind"]): CondFields {
  const years = new Set<string>(["age", "contributionYears"]);
  const keeps = "from" in when && (when.kind === kind || (years.has(when.kind) && years.has(kind)));
  return keeps ? { ...when, kind } : { kind, from: "", to: "" };
}

/** A row below the last: it begins where that one ends and computes in the same way, its own texts still empty. */
export function nextRow({ rows, columns }: Grid): GridRow | null {
  const last = rows.at(-1);
  if (last === undefined) return null;
  const then = columns.reduce((made, path) => withText(made, path, ""), last.then);
  return { when: { ...last.when, from: last.when.to, to: "" }, printed: "", then };
}

/** The rows with one end of a range typed; the row below follows where it began at the old end, or nowhere yet. */
export function withEnd(rows: readonly RowFields[], index: number, to: string): RowFields[] {
  const old = rows[index]?.when;
  return rows.map((row, at) => {
    const { when } = row;
    if (!("from" in when)) return row;
    if (at === index) return { ...row, when: { ...when, to } };
    const follows = at === index + 1 && old !== undefined && "to" in old && (when.from === old.to || when.from === "");
    return follows ? { ...row, when: { ...when, from: to } } : row;
  });
}
