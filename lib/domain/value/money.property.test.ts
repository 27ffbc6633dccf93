/** Money against an oracle of its own: fractions of bigints, and rounding by comparing distances. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import { exactFen, exactShare, exactTwelfth, plus, times, exactYuanText } from "./exact";
import { fen } from "./fen";
import type { Expr } from "@/lib/domain/rule/method.schema";
import { ppm } from "./ppm";
import { round } from "@/lib/domain/rule/rounding";
import type { Rounding } from "@/lib/domain/rule/schema";
import { aParameter, aQuestion, aRule, aView, anItem } from "@/lib/domain/testing/register";

/** numerator / denominator, denominator > 0. */
type Fraction = readonly [bigint, bigint];

// Other checks may run beside these.
vi.setConfig({ testTimeout: 60_000 });

const CITY = "全国/示例省/示例市";
const AGE = 70;
const BASE_FEN = 1_234_567;
const AVERAGE_FEN = 268_020;

const sum = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const less = ([a, b]: Fraction, [c, d]: Fraction) => a * d < c * b;
const lowest = (all: readonly Fraction[]) => all.reduce((a, b) => (less(b, a) ? b : a));
const highest = (all: readonly Fraction[]) => all.reduce((a, b) => (less(a, b) ? b : a));

/** The nearest multiples below and above, and which of the two is meant. */
function rounded(value: Fraction, { unitFen, mode }: Rounding): bigint {
  const [numerator, denominator] = value;
  const unit = BigInt(unitFen);
  const below = (numerator / (denominator * unit)) * unit;
  const above = below + unit;
  if (below * denominator === numerator || mode === "down") return below;
  if (mode === "up") return above;
  const [down, up] = [numerator - below * denominator, above * denominator - numerator];
  if (down !== up) return down < up ? below : above;
  if (mode === "half_up") return above;
  return (below / unit) % 2n === 0n ? below : above;
}

function worth(expr: Expr, rounding: Rounding): Fraction {
  switch (expr.op) {
    case "fixed":
      return [BigInt(expr.fen), expr.per === "year" ? 12n : 1n];
    case "rate":
      return [BigInt(expr.ppm) * BigInt(expr.base.base === "parameter" ? AVERAGE_FEN : BASE_FEN), 1_000_000n];
    case "per_year_of_age":
      return [BigInt(expr.fen) * BigInt(AGE), 1n];
    case "sum":
      return expr.parts
        .map((part) => worth(part, rounding))
        .map((part): Fraction => (rounding.stage === "each_part" ? [rounded(part, rounding), 1n] : part))
        .reduce(sum);
    case "min":
      return lowest(expr.parts.map((part) => worth(part, rounding)));
    case "max":
      return highest(expr.parts.map((part) => worth(part, rounding)));
    case "clamp": {
      const low: Fraction[] = expr.minFen === undefined ? [] : [[BigInt(expr.minFen), 1n]];
      const high: Fraction[] = expr.maxFen === undefined ? [] : [[BigInt(expr.maxFen), 1n]];
      const floored = highest([worth(expr.of, rounding), ...low]);
      return lowest([floored, ...high]);
    }
    case "table": {
      const row = expr.rows.find(
        ({ when }) => "age" in when && AGE >= (when.age[0] ?? 0) && AGE < (when.age[1] ?? 999),
      );
      return row === undefined ? [0n, 1n] : worth(row.then, rounding);
    }
    case "own_credit":
    case "of_category":
    case "per_contribution_year":
    case "top_up_year":
      throw new Error(`the oracle does not know ${expr.op}`);
  }
}

const money = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 1_000_000_000 })).map(fen);
const rate = fc.integer({ min: 0, max: 200_000 }).map(ppm);
const roundings = fc.record({
  unitFen: fc.constantFrom(1 as const, 10 as const, 100 as const, 500 as const),
  mode: fc.constantFrom("half_up" as const, "half_even" as const, "down" as const, "up" as const),
  stage: fc.constantFrom("each_part" as const, "final" as const),
});

const leaves: fc.Arbitrary<Expr> = fc.oneof(
  fc.record({ op: fc.constant("fixed" as const), fen: money, per: fc.constantFrom("month" as const, "year" as const) }),
  fc.record({
    op: fc.constant("rate" as const),
    ppm: rate,
    base: fc.constant({ base: "own_contribution_base" as const }),
  }),
  rate.map((of): Expr => ({ op: "rate", ppm: of, base: { base: "parameter", code: "AVG_PENSION", year: 2023 } })),
  money.map((of): Expr => ({ op: "per_year_of_age", fen: of })),
);

