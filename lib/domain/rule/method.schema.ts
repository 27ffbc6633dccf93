/** The rule language: a closed grammar of how a credit is computed. Data, never code. Money in fen, rates in ppm, ranges half-open. */
import * as z from "zod";
import { creditMonthSchema, plainDateSchema } from "@/lib/domain/value/civil.schema";
import { MAX_FEN } from "@/lib/domain/value/fen";
import { text } from "@/lib/domain/value/text.schema";
import { UNKNOWN_KINDS, type UnknownKind } from "./unknown-kind";

export const fenSchema = z.int().min(0).max(MAX_FEN).brand<"Fen">();
export const ratePpmSchema = z.int().min(0).max(200_000).brand<"Ppm">();
export const sharePpmSchema = z.int().min(0).max(1_000_000).brand<"Ppm">();
export const categoryCodeSchema = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);
export const parameterCodeSchema = z.enum(["AVG_PENSION", "AVG_WAGE", "BASE_FLOOR", "BASE_CEILING", "UNIFORM_BASE"]);
export const pensionSchemeSchema = z.enum(["enterprise", "public"]);
const perSchema = z.enum(["month", "year"]);
const yearSchema = z.int().min(1990).max(2199);
export const tagSchema = text(40, 1);
/** A band as the document prints it. */
export const printedSchema = text(120);

const ageRange = z.tuple([z.int().min(0).max(150).nullable(), z.int().min(0).max(150).nullable()]);
const yearsRange = z.tuple([z.int().min(0).max(100).nullable(), z.int().min(0).max(100).nullable()]);
const fenRange = z.tuple([fenSchema.nullable(), fenSchema.nullable()]);
const dateRange = z.tuple([plainDateSchema.nullable(), plainDateSchema.nullable()]);

export type AgeRange = z.infer<typeof ageRange>;

/** One condition of a table row. Every range is half-open; `null` is open. */
export type Cond =
  | { age: AgeRange }
  | { contributionYears: z.infer<typeof yearsRange> }
  | { ownPension: z.infer<typeof fenRange> }
  | { retiredOn: z.infer<typeof dateRange> }
  | { bornOn: z.infer<typeof dateRange> }
  | { tag: string }
  | { all: Cond[] };

export const condSchema: z.ZodType<Cond> = z
  .lazy(() =>
    z.union([
      z.strictObject({ age: ageRange }),
      z.strictObject({ contributionYears: yearsRange }),
      z.strictObject({ ownPension: fenRange }),
      z.strictObject({ retiredOn: dateRange }),
      z.strictObject({ bornOn: dateRange }),
      z.strictObject({ tag: tagSchema }),
      z.strictObject({ all: z.array(condSchema).min(1).max(6) }),
    ]),
  )
  .meta({ id: "condition" });

const pensionAt = z.union([z.enum(["current", "retirement_month", "last_june", "prev_december"]), creditMonthSchema]);

/** What a rate is taken of. */
export type Base =
  | { base: "own_contribution_base" }
  | { base: "own_pension"; at: z.infer<typeof pensionAt> }
  | { base: "credited_this_year" }
  | {
      base: "parameter";
      code: z.infer<typeof parameterCodeSchema>;
      year?: number | "latest" | "previous";
      scheme?: z.infer<typeof pensionSchemeSchema> | "by_person";
    }
  | { base: "clamp"; of: Base; min?: Base; max?: Base };

export const baseSchema: z.ZodType<Base> = z
  .lazy(() =>
    z.discriminatedUnion("base", [
      z.strictObject({ base: z.literal("own_contribution_base") }),
      z.strictObject({ base: z.literal("own_pension"), at: pensionAt }),
      z.strictObject({ base: z.literal("credited_this_year") }),
      z.strictObject({
        base: z.literal("parameter"),
        code: parameterCodeSchema,
        year: z.union([yearSchema, z.enum(["latest", "previous"])]).optional(),
        scheme: z.enum(["enterprise", "public", "by_person"]).optional(),
      }),
      z.strictObject({
        base: z.literal("clamp"),
        of: baseSchema,
        min: baseSchema.optional(),
        max: baseSchema.optional(),
      }),
    ]),
  )
  .meta({ id: "base" });

