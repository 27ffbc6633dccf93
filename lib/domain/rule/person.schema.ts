/** The facts about a person that a rule may ask for. Never stored with a name or an identity number. */
import * as z from "zod";
import { creditMonthSchema, plainDateSchema } from "@/lib/domain/value/civil.schema";
import { fenSchema, pensionSchemeSchema } from "./method.schema";
import { text } from "@/lib/domain/value/text.schema";

/** Where somebody was insured: a region's code or name. */
export const enrolmentRegionSchema = text(20, 1);

export const personSchema = z
  .strictObject({
    birthDate: plainDateSchema.optional(),
    /** First day of the retirees' medical benefit: never inferred from age. */
    retiredOn: plainDateSchema.optional(),
    contributionBase: fenSchema.optional(),
    contributionYears: z.int().min(0).max(100).optional(),
    ownPension: fenSchema.optional(),
    pensionOfRetirementMonth: fenSchema.optional(),
    /** Own pension of a named month, for rules that pin one. */
    pensionOfMonth: z.record(creditMonthSchema, fenSchema).optional(),
    /** Sum credited in a year, by year. */
    ownCreditYearTotal: z.record(z.string().regex(/^\d{4}$/), fenSchema).optional(),
    /** Credit of a named month. */
    ownCreditOfMonth: z.record(creditMonthSchema, fenSchema).optional(),
    creditedThisYear: fenSchema.optional(),
    pensionScheme: pensionSchemeSchema.optional(),
    /** Where the person was insured, by credit month; a month in none of them belongs to the region asked about. */
    enrolments: z
      .array(
        z.strictObject({
          region: enrolmentRegionSchema,
          from: creditMonthSchema,
          to: creditMonthSchema.nullable().optional(),
        }),
      )
      .max(20)
      .optional(),
    tags: z.array(text(40, 1)).max(20).optional(),
  })
  .meta({ id: "person" });

export type Person = z.infer<typeof personSchema>;
