/** Drafts: what an editor has typed so far, kept exactly as typed. Sense is made of it by `rule-form` and `parameter-form`. */
import * as z from "zod";
import { baseFieldsSchema, expressionFieldsSchema } from "./expression.schema";
import { shallow, typed } from "@/lib/domain/typed/schema";
import { MOST_EXAMPLES } from "@/lib/domain/rule/most-examples";
import { UNKNOWN_KINDS } from "@/lib/domain/rule/unknown-kind";

export const citationFieldsSchema = z.strictObject({
  title: typed,
  number: typed,
  issuer: typed,
  issuedOn: typed,
  quote: typed,
  link: typed,
  readOn: typed.optional(),
  checkedOn: typed,
});

export const bandFieldsSchema = z.strictObject({
  /** Exclusive upper age; empty on the last row. The lower limit is the row above. */
  upTo: typed,
  /** Yuan, or per cent, by the shape. */
  value: typed,
  printed: typed,
});

export const deductionFieldsSchema = z.strictObject({
  code: typed,
  kind: z.enum(["fixed", "rate"]),
  /** Yuan, with kind `fixed`. */
  amount: typed,
  /** Per cent of `base`, with kind `rate`. */
  rate: typed,
  base: baseFieldsSchema,
  per: z.enum(["month", "year"]),
  month: typed,
});

const amountOfMonth = z.strictObject({ month: typed, amount: typed });
const amountOfYear = z.strictObject({ year: typed, amount: typed });
const enrolment = z.strictObject({ region: typed, from: typed, to: typed });

/** A worked example: every fact of `person.schema`, in yuan, and what the rule must give. */
export const exampleFieldsSchema = z.strictObject({
  name: typed,
  birthDate: typed,
  retiredOn: typed,
  contributionBase: typed,
  contributionYears: typed,
  ownPension: typed,
  pensionOfRetirementMonth: typed,
  pensionOfMonth: z.array(amountOfMonth).max(24),
  ownCreditYearTotal: z.array(amountOfYear).max(24),
  ownCreditOfMonth: z.array(amountOfMonth).max(24),
  creditedThisYear: typed,
  pensionScheme: z.enum(["", "enterprise", "public"]),
  enrolments: z.array(enrolment).max(20),
  /** Separated by 、 or a comma. */
  tags: typed,
  on: typed,
  expect: typed,
  fromSource: z.boolean(),
});

/** A person kept with the draft to try it on, never part of what is sealed. `on` empty: the last day of the month looked at. */
export const keptFieldsSchema = exampleFieldsSchema.omit({ expect: true, fromSource: true }).extend({
  id: z.uuid(),
  /** Empty: where the line's people are insured. */
  region: z.string().max(20),
  /** Empty: the line's own. */
  category: z.string().max(60),
});

export const RULE_SHAPES = [
  "fixed",
  "fixed_by_age",
  "rate_of_average",
  "rate_of_average_by_age",
  "rate_of_own_base",
  "approximate",
  "none",
  "unknown",
  "built",
] as const;

export const ruleFieldsSchema = z.strictObject({
  shape: z.enum(RULE_SHAPES),
  per: z.enum(["month", "year"]),
  /** Yuan or per cent, for shapes with one value. */
  value: typed,
  averageYear: typed,
  averageScheme: z.enum(["", "enterprise", "public", "by_person"]),
  bands: z.array(bandFieldsSchema).max(60),
  /** Why nothing is credited, or why the amount is not known: a remark of the register's own. */
  statedReason: typed,
  /** With shape `unknown`. */
  unknownKind: z.enum(["", ...UNKNOWN_KINDS]).optional(),
  /** The method of shape `built`; kept beside the other shapes, so that nothing typed is lost. */
  tree: expressionFieldsSchema.nullable(),
  /** With shapes `built`, `none` and `unknown`: the preset chosen before, whose text is kept. It says in which unit. */
  preset: z.enum(RULE_SHAPES).optional(),
  frequency: z.enum(["monthly", "quarterly", "half_yearly", "yearly"]),
  creditingMonth: typed,
  midYear: z.enum(["", "actual_months", "full_year", "none"]),
  remainder: z.enum(["", "last_month", "none"]).optional(),
  ageReference: typed,
  /** MM-DD, with a policy year. */
  policyYearStart: typed.optional(),
  /** 1–12, with `annual_month`. */
  annualMonth: typed.optional(),
  attainOn: z.enum(["", "birthday", "day_after"]),
  leapBirthday: z.enum(["", "feb28", "mar1"]),
  retireSwitch: z.enum(["", "same_month", "next_month", "next_policy_year"]),
  /** Empty: the document says nothing about rounding. */
  roundingUnit: z.enum(["", "1", "10", "100", "500"]),
  roundingMode: z.enum(["", "half_up", "half_even", "down", "up"]),
  roundingStage: z.enum(["", "each_part", "final"]).optional(),
  deductions: z.array(deductionFieldsSchema).max(12),
  citations: z.array(citationFieldsSchema).max(12),
  verification: typed,
  guardRailReasons: z.record(z.string().max(60), typed),
  examples: z.array(exampleFieldsSchema).max(MOST_EXAMPLES),
  noteZh: typed,
  noteEn: typed,
});

