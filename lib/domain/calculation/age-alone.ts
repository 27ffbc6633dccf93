/** Age alone: rules that ask for nothing about a person but the age, so that one answer serves everybody of that age. */
import type { Base, Cond, Expr } from "@/lib/domain/rule/method.schema";
import { isExpression } from "@/lib/domain/rule/method-kind";
import type { Deduction, RulePayload } from "@/lib/domain/rule/schema";

/** Does the rule, its deductions included, ask for nothing but the completed age? True also where it does not even ask for that. */
export function asksAgeAlone({ method, deductions }: RulePayload): boolean {
  return isExpression(method) && exprAsksAgeAlone(method) && deductions.every(deductionAsksNothing);
}

function exprAsksAgeAlone(expr: Expr): boolean {
  switch (expr.op) {
    case "fixed":
    case "per_year_of_age":
      return true;
    case "rate":
      return baseAsksNothing(expr.base);
    case "sum":
    case "min":
    case "max":
      return expr.parts.every(exprAsksAgeAlone);
    case "clamp":
      return exprAsksAgeAlone(expr.of);
    case "table":
      return expr.rows.every(({ when, then }) => condAsksAgeAlone(when) && exprAsksAgeAlone(then));
    case "top_up_year":
      return baseAsksNothing(expr.of) && exprAsksAgeAlone(expr.min);
    case "per_contribution_year":
    case "own_credit":
    case "of_category":
      return false;
  }
}

function condAsksAgeAlone(cond: Cond): boolean {
  return "age" in cond || ("all" in cond && cond.all.every(condAsksAgeAlone));
}

function baseAsksNothing(base: Base): boolean {
  if (base.base === "parameter") return base.scheme !== "by_person";
  if (base.base !== "clamp") return false;
  return [base.of, base.min, base.max].every((part) => part === undefined || baseAsksNothing(part));
}

function deductionAsksNothing(deduction: Deduction): boolean {
  return "fen" in deduction || baseAsksNothing(deduction.base);
}
