import type { Grid } from "@/lib/domain/form/expression-grid";
import type { BuilderWords } from "@/lib/i18n/editor/builder";

/** What a column of a grid is called, with its unit where it has one. */
export function columnName(column: string, grid: Grid, words: BuilderWords): string {
  const isAge = grid.rows[0]?.when.kind === "age";
  if (column === "from") return isAge ? words.ageFrom : words.from;
  if (column === "to") return isAge ? words.ageTo : words.to;
  if (column === "printed") return words.printed;
  const [last = ""] = column.split(".").slice(-1);
  if (last === "rate") return `${words.rate}%`;
  const names: Readonly<Record<string, string>> = { amount: words.amount, min: words.floor, max: words.ceiling };
  return names[last] ?? last;
}
