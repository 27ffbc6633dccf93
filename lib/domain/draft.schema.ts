/** Drafts: what an editor has typed so far, kept exactly as typed. Sense is made of it by `rule-form` and `parameter-form`. */
import * as z from "zod";

/** Typed text: anything storable, however wrong, so that nothing typed is ever lost. */
const typed = z
  .string()
  .max(5000)
  .refine((value) => value.isWellFormed() && !value.includes("\0"), { error: "text_ill_formed" });

export const citationFieldsSchema = z.strictObject({
  title: typed,
  number: typed,
  issuer: typed,
  issuedOn: typed,
  quote: typed,
  link: typed,
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
  amount: typed,
  per: z.enum(["month", "year"]),
  month: typed,
  /** A stored deduction the form cannot express (a rate of something), kept untouched. */
  stored: z.unknown().optional(),
});

export const exampleFieldsSchema = z.strictObject({
  name: typed,
  birthDate: typed,
  contributionBase: typed,
  on: typed,
  expect: typed,
  fromSource: z.boolean(),
  /** Facts about the person that the form has no field for, kept untouched. */
  stored: z.unknown().optional(),
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
  "other",
] as const;

export const ruleFieldsSchema = z.strictObject({
  shape: z.enum(RULE_SHAPES),
  per: z.enum(["month", "year"]),
  /** Yuan or per cent, for shapes with one value. */
  value: typed,
  averageYear: typed,
  averageScheme: z.enum(["", "enterprise", "public", "by_person"]),
  bands: z.array(bandFieldsSchema).max(60),
  /** Why nothing is credited, or the quoted announcement. */
  statedReason: typed,
  /** The stored method, for shape `other`: shown in words, kept untouched. */
  method: z.unknown().optional(),
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
  examples: z.array(exampleFieldsSchema).max(20),
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
  reason: typed,
  targetItemId: z.uuid().nullable(),
  /** Item ids this one knowingly hides. */
  hides: z.array(z.uuid()).max(200),
};

export const draftItemSchema = z.discriminatedUnion("seriesKind", [
  z.strictObject({ seriesKind: z.literal("rule"), ...itemBase, fields: ruleFieldsSchema }),
  z.strictObject({ seriesKind: z.literal("parameter"), ...itemBase, fields: parameterFieldsSchema }),
  z.strictObject({ seriesKind: z.literal("guide"), ...itemBase, payload: z.unknown() }),
]);

export const draftDocSchema = z.strictObject({
  v: z.literal(1),
  /** The last log entry the draft was made on. */
  baseSeq: z.int().min(0).max(2_147_483_647),
  publicNote: typed,
  minor: z.boolean(),
  items: z.array(draftItemSchema).max(500),
});

export type DraftDoc = z.infer<typeof draftDocSchema>;
export type DraftItem = z.infer<typeof draftItemSchema>;
export type RuleFields = z.infer<typeof ruleFieldsSchema>;
export type ParameterFields = z.infer<typeof parameterFieldsSchema>;
export type CitationFields = z.infer<typeof citationFieldsSchema>;
export type BandFields = z.infer<typeof bandFieldsSchema>;
export type DeductionFields = z.infer<typeof deductionFieldsSchema>;
export type ExampleFields = z.infer<typeof exampleFieldsSchema>;
export type RuleShape = (typeof RULE_SHAPES)[number];
