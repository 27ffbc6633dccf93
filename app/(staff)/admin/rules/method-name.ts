import type { Method } from "@/lib/domain/rule/method.schema";
import type { StaffWords } from "@/lib/i18n/staff/words";

/** The kind of a method in one word, for a column. */
export function methodName(method: Method, { shape }: StaffWords): string {
  switch (method.op) {
    case "fixed":
    case "rate":
    case "table":
    case "none":
    case "unknown":
    case "approximate":
      return shape[method.op];
    case "per_year_of_age":
    case "per_contribution_year":
    case "own_credit":
    case "of_category":
    case "sum":
    case "min":
    case "max":
    case "clamp":
    case "top_up_year":
      return shape.other;
  }
}
