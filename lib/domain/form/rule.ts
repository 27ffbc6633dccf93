/** Rule forms: what an editor types about a rule, and the payload it makes. What a form cannot show is kept untouched. */
import { citationOfFields, fieldsOfCitation, verificationOf } from "./citation";
import { deductionOfFields, fieldsOfDeduction } from "./deduction";
import type { RuleFields } from "@/lib/domain/draft/schema";
import { exampleOfFields, fieldsOfExample } from "./example";
import { present, reading } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import { emptyMethodFields, fieldsOfMethod, methodOfFields } from "./method";
import { fieldOfPayloadPath } from "./payload-field";
import { rulePayloadSchema, type RulePayload } from "@/lib/domain/rule/schema";
import { creditingOfFields, fieldsOfCrediting, fieldsOfSettings, settingsOfFields } from "./setting";

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
  const { note } = payload;
  return {
    ...fieldsOfMethod(payload.method),
    ...fieldsOfSettings(payload.settings),
    ...fieldsOfCrediting(payload.crediting),
    deductions: payload.deductions.map(fieldsOfDeduction),
    citations: payload.citations.map(fieldsOfCitation),
    verification: payload.verification,
    guardRailReasons: { ...payload.guardRailReasons },
    examples: payload.examples.map(fieldsOfExample),
    noteZh: note?.zh ?? "",
    noteEn: note?.en ?? "",
  };
}

export interface ReadRule {
  /** Null while the fields make no method. */
  readonly payload: RulePayload | null;
  readonly issues: Issue[];
  /** Where a path inside the payload is typed, e.g. `method.rows.1.printed` at `bands.1.printed`. */
  readonly fieldOf: (path: string) => string;
}

/**
 * The payload the fields make; null while they make no method. A source, deduction or example with something wrong
 * is left out of the payload and said at its field, so that the preview goes on while the rest is typed.
 */
export function ruleOfFields(fields: RuleFields): ReadRule {
  const form = reading();
  const method = methodOfFields(fields, form);
  const zh = present(fields.noteZh);
  const en = present(fields.noteEn);
  const citations = readRows(fields.citations, (row, index) => citationOfFields(row, `citations.${index}`, form));
  const deductions = readRows(fields.deductions, (row, index) => deductionOfFields(row, `deductions.${index}`, form));
  const examples = readRows(fields.examples, (row, index) => exampleOfFields(row, `examples.${index}`, form));
  const candidate = {
    v: 1,
    method,
    settings: settingsOfFields(fields, form),
    crediting: creditingOfFields(fields, form),
    deductions: deductions.made,
    citations: citations.made,
    verification: verificationOf(fields.verification, form),
    guardRailReasons: reasonsOf(fields.guardRailReasons),
    examples: examples.made,
    note: zh === undefined && en === undefined ? undefined : { zh, en },
  };
  const rows = { citations: citations.rows, deductions: deductions.rows, examples: examples.rows };
  const fieldOf = (path: string) => fieldOfPayloadPath(path, fields.shape, rows);
  const payload = method === null ? null : form.check("", rulePayloadSchema, candidate, fieldOf);
  return { payload, issues: form.issues, fieldOf };
}

/** What the rows make, and which rows made it: those with something wrong make nothing. */
function readRows<Row, Made>(
  rows: readonly Row[],
  read: (row: Row, index: number) => Made | null,
): { made: Made[]; rows: number[] } {
  const readable = rows.flatMap((row, index) => {
    const made = read(row, index);
    return made === null ? [] : [{ made, index }];
  });
  return { made: readable.map(({ made }) => made), rows: readable.map(({ index }) => index) };
}

function reasonsOf(reasons: RuleFields["guardRailReasons"]): Record<string, string> {
  return Object.fromEntries(Object.entries(reasons).filter(([, text]) => text.trim() !== ""));
}
