/** Payouts: the whole amounts a rule states in yuan, each with the place where it is stated. A part of a sum with a rate in it is none. */
import type { Expr, Method } from "./method.schema";

export interface Payout {
  /** Path inside the payload, e.g. `method.rows.1.then`. */
  readonly path: string;
  readonly fen: number;
  readonly per: "month" | "year";
}

/** What somebody gets where the rule itself says how much; nothing where a rate, an age or another credit decides. */
export function payoutsOf(method: Method): Payout[] {
  if (method.op === "none" || method.op === "unknown") return [];
  if (method.op === "approximate") return [{ path: "method", fen: method.fen, per: method.per }];
  return within("method", method);
}

function within(path: string, expr: Expr): Payout[] {
  switch (expr.op) {
    case "fixed":
      return [{ path, fen: expr.fen, per: expr.per }];
    case "table":
      return expr.rows.flatMap(({ then }, index) => within(`${path}.rows.${index}.then`, then));
    case "clamp":
      return within(`${path}.of`, expr.of).map((payout) => limited(payout, expr));
    case "sum":
    case "min":
    case "max":
      return combined(path, expr);
    case "rate":
    case "per_year_of_age":
    case "per_contribution_year":
    case "own_credit":
    case "of_category":
    case "top_up_year":
      return [];
  }
}

/** The limits of a clamp are amounts a month. */
function limited({ path, fen, per }: Payout, { minFen, maxFen }: Extract<Expr, { op: "clamp" }>): Payout {
  const months = per === "year" ? 12 : 1;
  const low = Math.max(fen, (minFen ?? 0) * months);
  return { path, per, fen: maxFen === undefined ? low : Math.min(low, maxFen * months) };
}

/** Amounts that are plainly stated side by side are one; where a part differs by person, the whole is not stated. */
function combined(path: string, { op, parts }: Extract<Expr, { op: "sum" | "min" | "max" }>): Payout[] {
  const amounts = parts.flatMap((part) => (part.op === "fixed" ? part.fen * (part.per === "year" ? 1 : 12) : []));
  if (amounts.length < parts.length) return [];
  const year = op === "sum" ? amounts.reduce((sum, one) => sum + one, 0) : Math[op](...amounts);
  return [{ path, fen: year, per: "year" }];
}
