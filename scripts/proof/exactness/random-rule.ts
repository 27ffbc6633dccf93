/** Random rules: every shape of the rule language, small numbers and edge numbers alike, as plain JSON. */
import type { CaseInput } from "@/lib/domain/case/schema";
import {
  type Cond,
  type Method,
  baseSchema,
  condSchema,
  exprSchema,
  fenSchema,
  ratePpmSchema,
} from "@/lib/domain/rule/method.schema";
import { UNKNOWN_KINDS } from "@/lib/domain/rule/unknown-kind";
import type { Dice } from "./dice";

type RuleInput = Extract<CaseInput["given"][number], { kind: "rule" }>;

const ODD_FEN = [0, 1, 3, 7, 99, 100, 155, 12_345, 268_020, 370_000, 999_999, 1_000_000_000] as const;
const CATEGORIES = ["retired", "retired_enterprise", "retired_public", "in_service"] as const;
const CODES = ["AVG_PENSION", "BASE_FLOOR", "BASE_CEILING"] as const;
const TAGS = ["model_worker", "veteran"] as const;

export function randomFen(dice: Dice): number {
  return dice.chance(30) ? dice.pick(ODD_FEN) : dice.below(800_000);
}

function randomPpm(dice: Dice): number {
  return dice.chance(50) ? dice.pick([20_000, 25_000, 28_000, 0, 1, 200_000]) : dice.below(200_001);
}

/** A method as the schema types it. */
export function randomMethod(dice: Dice): Method {
  const special = dice.below(60);
  if (special === 0) return { op: "none", reason: "no account" };
  if (special === 1) return { op: "unknown", kind: dice.pick(UNKNOWN_KINDS), reason: "the lists differ" };
  if (special === 2) return { op: "approximate", fen: fenSchema.parse(randomFen(dice)), per: "month" };
  // The schema brands the numbers; parsing also proves that the generator stays inside the language.
  return exprSchema.parse(randomExpr(dice, 3));
}

function randomExpr(dice: Dice, depth: number): unknown {
  return depth > 0 && dice.chance(55) ? nested(dice, depth - 1) : leaf(dice);
}

function leaf(dice: Dice): unknown {
  switch (dice.below(7)) {
    case 0:
    case 1:
      return { op: "fixed", fen: randomFen(dice), per: dice.pick(["month", "year"]) };
    case 2:
    case 3:
      return { op: "rate", ppm: randomPpm(dice), base: randomBase(dice, 2) };
    case 4:
      return { op: "per_year_of_age", fen: dice.below(1_000) };
    case 5:
      return { op: "per_contribution_year", fen: dice.below(1_000), ...yearLimits(dice) };
    default:
      return dice.chance(50)
        ? ownCredit(dice)
        : { op: "of_category", category: dice.pick(CATEGORIES), ppm: dice.below(1_000_001) };
  }
}

function yearLimits(dice: Dice): { from?: number; to?: number } {
  const from = dice.below(20);
  return { ...(dice.chance(50) ? { from } : {}), ...(dice.chance(50) ? { to: from + dice.below(20) } : {}) };
}

function ownCredit(dice: Dice): unknown {
  return { op: "own_credit", reference: dice.chance(50) ? { month: "2022-12" } : { meanOfYear: 2022 } };
}

function nested(dice: Dice, depth: number): unknown {
  const inner = () => randomExpr(dice, depth);
  switch (dice.below(6)) {
    case 0:
    case 1:
      return { op: dice.pick(["sum", "min", "max"]), parts: dice.some(1 + dice.below(3), inner) };
    case 2: {
      const minFen = randomFen(dice);
      const bounds = {
        ...(dice.chance(60) ? { minFen } : {}),
        ...(dice.chance(60) ? { maxFen: Math.min(minFen + dice.below(50_000), 1_000_000_000) } : {}),
      };
      return { op: "clamp", of: inner(), ...bounds };
    }
    case 3:
      return dice.chance(20) ? { op: "top_up_year", of: { base: "credited_this_year" }, min: inner() } : inner();
    default:
      return table(dice, inner);
  }
}

function table(dice: Dice, inner: () => unknown): unknown {
  const rows = dice.chance(75)
    ? ageRows(dice, inner)
    : dice.some(1 + dice.below(3), () => row(randomCond(dice, 1), inner));
  return { op: "table", rows };
}

function row(when: Cond, inner: () => unknown): unknown {
  return { when, printed: "as printed", then: inner() };
}

function ageRows(dice: Dice, inner: () => unknown): unknown[] {
  const limits = [...new Set(dice.some(1 + dice.below(3), () => 50 + dice.below(45)))].sort((a, b) => a - b);
  return [...limits, null].map((to, index) => row({ age: [index === 0 ? 0 : (limits[index - 1] ?? 0), to] }, inner));
}

