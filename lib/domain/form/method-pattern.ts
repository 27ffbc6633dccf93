/** Method patterns: the rules regions really use, as trees to be filled in. Their amounts, ages and years are empty: those are read in the document. */
import type { BaseFields, CondFields, ExprFields } from "@/lib/domain/draft/expression.schema";
import type { RuleFields } from "@/lib/domain/draft/schema";
import { presetBeside, switchShape } from "./shape-switch";

/** In the order they are offered; the words are in `lib/i18n`. */
export const PATTERN_NAMES = [
  "own_pension_by_age",
  "average_by_scheme",
  "share_of_category",
  "floored_rate_plus_fixed_by_age",
  "yearly_top_up",
  "per_year_of_age",
  "frozen_own_credit",
  "own_base_between_limits",
  "not_lower_than_before",
  "per_contribution_year",
  "yearly_once",
  "yearly_in_twelfths",
] as const;

export type PatternName = (typeof PATTERN_NAMES)[number];

type PatternPatch = Partial<Pick<RuleFields, "shape" | "per" | "averageScheme" | "tree" | "frequency">>;

const AGES: CondFields = { kind: "age", from: "", to: "" };
const AVERAGE: BaseFields = { base: "parameter", code: "AVG_PENSION", year: "", scheme: "" };
const MONTHLY: ExprFields = { op: "fixed", amount: "", per: "month" };
const YEARLY: ExprFields = { op: "fixed", amount: "", per: "year" };

/** The same in two age bands: where the second begins is typed once for each. */
function byAge(then: ExprFields): ExprFields {
  const rows = [AGES, AGES].map((when) => ({ when: { ...when }, printed: "", then: structuredClone(then) }));
  return { op: "table", rows };
}

function tree(expr: ExprFields): PatternPatch {
  return { shape: "built", tree: structuredClone(expr) };
}

/**
 * What choosing the pattern changes in the form: its shape, its tree, and crediting where the pattern is about that. A tree of the
 * draft is replaced; the text of a preset is kept beside it, and yuan never become per cent.
 */
export function patternFields(fields: RuleFields, name: PatternName): Partial<RuleFields> {
  const patch = patternPatch(name);
  if (patch.shape === undefined || patch.shape === "built") return { ...patch, preset: presetBeside(fields) };
  return { ...switchShape(fields, patch.shape), ...patch };
}

/** A fresh copy each time. Only the 2 % of the own contribution base is filled in: it is what that pattern means. */
function patternPatch(name: PatternName): PatternPatch {
  switch (name) {
    case "own_pension_by_age":
      return tree(byAge({ op: "clamp", of: ratedOwnPension("current"), min: "", max: "" }));
    case "average_by_scheme":
      return { shape: "rate_of_average", averageScheme: "by_person" };
    case "share_of_category":
      return tree({ op: "of_category", category: "", rate: "" });
    case "floored_rate_plus_fixed_by_age":
      return tree({ op: "sum", parts: [flooredRate(), byAge(MONTHLY)] });
    case "yearly_top_up":
      return tree({ op: "top_up_year", of: { base: "credited_this_year" }, min: byAge(YEARLY) });
    case "per_year_of_age":
      return tree({ op: "per_year_of_age", amount: "" });
    case "frozen_own_credit":
      return tree({ op: "own_credit", reference: "mean_of_year", of: "" });
    case "own_base_between_limits":
      return tree({ op: "rate", rate: "2", base: limitedOwnBase() });
    case "not_lower_than_before":
      return tree({ op: "max", parts: [MONTHLY, { op: "own_credit", reference: "month", of: "" }] });
    case "per_contribution_year":
      return tree({ op: "per_contribution_year", amount: "", from: "", to: "" });
    case "yearly_once":
      return { shape: "fixed", per: "year", frequency: "yearly" };
    case "yearly_in_twelfths":
      return { shape: "fixed", per: "year", frequency: "monthly" };
  }
}

function ratedOwnPension(at: string): ExprFields {
  return { op: "rate", rate: "", base: { base: "own_pension", at } };
}

function flooredRate(): ExprFields {
  const of: BaseFields = { base: "own_pension", at: "last_june" };
  return { op: "rate", rate: "", base: { base: "clamp", of, min: { ...AVERAGE }, max: null } };
}

function limitedOwnBase(): BaseFields {
  const limit = (code: "BASE_FLOOR" | "BASE_CEILING"): BaseFields => ({
    base: "parameter",
    code,
    year: "",
    scheme: "",
  });
  return {
    base: "clamp",
    of: { base: "own_contribution_base" },
    min: limit("BASE_FLOOR"),
    max: limit("BASE_CEILING"),
  };
}
