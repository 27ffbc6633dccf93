/** Rule examples: one rule for every shape that Chinese regions use (domain shapes R1–R24), as the API documents the language. */
import type { RulePayloadInput } from "./rule.schema";

export interface ShapeExample {
  /** The shapes it shows, e.g. `R4`. */
  readonly shapes: readonly string[];
  readonly rule: Omit<RulePayloadInput, "v" | "verification">;
}

const month = (fen: number) => ({ op: "fixed", fen, per: "month" }) as const;
const year = (fen: number) => ({ op: "fixed", fen, per: "year" }) as const;
const average = (of: 2022 | 2023 | "previous") => ({ base: "parameter", code: "AVG_PENSION", year: of }) as const;
const own = { base: "own_pension", at: "current" } as const;
const row = (from: number, to: number | null, then: unknown) => ({
  when: { age: [from, to] },
  printed: to === null ? `${from}周岁及以上` : `不满${to}周岁`,
  then,
});
const byAge = (below: unknown, from: unknown) => ({ op: "table", rows: [row(0, 70, below), row(70, null, from)] });
const parameter = (code: "BASE_FLOOR" | "BASE_CEILING") => ({ base: "parameter", code }) as const;
const rate = (ppm: number, base: unknown) => ({ op: "rate", ppm, base });

/** In the order of the shapes. Shapes that are several items of one series (R20, R26, R28) or guide text (R27) have no rule of their own. */
export const SHAPE_EXAMPLES: readonly ShapeExample[] = [
  { shapes: ["R1", "R11", "R25"], rule: { method: month(9_500) } },
  {
    shapes: ["R2"],
    rule: { method: year(168_000), crediting: { frequency: "yearly", month: 7, midYear: "actual_months" } },
  },
  { shapes: ["R3"], rule: { method: year(84_000), crediting: { frequency: "monthly", remainder: "last_month" } } },
  { shapes: ["R4"], rule: { method: byAge(month(10_000), month(11_000)), settings: { ageReference: "month_end" } } },
  { shapes: ["R5"], rule: { method: byAge(rate(20_000, average(2023)), rate(25_000, average(2023))) } },
  { shapes: ["R6", "R24"], rule: { method: rate(25_000, average(2022)) } },
  { shapes: ["R7"], rule: { method: rate(22_000, average("previous")) } },
  { shapes: ["R8", "R9"], rule: { method: rate(28_000, { ...average(2022), scheme: "by_person" }) } },
  {
    shapes: ["R10"],
    rule: {
      method: rate(20_000, {
        base: "clamp",
        of: { base: "own_contribution_base" },
        min: parameter("BASE_FLOOR"),
        max: parameter("BASE_CEILING"),
      }),
    },
  },
  { shapes: ["R12"], rule: { method: rate(54_000, { base: "own_pension", at: "retirement_month" }) } },
  {
    shapes: ["R13"],
    rule: {
      method: byAge(
        { op: "clamp", of: rate(45_000, own), minFen: 8_000 },
        { op: "clamp", of: rate(45_000, own), minFen: 9_000 },
      ),
    },
  },
  { shapes: ["R14"], rule: { method: rate(46_000, { base: "clamp", of: own, min: average(2022) }) } },
  {
    shapes: ["R15"],
    rule: {
      method: { op: "sum", parts: [rate(46_000, own), month(3_000)] },
      settings: { rounding: { unitFen: 1, mode: "half_up", stage: "each_part" } },
    },
  },
  { shapes: ["R16"], rule: { method: { op: "per_year_of_age", fen: 150 } } },
  { shapes: ["R17"], rule: { method: { op: "own_credit", reference: { meanOfYear: 2022 } } } },
  {
    shapes: ["R18"],
    rule: {
      method: { op: "of_category", category: "retired", ppm: 800_000 },
      settings: { rounding: { unitFen: 100, mode: "half_up", stage: "final" } },
    },
  },
  {
    shapes: ["R19"],
    rule: {
      method: { op: "top_up_year", of: { base: "credited_this_year" }, min: byAge(year(54_000), year(60_000)) },
      crediting: { frequency: "half_yearly", month: 1 },
    },
  },
  { shapes: ["R21"], rule: { method: { op: "none", reason: "单建统筹,不设个人账户" } } },
  { shapes: ["R22"], rule: { method: { op: "unknown", reason: "另行制定" } } },
  {
    shapes: ["R23"],
    rule: { method: month(10_500), deductions: [{ code: "large_amount", fen: 500, per: "month" }] },
  },
];
