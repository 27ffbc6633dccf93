/** Setting forms: what an editor types about age, retirement, rounding and crediting, and the settings it makes. Silence stays silence. */
import type { RuleFields } from "@/lib/domain/draft/schema";
import type { Reading } from "@/lib/domain/typed/field-reading";
import type { Crediting, RuleSettings } from "@/lib/domain/rule/schema";
import { parseMonthDay, parseMonthNumber } from "@/lib/domain/typed/month";

type SettingFields = Pick<
  RuleFields,
  | "ageReference"
  | "policyYearStart"
  | "annualMonth"
  | "attainOn"
  | "leapBirthday"
  | "retireSwitch"
  | "roundingUnit"
  | "roundingMode"
  | "roundingStage"
>;

type CreditingFields = Pick<RuleFields, "frequency" | "creditingMonth" | "midYear" | "remainder">;

const UNIT_TEXT = { 1: "1", 10: "10", 100: "100", 500: "500" } as const;
const UNIT_FEN = { "1": 1, "10": 10, "100": 100, "500": 500 } as const;
const AGE_REFERENCES = [
  "on_date",
  "month_start",
  "month_end",
  "prev_month_end",
  "policy_year_start",
  "prev_dec31",
  "year_end",
  "annual_month",
] as const;

/** The fields that show settings; what the document does not state is empty. */
export function fieldsOfSettings(settings: RuleSettings): SettingFields {
  const { rounding } = settings;
  return {
    ageReference: settings.ageReference ?? "",
    policyYearStart: settings.policyYearStart ?? "",
    annualMonth: settings.annualMonth === undefined ? "" : String(settings.annualMonth),
    attainOn: settings.attainOn ?? "",
    leapBirthday: settings.leapBirthday ?? "",
    retireSwitch: settings.retireSwitch ?? "",
    roundingUnit: rounding === undefined ? "" : UNIT_TEXT[rounding.unitFen],
    roundingMode: rounding?.mode ?? "",
    roundingStage: rounding?.stage ?? "",
  };
}

/** The settings the fields make; what cannot be read is said at its field and left unstated. */
export function settingsOfFields(fields: SettingFields, form: Reading): RuleSettings {
  const settings: RuleSettings = {};
  const reference = AGE_REFERENCES.find((known) => known === fields.ageReference);
  if (reference !== undefined) settings.ageReference = reference;
  const start = form.maybe("policyYearStart", fields.policyYearStart ?? "", parseMonthDay);
  if (start !== undefined) settings.policyYearStart = start;
  const month = form.maybe("annualMonth", fields.annualMonth ?? "", parseMonthNumber);
  if (month !== undefined) settings.annualMonth = month;
  if (fields.attainOn !== "") settings.attainOn = fields.attainOn;
  if (fields.leapBirthday !== "") settings.leapBirthday = fields.leapBirthday;
  if (fields.retireSwitch !== "") settings.retireSwitch = fields.retireSwitch;
  const { roundingUnit: unit, roundingMode: mode, roundingStage: stage } = fields;
  if (unit !== "" || mode !== "" || (stage ?? "") !== "") {
    settings.rounding = { unitFen: UNIT_FEN[unit || "1"], mode: mode || "half_up", stage: stage || "final" };
  }
  return settings;
}

/** The fields that show how a credit is made. */
export function fieldsOfCrediting(crediting: Crediting): CreditingFields {
  return {
    frequency: crediting.frequency,
    creditingMonth: crediting.month === undefined ? "" : String(crediting.month),
    midYear: crediting.midYear ?? "",
    remainder: crediting.remainder ?? "",
  };
}

/** The crediting the fields make. */
export function creditingOfFields(fields: CreditingFields, form: Reading): Crediting {
  const crediting: Crediting = { frequency: fields.frequency };
  const month = form.maybe("creditingMonth", fields.creditingMonth, parseMonthNumber);
  if (month !== undefined) crediting.month = month;
  if (fields.midYear !== "") crediting.midYear = fields.midYear;
  if (fields.remainder !== undefined && fields.remainder !== "") crediting.remainder = fields.remainder;
  return crediting;
}
