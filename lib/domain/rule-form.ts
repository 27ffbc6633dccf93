/** Rule forms: what an editor types about a rule, and the payload it makes. What a form cannot show is kept untouched. */
import { citationsOfFields, fieldsOfCitation, verificationOf } from "./citation-form";
import type { DeductionFields, ExampleFields, RuleFields } from "./draft.schema";
import type { Fen } from "./fen";
import { present, reading, type Reading } from "./field-reading";
import type { Issue } from "./issue";
import { emptyMethodFields, fieldsOfMethod, methodOfFields } from "./method-form";
import { personSchema } from "./person.schema";
import {
  deductionSchema,
  exampleSchema,
  rulePayloadSchema,
  type Crediting,
  type Deduction,
  type RuleExample,
  type RulePayload,
  type RuleSettings,
} from "./rule.schema";
import { parseTypedDate, parseWrittenMonth } from "./typed-month";
import { parseWhole, parseYuan, yuanText } from "./typed-number";
import { read, type Typed } from "./typed-text";
import type { PlainDate } from "./plain-date";

/** The fields of a rule nobody has recorded yet. */
export function emptyRuleFields(): RuleFields {
  return {
    ...emptyMethodFields(),
    frequency: "monthly",
    creditingMonth: "",
    midYear: "",
    remainder: "",
    ageReference: "",
    policyYearStart: "",
    annualMonth: "",
    attainOn: "",
    leapBirthday: "",
    retireSwitch: "",
    roundingUnit: "",
    roundingMode: "",
    roundingStage: "",
    deductions: [],
    citations: [],
    verification: "",
    guardRailReasons: {},
    examples: [],
    noteZh: "",
    noteEn: "",
  };
}

/** The fields that show a stored rule. `ruleOfFields` gives the same payload back. */
export function fieldsOfRule(payload: RulePayload): RuleFields {
  const { settings, crediting, note } = payload;
  return {
    ...fieldsOfMethod(payload.method),
    ...fieldsOfSettings(settings),
    frequency: crediting.frequency,
    creditingMonth: crediting.month === undefined ? "" : String(crediting.month),
    midYear: crediting.midYear ?? "",
    remainder: crediting.remainder ?? "",
    deductions: payload.deductions.map(fieldsOfDeduction),
    citations: payload.citations.map(fieldsOfCitation),
    verification: payload.verification,
    guardRailReasons: { ...payload.guardRailReasons },
    examples: payload.examples.map(fieldsOfExample),
    noteZh: note?.zh ?? "",
    noteEn: note?.en ?? "",
  };
}

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

