/** Parts of a method: every expression and base inside it, with the path where it stands. */
import type { AgeRange, Base, Cond, Expr, Method } from "./method.schema";

/** Expressions may stand inside one another so many deep; a single amount is one deep. */
export const MOST_LEVELS = 4;

export interface MethodPart {
  /** Path inside the payload, e.g. `method.rows.1.then`. */
  readonly path: string;
  readonly expr: Expr;
}

/** Every expression of a method, outermost first. None for a method that is no expression. */
export function partsOf(method: Method): MethodPart[] {
  if (method.op === "none" || method.op === "unknown" || method.op === "approximate") return [];
  return within("method", method);
}

function within(path: string, expr: Expr): MethodPart[] {
  return [{ path, expr }, ...innerOf(expr).flatMap(([name, inner]) => within(`${path}.${name}`, inner))];
}

/** The expressions directly inside one, each by the path to it. */
export function innerOf(expr: Expr): [string, Expr][] {
  switch (expr.op) {
    case "table":
      return expr.rows.map((row, index) => [`rows.${index}.then`, row.then]);
    case "sum":
    case "min":
    case "max":
      return expr.parts.map((part, index) => [`parts.${index}`, part]);
    case "clamp":
      return [["of", expr.of]];
    case "top_up_year":
      return [["min", expr.min]];
    case "fixed":
    case "rate":
    case "per_year_of_age":
    case "per_contribution_year":
    case "own_credit":
    case "of_category":
      return [];
  }
}

/** Every base a method takes rates of, the bases inside clamps included. */
export function basesOf(method: Method): Base[] {
  return partsOf(method).flatMap(({ expr }) => {
    if (expr.op === "rate") return basesWithin(expr.base);
    return expr.op === "top_up_year" ? basesWithin(expr.of) : [];
  });
}

/** A base and, where it is a clamp, the bases inside it instead. */
export function basesWithin(base: Base): Base[] {
  if (base.base !== "clamp") return [base];
  return [base.of, base.min, base.max].flatMap((inner) => (inner === undefined ? [] : basesWithin(inner)));
}

/** Every condition of a method's tables, those inside `all` included. */
export function conditionsOf(method: Method): Cond[] {
  return partsOf(method).flatMap(({ expr }) =>
    expr.op === "table" ? expr.rows.flatMap(({ when }) => condsWithin(when)) : [],
  );
}

function condsWithin(cond: Cond): Cond[] {
  return "all" in cond ? cond.all.flatMap(condsWithin) : [cond];
}

/** The ages at which a method's tables change, ascending. */
export function ageLimitsOf(method: Method): number[] {
  const ranges = conditionsOf(method).flatMap((cond): AgeRange[] => ("age" in cond ? [cond.age] : []));
  const limits = ranges.flat().flatMap((limit) => (limit === null || limit === 0 ? [] : limit));
  return [...new Set(limits)].toSorted((left, right) => left - right);
}

/** Can the amount differ with age? */
export function dependsOnAge(method: Method): boolean {
  return ageLimitsOf(method).length > 0 || paysByAge(method);
}

/** Is something paid for every year of age, so that each birthday may change the amount? */
export function paysByAge(method: Method): boolean {
  return partsOf(method).some(({ expr }) => expr.op === "per_year_of_age");
}

/** Can the amount differ with the own contribution base? */
export function dependsOnOwnBase(method: Method): boolean {
  return basesOf(method).some(({ base }) => base === "own_contribution_base");
}
