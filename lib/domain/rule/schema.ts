/** The payload of a rule: method, settings, crediting, deductions, words, citations. Every optional setting has a disclosed default. */
import * as z from "zod";
import { MOST_EXAMPLES } from "./most-examples";
import { citationSchema } from "./citation.schema";
import { plainDateSchema } from "@/lib/domain/value/civil.schema";
import { baseSchema, fenSchema, methodSchema, ratePpmSchema } from "./method.schema";
import { personSchema } from "./person.schema";
import { text } from "@/lib/domain/value/text.schema";
import { VERIFICATION_LEVELS } from "./verification";

export const roundingSchema = z.strictObject({
  unitFen: z.union([z.literal(1), z.literal(10), z.literal(100), z.literal(500)]).default(1),
  mode: z.enum(["half_up", "half_even", "down", "up"]).default("half_up"),
  stage: z.enum(["each_part", "final"]).default("final"),
});

/** Only what the document states. What is absent takes the disclosed default of domain `setting.ts`. */
export const settingsSchema = z.strictObject({
  ageReference: z
    .enum([
      "on_date",
      "month_start",
      "month_end",
      "prev_month_end",
      "policy_year_start",
      "prev_dec31",
      "year_end",
      "annual_month",
    ])
    .optional(),
  /** MM-DD, with `policy_year_start` and `next_policy_year`. */
  policyYearStart: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    .optional(),
  /** 1–12, with `annual_month`. */
  annualMonth: z.int().min(1).max(12).optional(),
  attainOn: z.enum(["birthday", "day_after"]).optional(),
  leapBirthday: z.enum(["feb28", "mar1"]).optional(),
  retireSwitch: z.enum(["same_month", "next_month", "next_policy_year"]).optional(),
  rounding: roundingSchema.optional(),
});

export const creditingSchema = z.strictObject({
  frequency: z.enum(["monthly", "quarterly", "half_yearly", "yearly"]),
  /** 1–12: the month a yearly credit is made, or the first month of a quarterly or half-yearly one. */
  month: z.int().min(1).max(12).optional(),
  remainder: z.enum(["last_month", "none"]).optional(),
  midYear: z.enum(["actual_months", "full_year", "none"]).optional(),
});

export const deductionSchema = z.union([
  z.strictObject({
    code: text(40, 1),
    fen: fenSchema,
    per: z.enum(["month", "year"]),
    month: z.int().min(1).max(12).optional(),
  }),
  z.strictObject({
    code: text(40, 1),
    ppm: ratePpmSchema,
    base: baseSchema,
    per: z.enum(["month", "year"]),
    month: z.int().min(1).max(12).optional(),
  }),
]);

/** A worked example: a person, a day, and what the rule must give. Published with the rule. */
export const exampleSchema = z.strictObject({
  name: text(60, 1),
  person: personSchema,
  on: plainDateSchema,
  expectFen: fenSchema,
  /** The document itself prints this sum. */
  fromSource: z.boolean().default(false),
});

export const rulePayloadSchema = z.strictObject({
  /** Version of the language: a stored rule keeps the meaning it was sealed with. */
  v: z.literal(1),
  method: methodSchema,
  settings: settingsSchema.default({}),
  crediting: creditingSchema.default({ frequency: "monthly" }),
  deductions: z.array(deductionSchema).max(12).default([]),
  citations: z.array(citationSchema).max(12).default([]),
  verification: z.enum(VERIFICATION_LEVELS),
  /** Written reason per guard-rail that the rule departs from, shown to the public. */
  guardRailReasons: z.record(text(60, 1), text(500, 1)).default({}),
  examples: z.array(exampleSchema).max(MOST_EXAMPLES).default([]),
  /** A remark for readers of the page, in either language. */
  note: z.strictObject({ zh: text(500).optional(), en: text(500).optional() }).optional(),
});

export type RulePayload = z.infer<typeof rulePayloadSchema>;
export type RulePayloadInput = z.input<typeof rulePayloadSchema>;
export type RuleSettings = z.infer<typeof settingsSchema>;
export type Crediting = z.infer<typeof creditingSchema>;
export type Deduction = z.infer<typeof deductionSchema>;
export type Rounding = z.infer<typeof roundingSchema>;
export type RuleExample = z.infer<typeof exampleSchema>;
