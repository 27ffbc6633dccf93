/** Expression forms: a method typed node by node, and the expression it makes. `fieldsOfExpression` and back is the same expression. */
import { baseOfFields, fieldsOfBase } from "./base";
import { conditionOfFields, fieldsOfCondition } from "./condition";
import type { ExprFields, RowFields } from "@/lib/domain/draft/expression.schema";
import type { Reading } from "@/lib/domain/typed/field-reading";
import { categoryCodeSchema, printedSchema, type Expr, type Row } from "@/lib/domain/rule/method.schema";
import { parseWrittenMonth } from "@/lib/domain/typed/month";
import {
  parsePercent,
  parseShare,
  parseYear,
  parseYears,
  parseYuan,
  percentText,
  yuanText,
} from "@/lib/domain/typed/number";

type Typed<Op extends ExprFields["op"]> = Extract<ExprFields, { op: Op }>;

/** The fields that show an expression, whatever it is. */
export function fieldsOfExpression(expr: Expr): ExprFields {
  switch (expr.op) {
    case "fixed":
      return { op: "fixed", amount: yuanText(expr.fen), per: expr.per };
    case "rate":
      return { op: "rate", rate: percentText(expr.ppm), base: fieldsOfBase(expr.base) };
    case "per_year_of_age":
      return { op: "per_year_of_age", amount: yuanText(expr.fen) };
    case "per_contribution_year":
      return { op: expr.op, amount: yuanText(expr.fen), from: countText(expr.from), to: countText(expr.to) };
    case "own_credit":
      return "month" in expr.reference
        ? { op: "own_credit", reference: "month", of: expr.reference.month }
        : { op: "own_credit", reference: "mean_of_year", of: String(expr.reference.meanOfYear) };
    case "of_category":
      return { op: "of_category", category: expr.category, rate: percentText(expr.ppm) };
    case "sum":
    case "min":
    case "max":
      return { op: expr.op, parts: expr.parts.map(fieldsOfExpression) };
    case "clamp":
      return {
        op: "clamp",
        of: fieldsOfExpression(expr.of),
        min: expr.minFen === undefined ? "" : yuanText(expr.minFen),
        max: expr.maxFen === undefined ? "" : yuanText(expr.maxFen),
      };
    case "table":
      return { op: "table", rows: expr.rows.map(fieldsOfRow) };
    case "top_up_year":
      return { op: "top_up_year", of: fieldsOfBase(expr.of), min: fieldsOfExpression(expr.min) };
  }
}

function countText(count: number | undefined): string {
  return count === undefined ? "" : String(count);
}

/** The fields that show a table row. */
export function fieldsOfRow({ when, printed, then }: Row): RowFields {
  return { when: fieldsOfCondition(when), printed, then: fieldsOfExpression(then) };
}

/**
 * The expression a typed tree makes, null while it makes none. Everything that cannot be read is said, each at its own field:
 * `path` is where the tree stands, so that a wrong rate of the second row is at `tree.rows.1.then.rate`.
 */
export function expressionOfFields(tree: ExprFields, path: string, form: Reading): Expr | null {
  switch (tree.op) {
    case "fixed": {
      const fen = form.take(`${path}.amount`, parseYuan(tree.amount));
      return fen === null ? null : { op: "fixed", fen, per: tree.per };
    }
    case "rate": {
      const ppm = form.take(`${path}.rate`, parsePercent(tree.rate));
      const base = baseOfFields(tree.base, `${path}.base`, form);
      return ppm === null || base === null ? null : { op: "rate", ppm, base };
    }
    case "per_year_of_age": {
      const fen = form.take(`${path}.amount`, parseYuan(tree.amount));
      return fen === null ? null : { op: "per_year_of_age", fen };
    }
    case "per_contribution_year":
      return contributionYearsOf(tree, path, form);
    case "own_credit":
      return ownCreditOf(tree, path, form);
    case "of_category": {
      const category = form.check(`${path}.category`, categoryCodeSchema, tree.category.trim());
      const ppm = form.take(`${path}.rate`, parseShare(tree.rate));
      return category === null || ppm === null ? null : { op: "of_category", category, ppm };
    }
    case "sum":
    case "min":
    case "max":
      return partsOf(tree, path, form);
    case "clamp":
      return clampOf(tree, path, form);
    case "table":
      return tableOf(tree, path, form);
    case "top_up_year": {
      const of = baseOfFields(tree.of, `${path}.of`, form);
      const min = expressionOfFields(tree.min, `${path}.min`, form);
      return of === null || min === null ? null : { op: "top_up_year", of, min };
    }
  }
}

/** Undefined where nothing is typed, null where it cannot be read: both are absent from a draft, but only one is an error. */
function optional<Value>(form: Reading, field: string, text: string, parse: Parameters<typeof form.maybe<Value>>[2]) {
  return text.trim() === "" ? undefined : form.take(field, parse(text));
}

function contributionYearsOf(tree: Typed<"per_contribution_year">, path: string, form: Reading): Expr | null {
  const fen = form.take(`${path}.amount`, parseYuan(tree.amount));
  const from = optional(form, `${path}.from`, tree.from, parseYears);
  const to = optional(form, `${path}.to`, tree.to, parseYears);
  if (fen === null || from === null || to === null) return null;
  return { op: tree.op, fen, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function ownCreditOf(tree: Typed<"own_credit">, path: string, form: Reading): Expr | null {
  if (tree.reference === "month") {
    const month = form.take(`${path}.of`, parseWrittenMonth(tree.of));
    return month === null ? null : { op: "own_credit", reference: { month } };
  }
  const meanOfYear = form.take(`${path}.of`, parseYear(tree.of));
  return meanOfYear === null ? null : { op: "own_credit", reference: { meanOfYear } };
}

function partsOf(tree: Typed<"sum" | "min" | "max">, path: string, form: Reading): Expr | null {
  if (tree.parts.length === 0) form.take(`${path}.parts`, { ok: false, key: "required", params: {} });
  const parts = tree.parts.flatMap((part, index) => expressionOfFields(part, `${path}.parts.${index}`, form) ?? []);
  return parts.length > 0 && parts.length === tree.parts.length ? { op: tree.op, parts } : null;
}

function clampOf(tree: Typed<"clamp">, path: string, form: Reading): Expr | null {
  const of = expressionOfFields(tree.of, `${path}.of`, form);
  const minFen = optional(form, `${path}.min`, tree.min, parseYuan);
  const maxFen = optional(form, `${path}.max`, tree.max, parseYuan);
  if (of === null || minFen === null || maxFen === null) return null;
  return { op: "clamp", of, ...(minFen === undefined ? {} : { minFen }), ...(maxFen === undefined ? {} : { maxFen }) };
}

function tableOf(tree: Typed<"table">, path: string, form: Reading): Expr | null {
  if (tree.rows.length === 0) form.take(`${path}.rows`, { ok: false, key: "bands_required", params: {} });
  const rows = tree.rows.flatMap((row, index) => rowOfFields(row, `${path}.rows.${index}`, form) ?? []);
  return rows.length > 0 && rows.length === tree.rows.length ? { op: "table", rows } : null;
}

/** The table row the fields make, null while they make none. */
export function rowOfFields(row: RowFields, path: string, form: Reading): Row | null {
  const when = conditionOfFields(row.when, `${path}.when`, form);
  const printed = form.check(`${path}.printed`, printedSchema, row.printed);
  const then = expressionOfFields(row.then, `${path}.then`, form);
  return when === null || printed === null || then === null ? null : { when, printed, then };
}
