/** Table reach: every table of a method, with the people who get as far as it. */
import { EVERYBODY, type Reach } from "./band-coverage";
import type { Expr, Method, Row } from "./method.schema";
import { isExpression } from "./method-kind";
import { innerOf } from "./method-part";

export interface ReachedTable {
  /** Path inside the payload, e.g. `method.rows.1.then`. */
  readonly path: string;
  readonly rows: readonly Row[];
  readonly reach: Reach;
  /** A part of a sum: whoever none of its rows admits gets nothing from it, and the other parts all the same. */
  readonly isPartOfSum: boolean;
}

/** Every table of a method, outermost first. */
export function tablesOf(method: Method): ReachedTable[] {
  return isExpression(method) ? within("method", method, EVERYBODY, false) : [];
}

function within(path: string, expr: Expr, reach: Reach, isPartOfSum: boolean): ReachedTable[] {
  if (expr.op !== "table") {
    return innerOf(expr).flatMap(([name, inner]) => within(`${path}.${name}`, inner, reach, expr.op === "sum"));
  }
  const { rows } = expr;
  const inner = rows.flatMap(({ when, then }, index) => {
    const earlier = rows.slice(0, index).map((row) => row.when);
    const left = { within: [...reach.within, when], without: [...reach.without, ...earlier] };
    return within(`${path}.rows.${index}.then`, then, left, false);
  });
  return [{ path, rows, reach, isPartOfSum }, ...inner];
}
