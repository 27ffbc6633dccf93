/** Deduction forms: what is taken off a credit, as typed: an amount, or a rate of a base. */
import { baseOfFields, fieldsOfBase } from "./base";
import type { DeductionFields } from "@/lib/domain/draft/schema";
import { emptyDeductionFields } from "@/lib/domain/draft/empty-fields";
import type { Reading } from "@/lib/domain/typed/field-reading";
import { deductionSchema, type Deduction } from "@/lib/domain/rule/schema";
import { parseMonthNumber } from "@/lib/domain/typed/month";
import { parsePercent, parseYuan, percentText, yuanText } from "@/lib/domain/typed/number";

/** The fields that show a deduction. */
export function fieldsOfDeduction(deduction: Deduction): DeductionFields {
  const month = deduction.month === undefined ? "" : String(deduction.month);
  const fields: DeductionFields = { ...emptyDeductionFields(), code: deduction.code, per: deduction.per, month };
  return "fen" in deduction
    ? { ...fields, amount: yuanText(deduction.fen) }
    : { ...fields, kind: "rate", rate: percentText(deduction.ppm), base: fieldsOfBase(deduction.base) };
}

/** The deduction the fields make, null while they make none; what cannot be read is said below `field`. */
export function deductionOfFields(row: DeductionFields, field: string, form: Reading): Deduction | null {
  const month = form.maybe(`${field}.month`, row.month, parseMonthNumber);
  const { code, per } = row;
  if (row.kind === "fixed") {
    const fen = form.take(`${field}.amount`, parseYuan(row.amount));
    return fen === null ? null : form.check(field, deductionSchema, { code, fen, per, month });
  }
  const ppm = form.take(`${field}.rate`, parsePercent(row.rate));
  const base = baseOfFields(row.base, `${field}.base`, form);
  return ppm === null || base === null ? null : form.check(field, deductionSchema, { code, ppm, base, per, month });
}
