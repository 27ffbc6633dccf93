/** Bands: an expression taken apart into the groups of people it treats differently, for readers who have said nothing about themselves. */
import { ageLimitsOf } from "@/lib/domain/rule/method-part";
import type { Cond, Expr } from "@/lib/domain/rule/method.schema";

export interface BandOfOutline {
  /** Null: everybody. */
  readonly when: Cond | null;
  /** As the source prints it; null where the band is worked out, not printed. */
  readonly printed: string | null;
  readonly expr: Expr;
}

/**
 * The rows of a table; where a table is a part of something else, one band between any two of its age limits;
 * else one band for everybody.
 */
export function outlineBandsOf(expr: Expr): BandOfOutline[] {
  if (expr.op === "table") return expr.rows.map(({ when, printed, then }) => ({ when, printed, expr: then }));
  const limits = ageLimitsOf(expr);
  if (limits.length === 0) return [{ when: null, printed: null, expr }];
  const from = [0, ...limits];
  return from.map((age, index) => {
    const when: Cond = { age: [age, limits[index] ?? null] };
    return { when, printed: null, expr: atAge(expr, age) };
  });
}

/** The expression as it is for one age: tables that ask for nothing but the age are replaced by the row that applies. */
function atAge(expr: Expr, age: number): Expr {
  switch (expr.op) {
    case "sum":
    case "min":
    case "max":
      return { op: expr.op, parts: expr.parts.map((part) => atAge(part, age)) };
    case "clamp":
      return { ...expr, of: atAge(expr.of, age) };
    case "top_up_year":
      return { ...expr, min: atAge(expr.min, age) };
    case "table": {
      if (!expr.rows.every(({ when }) => "age" in when)) return expr;
      const row = expr.rows.find(({ when }) => "age" in when && includes(when.age, age));
      return row === undefined ? expr : atAge(row.then, age);
    }
    case "fixed":
    case "rate":
    case "per_year_of_age":
    case "per_contribution_year":
    case "own_credit":
    case "of_category":
      return expr;
  }
}

function includes([from, to]: readonly [number | null, number | null], age: number): boolean {
  return (from === null || age >= from) && (to === null || age < to);
}
