/** Empty fields: the nodes and rows a form begins with. Nothing in them is made up; only structure is there. */
import type { DeductionFields, ExampleFields } from "./schema";
import type { BaseFields, BaseKind, CondFields, CondKind, ExprFields, ExprOp, RowFields } from "./expression.schema";

/** An expression nobody has typed yet. */
export function emptyExpression(op: ExprOp): ExprFields {
  switch (op) {
    case "fixed":
      return { op, amount: "", per: "month" };
    case "rate":
      return { op, rate: "", base: emptyBase("own_pension") };
    case "per_year_of_age":
      return { op, amount: "" };
    case "per_contribution_year":
      return { op, amount: "", from: "", to: "" };
    case "own_credit":
      return { op, reference: "month", of: "" };
    case "of_category":
      return { op, category: "", rate: "" };
    case "sum":
    case "min":
    case "max":
      return { op, parts: [emptyExpression("fixed"), emptyExpression("fixed")] };
    case "clamp":
      return { op, of: emptyExpression("rate"), min: "", max: "" };
    case "table":
      return { op, rows: [emptyRow()] };
    case "top_up_year":
      return { op, of: emptyBase("credited_this_year"), min: { op: "fixed", amount: "", per: "year" } };
  }
}

/** A table row nobody has typed yet: by age. */
export function emptyRow(): RowFields {
  return { when: emptyCondition("age"), printed: "", then: emptyExpression("fixed") };
}

/** A base nobody has chosen anything about yet. */
export function emptyBase(base: BaseKind): BaseFields {
  switch (base) {
    case "own_contribution_base":
    case "credited_this_year":
      return { base };
    case "own_pension":
      return { base, at: "current" };
    case "parameter":
      return { base, code: "AVG_PENSION", year: "", scheme: "" };
    case "clamp":
      return { base, of: emptyBase("own_contribution_base"), min: null, max: null };
  }
}

/** A condition nobody has typed yet. */
export function emptyCondition(kind: CondKind): CondFields {
  switch (kind) {
    case "tag":
      return { kind, tag: "" };
    case "all":
      return { kind, all: [emptyCondition("age")] };
    case "age":
    case "contributionYears":
    case "ownPension":
    case "retiredOn":
    case "bornOn":
      return { kind, from: "", to: "" };
  }
}

/** A deduction nothing has been typed about. */
export function emptyDeductionFields(): DeductionFields {
  return { code: "", kind: "fixed", amount: "", rate: "", base: emptyBase("own_pension"), per: "month", month: "" };
}

/** A worked example nothing has been typed about. */
export function emptyExampleFields(): ExampleFields {
  return {
    name: "",
    birthDate: "",
    retiredOn: "",
    contributionBase: "",
    contributionYears: "",
    ownPension: "",
    pensionOfRetirementMonth: "",
    pensionOfMonth: [],
    ownCreditYearTotal: [],
    ownCreditOfMonth: [],
    creditedThisYear: "",
    pensionScheme: "",
    enrolments: [],
    tags: "",
    on: "",
    expect: "",
    fromSource: false,
  };
}