function fieldsOfSettings(settings: RuleSettings): SettingFields {
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

const UNIT_TEXT = { 1: "1", 10: "10", 100: "100", 500: "500" } as const;
const UNIT_FEN = { "1": 1, "10": 10, "100": 100, "500": 500 } as const;

function fieldsOfDeduction(deduction: Deduction): DeductionFields {
  const month = deduction.month === undefined ? "" : String(deduction.month);
  const base = { code: deduction.code, per: deduction.per, month };
  return "fen" in deduction ? { ...base, amount: yuanText(deduction.fen) } : { ...base, amount: "", stored: deduction };
}

function fieldsOfExample(example: RuleExample): ExampleFields {
  const { birthDate, contributionBase, ...others } = example.person;
  const fields: ExampleFields = {
    name: example.name,
    birthDate: birthDate ?? "",
    contributionBase: contributionBase === undefined ? "" : yuanText(contributionBase),
    on: example.on,
    expect: yuanText(example.expectFen),
    fromSource: example.fromSource,
  };
  return Object.keys(others).length === 0 ? fields : { ...fields, stored: others };
}

/**
 * The payload the fields make; null while they make no method. A source, deduction or example with something wrong
 * is left out of the payload and said at its field, so that the preview goes on while the rest is typed.
 */
export function ruleOfFields(fields: RuleFields): { payload: RulePayload | null; issues: Issue[] } {
  const form = reading();
  const method = methodOfFields(fields, form);
  const zh = present(fields.noteZh);
  const en = present(fields.noteEn);
  const candidate = {
    v: 1,
    method,
    settings: settingsOf(fields, form),
    crediting: creditingOf(fields, form),
    deductions: fields.deductions.flatMap((row, index) => deductionOf(row, index, form) ?? []),
    citations: citationsOfFields(fields.citations, form),
    verification: verificationOf(fields.verification, form),
    guardRailReasons: reasonsOf(fields.guardRailReasons),
    examples: fields.examples.flatMap((row, index) => exampleOf(row, index, form) ?? []),
    note: zh === undefined && en === undefined ? undefined : { zh, en },
  };
  if (method === null) return { payload: null, issues: form.issues };
  return { payload: form.check("", rulePayloadSchema, candidate, fieldOfPayloadPath), issues: form.issues };
}

/** Where a path inside a rule payload is typed, e.g. `method.rows.1.printed` at `bands.1.printed`. */
export function fieldOfPayloadPath(path: string): string {
  const row = /^method\.rows\.(\d+)(?:\.(when|printed|then))?/.exec(path);
  if (row !== null) return `bands.${row[1]}.${BAND_FIELD[row[2] ?? "when"] ?? "upTo"}`;
  if (path === "method.reason") return "statedReason";
  if (path.startsWith("method")) return "value";
  if (path.startsWith("settings.rounding")) return "roundingUnit";
  if (path.startsWith("settings.")) return path.slice("settings.".length);
  if (path === "crediting.month") return "creditingMonth";
  if (path.startsWith("crediting.")) return path.slice("crediting.".length);
  if (path === "note.zh") return "noteZh";
  return path === "note.en" ? "noteEn" : path;
}

const BAND_FIELD: Readonly<Record<string, string>> = { when: "upTo", printed: "printed", then: "value" };

function reasonsOf(reasons: RuleFields["guardRailReasons"]): Record<string, string> {
  return Object.fromEntries(Object.entries(reasons).filter(([, text]) => text.trim() !== ""));
}

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

function settingsOf(fields: RuleFields, form: Reading): RuleSettings {
  const settings: RuleSettings = {};
  const reference = AGE_REFERENCES.find((known) => known === fields.ageReference);
  if (reference !== undefined) settings.ageReference = reference;
  const start = form.maybe("policyYearStart", fields.policyYearStart ?? "", parseMonthDay);
  if (start !== undefined) settings.policyYearStart = start;
  const month = form.maybe("annualMonth", fields.annualMonth ?? "", monthNumber);
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

function monthNumber(text: string): Typed<number> {
  return parseWhole(text.replace(/月$/u, ""), 1, 12);
}

function parseMonthDay(text: string): Typed<string> {
  const match = /^(\d{1,2})(?:-|月|\/)(\d{1,2})日?$/u.exec(text.normalize("NFKC").trim());
  const month = (match?.[1] ?? "").padStart(2, "0");
  const day = (match?.[2] ?? "").padStart(2, "0");
  const parsed = parseTypedDate(`2024-${month}-${day}`);
  return match !== null && parsed.ok ? read(`${month}-${day}`) : { ok: false, key: "date_invalid", params: {} };
}

function creditingOf(fields: RuleFields, form: Reading): Crediting {
  const crediting: Crediting = { frequency: fields.frequency };
  const month = form.maybe("creditingMonth", fields.creditingMonth, monthNumber);
  if (month !== undefined) crediting.month = month;
  if (fields.midYear !== "") crediting.midYear = fields.midYear;
  if (fields.remainder !== undefined && fields.remainder !== "") crediting.remainder = fields.remainder;
  return crediting;
}

function deductionOf(row: DeductionFields, index: number, form: Reading): Deduction | null {
  const field = `deductions.${index}`;
  if (row.stored !== undefined) return form.check(field, deductionSchema, row.stored, () => "stored");
  const fen = form.take(`${field}.amount`, parseYuan(row.amount));
  const month = form.maybe(`${field}.month`, row.month, monthNumber);
  return fen === null ? null : form.check(field, deductionSchema, { code: row.code, fen, per: row.per, month });
}

/** A day, or a month that stands for its first day. */
function dayOrMonth(text: string): Typed<PlainDate> {
  const day = parseTypedDate(text);
  if (day.ok) return day;
  const month = parseWrittenMonth(text);
  return month.ok ? parseTypedDate(`${month.value}-01`) : day;
}

function exampleOf(row: ExampleFields, index: number, form: Reading): RuleExample | null {
  const field = `examples.${index}`;
  const on = form.take(`${field}.on`, dayOrMonth(row.on));
  const expectFen: Fen | null = form.take(`${field}.expect`, parseYuan(row.expect));
  const others = row.stored === undefined ? {} : form.check(field, personSchema, row.stored, () => "stored");
  const birthDate = form.maybe(`${field}.birthDate`, row.birthDate, dayOrMonth);
  const contributionBase = form.maybe(`${field}.contributionBase`, row.contributionBase, parseYuan);
  if (on === null || expectFen === null) return null;
  const person = { ...others, birthDate, contributionBase };
  return form.check(field, exampleSchema, { name: row.name, person, on, expectFen, fromSource: row.fromSource });
}