function randomCond(dice: Dice, depth: number): Cond {
  const low = dice.below(40);
  switch (dice.below(depth > 0 ? 7 : 6)) {
    case 0:
      return { age: [dice.chance(30) ? null : 40 + low, dice.chance(50) ? null : 60 + low] };
    case 1:
      return { contributionYears: [dice.chance(50) ? null : low, dice.chance(50) ? null : low + 10] };
    case 2:
      return { tag: dice.pick(TAGS) };
    case 3:
      return condOf({ ownPension: [dice.chance(50) ? null : low * 10_000, dice.chance(50) ? null : low * 20_000] });
    case 4:
      return condOf({ bornOn: [dice.chance(50) ? null : "1950-03-01", dice.chance(50) ? null : "1960-02-29"] });
    case 5:
      return condOf({ retiredOn: [dice.chance(50) ? null : "2015-01-01", dice.chance(50) ? null : "2024-07-01"] });
    default:
      return { all: dice.some(1 + dice.below(3), () => randomCond(dice, 0)) };
  }
}

function condOf(value: unknown): Cond {
  return condSchema.parse(value);
}

function randomBase(dice: Dice, depth: number): unknown {
  switch (dice.below(depth > 0 ? 6 : 5)) {
    case 0:
      return { base: "own_contribution_base" };
    case 1:
      return {
        base: "own_pension",
        at: dice.pick(["current", "retirement_month", "last_june", "prev_december", "2022-12"]),
      };
    case 5: {
      const part = () => randomBase(dice, depth - 1);
      return {
        base: "clamp",
        of: part(),
        ...(dice.chance(60) ? { min: part() } : {}),
        ...(dice.chance(60) ? { max: part() } : {}),
      };
    }
    default:
      return {
        base: "parameter",
        code: dice.pick(CODES),
        ...(dice.chance(80) ? { year: dice.pick([2022, 2023, "latest", "previous"]) } : {}),
        ...(dice.chance(30) ? { scheme: dice.pick(["enterprise", "public", "by_person"]) } : {}),
      };
  }
}

/** What a rule states about time, age, rounding, crediting and deductions. */
export function randomTerms(dice: Dice): Pick<RuleInput, "settings" | "crediting" | "deductions"> {
  return {
    settings: dice.chance(25) ? {} : randomSettings(dice),
    crediting: dice.chance(60) ? { frequency: "monthly" } : randomCrediting(dice),
    deductions: dice.some(dice.chance(30) ? 1 + dice.below(2) : 0, () => randomDeduction(dice)),
  };
}

function randomSettings(dice: Dice): NonNullable<RuleInput["settings"]> {
  return {
    ageReference: dice.pick([
      "on_date",
      "month_start",
      "month_end",
      "prev_month_end",
      "policy_year_start",
      "prev_dec31",
      "year_end",
      "annual_month",
    ]),
    policyYearStart: dice.pick(["01-01", "07-01", "04-15", "12-31", "02-29"]),
    annualMonth: 1 + dice.below(12),
    attainOn: dice.pick(["birthday", "day_after"]),
    leapBirthday: dice.pick(["feb28", "mar1"]),
    retireSwitch: dice.pick(["same_month", "next_month", "next_policy_year"]),
    rounding: {
      unitFen: dice.pick([1, 1, 10, 100, 500]),
      mode: dice.pick(["half_up", "half_even", "down", "up"]),
      stage: dice.pick(["final", "each_part"]),
    },
  };
}

function randomCrediting(dice: Dice): NonNullable<RuleInput["crediting"]> {
  return {
    frequency: dice.pick(["monthly", "quarterly", "half_yearly", "yearly"]),
    ...(dice.chance(60) ? { month: 1 + dice.below(12) } : {}),
    ...(dice.chance(50) ? { remainder: dice.pick(["last_month", "none"]) } : {}),
    ...(dice.chance(60) ? { midYear: dice.pick(["actual_months", "full_year", "none"]) } : {}),
  };
}

function randomDeduction(dice: Dice): NonNullable<RuleInput["deductions"]>[number] {
  const common = {
    code: "large_amount",
    per: dice.pick(["month", "year"]),
    ...(dice.chance(40) ? { month: 1 + dice.below(12) } : {}),
  };
  if (dice.chance(60)) return { ...common, fen: fenSchema.parse(dice.below(3_000)) };
  return { ...common, ppm: ratePpmSchema.parse(dice.below(5_000)), base: baseSchema.parse(randomBase(dice, 0)) };
}
