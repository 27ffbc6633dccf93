/** Kinds of method: does it compute an amount, or say that there is none, none announced, or roughly one? */
import type { Expr, Method } from "./method.schema";

/** Does the method compute an amount? */
export function isExpression(method: Method): method is Expr {
  return method.op !== "none" && method.op !== "unknown" && method.op !== "approximate";
}