export const parameterFieldsSchema = z.strictObject({
  value: typed,
  status: z.enum(["provisional", "final"]),
  inheritable: z.boolean(),
  citations: z.array(citationFieldsSchema).max(12),
  verification: typed,
  noteZh: typed.optional(),
  noteEn: typed.optional(),
});

const itemBase = {
  /** Names the row on the page; not a database id. */
  id: z.uuid(),
  region: z.string().max(20),
  key: z.string().max(120),
  kind: z.enum(["change", "correction", "withdrawal", "reinstatement"]),
  from: typed,
  /** Empty = open end. */
  to: typed,
  legalDate: typed,
  /** Why, for everybody to read: of a correction, a withdrawal or a reinstatement. A change says why in the public note. */
  reason: typed,
  /** What colleagues should know; never sealed with the text and never public. */
  remark: typed,
  targetItemId: z.uuid().nullable(),
  /** Item ids this one knowingly hides. */
  hides: z.array(z.uuid()).max(200),
  /** Absent where nobody is kept. */
  kept: z.array(keptFieldsSchema).max(40).optional(),
};

export const draftItemSchema = z.discriminatedUnion("seriesKind", [
  z.strictObject({ seriesKind: z.literal("rule"), ...itemBase, fields: ruleFieldsSchema }),
  z.strictObject({ seriesKind: z.literal("parameter"), ...itemBase, fields: parameterFieldsSchema }),
  z.strictObject({ seriesKind: z.literal("guide"), ...itemBase, payload: z.unknown() }),
]);

/** What was answered to a warning, with the values it asked about: asked with others, it is asked anew. */
const warningAnswerSchema = z.strictObject({
  params: z.record(z.string().max(60), z.union([z.string().max(5000), z.number()])),
  text: typed,
});

const docSchema = z.strictObject({
  v: z.literal(1),
  /** The last log entry the draft was made on. */
  baseSeq: z.int().min(0).max(2_147_483_647),
  publicNote: typed,
  minor: z.boolean(),
  /** By key and place of the warning. Absent in drafts stored before warnings were answered. */
  answers: z.record(z.string().max(400), warningAnswerSchema).optional(),
  items: z.array(draftItemSchema).max(500),
});

export const draftDocSchema = shallow.pipe(docSchema);

export type DraftDoc = z.infer<typeof draftDocSchema>;
export type WarningAnswer = z.infer<typeof warningAnswerSchema>;
export type DraftItem = z.infer<typeof draftItemSchema>;
export type RuleFields = z.infer<typeof ruleFieldsSchema>;
export type ParameterFields = z.infer<typeof parameterFieldsSchema>;
export type CitationFields = z.infer<typeof citationFieldsSchema>;
export type BandFields = z.infer<typeof bandFieldsSchema>;
export type DeductionFields = z.infer<typeof deductionFieldsSchema>;
export type KeptFields = z.infer<typeof keptFieldsSchema>;
export type ExampleFields = z.infer<typeof exampleFieldsSchema>;
export type RuleShape = (typeof RULE_SHAPES)[number];
