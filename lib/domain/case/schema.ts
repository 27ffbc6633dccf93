/** A case: one question with the whole register it is asked of, in the format of the shared cases. Parsed once, for tests, API and benches. */
import * as z from "zod";
import { MOST_EXAMPLES } from "@/lib/domain/rule/most-examples";
import { CATEGORY_TREE } from "@/lib/domain/place/category-tree";
import { citationSchema } from "@/lib/domain/rule/citation.schema";
import { creditMonthSchema, plainDateSchema } from "@/lib/domain/value/civil.schema";
import {
  categoryCodeSchema,
  fenSchema,
  methodSchema,
  parameterCodeSchema,
  pensionSchemeSchema,
} from "@/lib/domain/rule/method.schema";
import { personSchema } from "@/lib/domain/rule/person.schema";
import { creditingSchema, deductionSchema, exampleSchema, settingsSchema } from "@/lib/domain/rule/schema";
import { text } from "@/lib/domain/value/text.schema";
import { VERIFICATION_LEVELS } from "@/lib/domain/rule/verification";

const PLACE = /^(?:\d{6}(?:-[A-Z]{1,4})?|[^/\s][^/]{0,39}(?:\/[^/\s][^/]{0,39}){0,5})$/u;
const KNOWN_CATEGORIES: ReadonlySet<string> = new Set(CATEGORY_TREE.map(({ code }) => code));

/** A region by its path from the nation, `全国/北京`, or by its code, `110000`. Spaces and full-width signs between the names are read over. */
const placeSchema = text(120, 1)
  .overwrite((value) => value.replace(/\s*[/／>＞]\s*/gu, "/").replace(/\/$/u, ""))
  .refine((value) => PLACE.test(value), { error: "value_invalid" });
const categorySchema = categoryCodeSchema.refine((code) => KNOWN_CATEGORIES.has(code), { error: "value_invalid" });

/** With a zone; seconds may be left out. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** A civil day, or an instant that is converted to the day it is in Shanghai. Instants before 1992 have no fixed offset. */
export const dayOrInstantSchema = z.union([
  plainDateSchema,
  z.string().refine((value) => isInstant(value) && Date.parse(value) >= Date.UTC(1992, 0), { error: "date_invalid" }),
]);

/** `Date.parse` takes 31 April for 1 May, so the day is asked by itself. */
function isInstant(value: string): boolean {
  return INSTANT.test(value) && plainDateSchema.safeParse(value.slice(0, 10)).success;
}

/** `month` is what `annual_month` looks at, as cases may name it. */
const caseSettingsSchema = settingsSchema
  .extend({ month: settingsSchema.shape.annualMonth })
  .transform(({ month, ...settings }) => (month === undefined ? settings : { annualMonth: month, ...settings }));

const common = {
  op: z.enum(["assert", "withdraw"]).default("assert"),
  region: placeSchema,
  from: creditMonthSchema.optional(),
  to: creditMonthSchema.nullable().optional(),
  /** Absent = known always. */
  publishedOn: dayOrInstantSchema.optional(),
  legalDate: text(40).optional(),
  reason: text(500).optional(),
  /** Items already published for later months, which this one would cover, are meant to be covered. */
  hides: z.boolean().default(false),
  /** Absent = not claimed: answers then call the rule official text, and an act is not asked what that rests on. */
  verification: z.enum(VERIFICATION_LEVELS).optional(),
  citations: z.array(citationSchema).max(12).default([]),
};

const givenRuleSchema = z.strictObject({
  kind: z.literal("rule"),
  ...common,
  category: categorySchema,
  component: z
    .string()
    .regex(/^[a-z][a-z0-9_]{1,39}$/)
    .optional(),
  /** Absent only where the item withdraws. */
  method: methodSchema.optional(),
  settings: caseSettingsSchema.default({}),
  crediting: creditingSchema.default({ frequency: "monthly" }),
  deductions: z.array(deductionSchema).max(12).default([]),
  guardRailReasons: z.record(text(60, 1), text(500, 1)).default({}),
  /** One reason for every guard-rail that the rule leaves; the item's own `reason`, or the act's, serves as well. */
  guardrailReason: text(500).optional(),
  examples: z.array(exampleSchema).max(MOST_EXAMPLES).default([]),
});

const givenParameterSchema = z.strictObject({
  kind: z.literal("parameter"),
  ...common,
  code: parameterCodeSchema,
  year: z.int().min(1990).max(2199).optional(),
  scheme: pensionSchemeSchema.optional(),
  fen: fenSchema.optional(),
  status: z.enum(["provisional", "final"]).default("final"),
  inheritable: z.boolean().default(false),
});

export const givenSchema = z
  .discriminatedUnion("kind", [givenRuleSchema, givenParameterSchema])
  .refine((given) => given.op === "withdraw" || isStated(given), { error: "required" });

function isStated(given: z.infer<typeof givenRuleSchema> | z.infer<typeof givenParameterSchema>): boolean {
  return given.kind === "rule" ? given.method !== undefined : given.fen !== undefined;
}

/** The birth date is what was typed: nonsense is answered, not refused. Balance and interest are read over: they are out of scope. */
export const casePersonSchema = personSchema.extend({
  birthDate: text(40).optional(),
  /** Named after the time selectors of the base: the June and the December that count in the month asked about. */
  pensionOfLastJune: fenSchema.optional(),
  pensionOfPrevDecember: fenSchema.optional(),
  /** A case tells all there is to tell: somebody without tags has none. */
  tags: personSchema.shape.tags.unwrap().default([]),
  enrolments: z
    .array(
      z.strictObject({ region: placeSchema, from: creditMonthSchema, to: creditMonthSchema.nullable().optional() }),
    )
    .max(20)
    .optional(),
  endedOn: plainDateSchema.optional(),
  accountBalance: z.int().optional(),
  interest: z.int().optional(),
});

export const caseSchema = z.strictObject({
  given: z.array(givenSchema).max(200),
  region: placeSchema,
  category: categorySchema,
  person: casePersonSchema.prefault({}),
  /** The settings under test; they count where no rule given states any. */
  settings: caseSettingsSchema.optional(),
  asOf: dayOrInstantSchema.optional(),
  /** Everything published up to the end of this day in Shanghai is known; default: everything. */
  knownAt: dayOrInstantSchema.optional(),
  /** Absent = calculate; else what an editor would do with the items that have no `publishedOn`. */
  action: z.enum(["save_draft", "seal", "publish"]).optional(),
  /** What the editor writes to the act, for items that bring no reason of their own. */
  reason: text(500).optional(),
  id: text(40).optional(),
  source: text(40).optional(),
  citations: z.array(text(300)).max(40).optional(),
  rule: z.strictObject({ zh: text(1000).optional(), en: text(1000).optional() }).optional(),
  explanation: text(2000).optional(),
  note: text(2000).optional(),
  /** What the case's author expects; not read. */
  expect: z.record(z.string(), z.unknown()).optional(),
});

export type Given = z.infer<typeof givenSchema>;
export type Case = z.infer<typeof caseSchema>;
export type CaseInput = z.input<typeof caseSchema>;
