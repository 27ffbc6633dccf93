/**
 * Drafted expressions: a method as an editor types it, node for node the grammar of `method.schema`, all text as typed, anything
 * still missing. Property names are the grammar's, so that `method.rows.1.then.of` is `tree.rows.1.then.of`; only yuan, per cent
 * and the ends of ranges have names of their own. New nodes come from `empty-fields`.
 */
import * as z from "zod";
import { parameterCodeSchema } from "@/lib/domain/rule/method.schema";
import { shallow, typed } from "@/lib/domain/typed/schema";

/** What is taken of or compared with. */
export type BaseFields =
  | { base: "own_contribution_base" }
  /** `current`, `retirement_month`, `last_june`, `prev_december`, or a month. */
  | { base: "own_pension"; at: string }
  | { base: "credited_this_year" }
  /** `year`: empty, `latest`, `previous` or a year. */
  | {
      base: "parameter";
      code: z.infer<typeof parameterCodeSchema>;
      year: string;
      scheme: "" | "enterprise" | "public" | "by_person";
    }
  | { base: "clamp"; of: BaseFields; min: BaseFields | null; max: BaseFields | null };

/** Facts a condition asks a range of. */
export const RANGE_KINDS = ["age", "contributionYears", "ownPension", "retiredOn", "bornOn"] as const;

/** Every range is half-open: `from` counts, `to` does not; empty = open. Money in yuan. */
export type CondFields =
  | { kind: (typeof RANGE_KINDS)[number]; from: string; to: string }
  | { kind: "tag"; tag: string }
  | { kind: "all"; all: CondFields[] };

export type RowFields = { when: CondFields; printed: string; then: ExprFields };

/** Amounts in yuan, rates in per cent. */
export type ExprFields =
  | { op: "fixed"; amount: string; per: "month" | "year" }
  | { op: "rate"; rate: string; base: BaseFields }
  | { op: "per_year_of_age"; amount: string }
  | { op: "per_contribution_year"; amount: string; from: string; to: string }
  /** `of`: the month, or the year. */
  | { op: "own_credit"; reference: "month" | "mean_of_year"; of: string }
  | { op: "of_category"; category: string; rate: string }
  | { op: "sum" | "min" | "max"; parts: ExprFields[] }
  | { op: "clamp"; of: ExprFields; min: string; max: string }
  | { op: "table"; rows: RowFields[] }
  | { op: "top_up_year"; of: BaseFields; min: ExprFields };

export type ExprOp = ExprFields["op"];
export type BaseKind = BaseFields["base"];
export type CondKind = CondFields["kind"];

const baseNode: z.ZodType<BaseFields> = z.lazy(() =>
  z.discriminatedUnion("base", [
    z.strictObject({ base: z.literal("own_contribution_base") }),
    z.strictObject({ base: z.literal("own_pension"), at: typed }),
    z.strictObject({ base: z.literal("credited_this_year") }),
    z.strictObject({
      base: z.literal("parameter"),
      code: parameterCodeSchema,
      year: typed,
      scheme: z.enum(["", "enterprise", "public", "by_person"]),
    }),
    z.strictObject({
      base: z.literal("clamp"),
      of: baseNode,
      min: baseNode.nullable(),
      max: baseNode.nullable(),
    }),
  ]),
);

const conditionNode: z.ZodType<CondFields> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.enum(RANGE_KINDS), from: typed, to: typed }),
    z.strictObject({ kind: z.literal("tag"), tag: typed }),
    z.strictObject({ kind: z.literal("all"), all: z.array(conditionNode).max(6) }),
  ]),
);

const expressionNode: z.ZodType<ExprFields> = z.lazy(() =>
  z.discriminatedUnion("op", [
    z.strictObject({ op: z.literal("fixed"), amount: typed, per: z.enum(["month", "year"]) }),
    z.strictObject({ op: z.literal("rate"), rate: typed, base: baseNode }),
    z.strictObject({ op: z.literal("per_year_of_age"), amount: typed }),
    z.strictObject({ op: z.literal("per_contribution_year"), amount: typed, from: typed, to: typed }),
    z.strictObject({ op: z.literal("own_credit"), reference: z.enum(["month", "mean_of_year"]), of: typed }),
    z.strictObject({ op: z.literal("of_category"), category: typed, rate: typed }),
    z.strictObject({ op: z.enum(["sum", "min", "max"]), parts: z.array(expressionNode).max(12) }),
    z.strictObject({ op: z.literal("clamp"), of: expressionNode, min: typed, max: typed }),
    z.strictObject({
      op: z.literal("table"),
      rows: z.array(z.strictObject({ when: conditionNode, printed: typed, then: expressionNode })).max(60),
    }),
    z.strictObject({ op: z.literal("top_up_year"), of: baseNode, min: expressionNode }),
  ]),
);

/** A typed expression. */
export const expressionFieldsSchema = shallow.pipe(expressionNode);

/** A typed base. */
export const baseFieldsSchema = shallow.pipe(baseNode);