type FenValue = z.infer<typeof fenSchema>;
type RatePpm = z.infer<typeof ratePpmSchema>;
type SharePpm = z.infer<typeof sharePpmSchema>;

/** One row of a table: when, as the document prints it, then. */
export type Row = { when: Cond; printed: string; then: Expr };

/** An expression that gives an exact amount. */
export type Expr =
  | { op: "fixed"; fen: FenValue; per: "month" | "year" }
  | { op: "rate"; ppm: RatePpm; base: Base }
  | { op: "per_year_of_age"; fen: FenValue }
  | { op: "per_contribution_year"; fen: FenValue; from?: number; to?: number }
  | { op: "own_credit"; reference: { month: z.infer<typeof creditMonthSchema> } | { meanOfYear: number } }
  | { op: "of_category"; category: string; ppm: SharePpm }
  | { op: "sum" | "min" | "max"; parts: Expr[] }
  | { op: "clamp"; of: Expr; minFen?: FenValue; maxFen?: FenValue }
  | { op: "table"; rows: Row[] }
  | { op: "top_up_year"; of: Base; min: Expr };

export const exprSchema: z.ZodType<Expr> = z
  .lazy(() =>
    z.discriminatedUnion("op", [
      z.strictObject({ op: z.literal("fixed"), fen: fenSchema, per: perSchema }),
      z.strictObject({ op: z.literal("rate"), ppm: ratePpmSchema, base: baseSchema }),
      z.strictObject({ op: z.literal("per_year_of_age"), fen: fenSchema }),
      z.strictObject({
        op: z.literal("per_contribution_year"),
        fen: fenSchema,
        from: z.int().min(0).max(100).optional(),
        to: z.int().min(0).max(100).optional(),
      }),
      z.strictObject({
        op: z.literal("own_credit"),
        reference: z.union([z.strictObject({ month: creditMonthSchema }), z.strictObject({ meanOfYear: yearSchema })]),
      }),
      z.strictObject({ op: z.literal("of_category"), category: categoryCodeSchema, ppm: sharePpmSchema }),
      z.strictObject({ op: z.enum(["sum", "min", "max"]), parts: z.array(exprSchema).min(1).max(12) }),
      z.strictObject({
        op: z.literal("clamp"),
        of: exprSchema,
        minFen: fenSchema.optional(),
        maxFen: fenSchema.optional(),
      }),
      z.strictObject({
        op: z.literal("table"),
        rows: z
          .array(z.strictObject({ when: condSchema, printed: printedSchema, then: exprSchema }))
          .min(1)
          .max(60),
      }),
      z.strictObject({ op: z.literal("top_up_year"), of: baseSchema, min: exprSchema }),
    ]),
  )
  .meta({ id: "expression" });

/**
 * What a rule says: nothing is credited, the amount is not known, roughly so much, or an expression. The reasons are remarks of
 * the register, never words of a document: those stand in the citations.
 */
export type Method =
  | { op: "none"; reason: string }
  | { op: "unknown"; kind?: UnknownKind; reason: string }
  | { op: "approximate"; fen: FenValue; per: "month" | "year" }
  | Expr;

export const methodSchema: z.ZodType<Method> = z
  .lazy(() =>
    z.union([
      z.strictObject({ op: z.literal("none"), reason: text(200, 1) }),
      // Optional: rules were stored before the kinds were told apart, and keep their text and hash.
      z.strictObject({ op: z.literal("unknown"), kind: z.enum(UNKNOWN_KINDS).optional(), reason: text(200, 1) }),
      z.strictObject({ op: z.literal("approximate"), fen: fenSchema, per: perSchema }),
      exprSchema,
    ]),
  )
  .meta({ id: "method" });