const { expr: exprs } = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    leaves,
    fc.record({
      op: fc.constantFrom("sum" as const, "min" as const, "max" as const),
      parts: fc.array(tie("expr"), { minLength: 1, maxLength: 4 }),
    }),
    fc
      .tuple(tie("expr"), money, money)
      .map(([of, a, b]): Expr => ({ op: "clamp", of, minFen: fen(Math.min(a, b)), maxFen: fen(Math.max(a, b)) })),
    fc.tuple(tie("expr"), tie("expr"), fc.integer({ min: 60, max: 80 })).map(([young, old, limit]): Expr => ({
      op: "table",
      rows: [
        { when: { age: [0, limit] }, printed: "以下", then: young },
        { when: { age: [limit, null] }, printed: "以上", then: old },
      ],
    })),
  ),
}));

describe("an amount", () => {
  test("is the exact value, rounded as the rule declares", () => {
    const average = anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2023), parameter: aParameter("2680.20") });
    const question = aQuestion({ person: { birthDate: "1956-01-15", contributionBase: fen(BASE_FEN) } });
    fc.assert(
      fc.property(exprs, roundings, (method, rounding) => {
        const rule = aRule(method, { settings: { rounding }, crediting: { frequency: "monthly", remainder: "none" } });
        const answer = evaluate(aView([anItem({ series: ruleSeries(CITY, "retired"), rule }), average]), question);
        expect(answer.state).toBe("amount");
        if (answer.state !== "amount") return;
        expect(BigInt(answer.amountFen)).toBe(rounded(worth(method, rounding), rounding));
        expect(answer.steps.at(-1)?.resultFen).toBe(answer.amountFen);
      }),
      { numRuns: 400 },
    );
  });

  test("of a binary float's blind spot is right: 2680.20 × 2.5 % is 67.01", () => {
    expect(round(exactShare(268_020, 25_000), { unitFen: 1, mode: "half_up" })).toBe(6701);
    expect(exactYuanText(exactShare(268_020, 25_000))).toBe("67.005");
  });
});

describe("rounding", () => {
  test.each([
    ["half_up", 100, [15_750, 15_749, 15_751, 16_000], [15_800, 15_700, 15_800, 16_000]],
    ["half_even", 100, [15_750, 15_650, 15_850, 15_751], [15_800, 15_600, 15_800, 15_800]],
    ["down", 100, [15_750, 15_799, 15_700], [15_700, 15_700, 15_700]],
    ["up", 100, [15_750, 15_701, 15_700], [15_800, 15_800, 15_700]],
    ["half_up", 10, [15_755, 15_754], [15_760, 15_750]],
    ["half_up", 500, [15_749, 15_750, 15_751], [15_500, 16_000, 16_000]],
  ] as const)("%s to %i fen", (mode, unitFen, values, results) => {
    expect(values.map((value) => round(exactFen(value), { unitFen, mode }))).toEqual(results);
  });

  test("a sum of rounded parts is not the rounded sum: the stage says which", () => {
    const third = (stage: Rounding["stage"]) => {
      const parts: Expr[] = [1, 2, 3].map(() => ({ op: "fixed", fen: fen(1000), per: "year" }));
      const settings = { rounding: { unitFen: 1, mode: "half_up", stage } } as const;
      const rule = aRule({ op: "sum", parts }, { settings, crediting: { frequency: "monthly", remainder: "none" } });
      return evaluate(aView([anItem({ series: ruleSeries(CITY, "retired"), rule })]), aQuestion());
    };
    expect(third("final")).toMatchObject({ amountFen: 250 });
    expect(third("each_part")).toMatchObject({ amountFen: 249 });
  });

  test("is the same beyond the safe integers as below", () => {
    const large = times(exactTwelfth(1_000_000_007), 1_000_000);
    expect(typeof large).toBe("bigint");
    expect(round(large, { unitFen: 1, mode: "half_up" })).toBe(83_333_333_916_667);
    expect(round(plus(large, exactTwelfth(4)), { unitFen: 1, mode: "down" })).toBe(83_333_333_916_667);
  });
});
