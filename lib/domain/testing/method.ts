/** Random methods and typed trees for property tests: every op, base and condition of the grammar, every optional part present and absent. */
import fc from "fast-check";
import { monthOf } from "@/lib/domain/value/credit-month";
import type { BaseFields, CondFields, ExprFields } from "@/lib/domain/draft/expression.schema";
import { fen } from "@/lib/domain/value/fen";
import type { Base, Cond, Expr, Method } from "@/lib/domain/rule/method.schema";
import { plainDate } from "@/lib/domain/value/plain-date";
import { ppm } from "@/lib/domain/value/ppm";
import { UNKNOWN_KINDS } from "@/lib/domain/rule/unknown-kind";

const PER = ["month", "year"] as const;
const CODES = ["AVG_PENSION", "AVG_WAGE", "BASE_FLOOR", "BASE_CEILING", "UNIFORM_BASE"] as const;
const SCHEMES = ["enterprise", "public", "by_person"] as const;
const TIMES = ["current", "retirement_month", "last_june", "prev_december"] as const;

const amount = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1_000_000_000 })).map(fen);
const rate = fc.integer({ min: 0, max: 200_000 }).map(ppm);
const share = fc.integer({ min: 0, max: 1_000_000 }).map(ppm);
const year = fc.integer({ min: 1990, max: 2199 });
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, number]) => monthOf(plainDate(of, number, 1)));
const day = fc
  .tuple(fc.integer({ min: 1890, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([of, number, date]) => plainDate(of, number, date));
const range = <Value>(value: fc.Arbitrary<Value>) => fc.tuple(fc.option(value), fc.option(value));
const category = fc.stringMatching(/^[a-z][a-z0-9_]{1,39}$/);
const stored = (most: number, least: number) =>
  fc
    .string({ unit: "grapheme", maxLength: most })
    .map((text) => text.replaceAll("\0", "").normalize("NFC").trim())
    .filter((text) => text.isWellFormed() && text.length >= least && text.length <= most);

/** Random conditions that pass the schema. */
export const { cond: anyCondition } = fc.letrec<{ cond: Cond }>((tie) => ({
  cond: fc.oneof(
    { maxDepth: 3 },
    range(fc.integer({ min: 0, max: 150 })).map((age): Cond => ({ age })),
    range(fc.integer({ min: 0, max: 100 })).map((contributionYears): Cond => ({ contributionYears })),
    range(amount).map((ownPension): Cond => ({ ownPension })),
    range(day).map((retiredOn): Cond => ({ retiredOn })),
    range(day).map((bornOn): Cond => ({ bornOn })),
    stored(40, 1).map((tag): Cond => ({ tag })),
    fc.array(tie("cond"), { minLength: 1, maxLength: 6 }).map((all): Cond => ({ all })),
  ),
}));

const parameter = fc
  .record(
    {
      code: fc.constantFrom(...CODES),
      year: fc.oneof(year, fc.constantFrom("latest", "previous")),
      scheme: fc.constantFrom(...SCHEMES),
    },
    { requiredKeys: ["code"] },
  )
  .map((rest): Base => ({ base: "parameter", ...rest }));

/** Random bases that pass the schema. */
export const { base: anyBase } = fc.letrec<{ base: Base }>((tie) => ({
  base: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Base>({ base: "own_contribution_base" }, { base: "credited_this_year" }),
    fc.oneof(fc.constantFrom(...TIMES), month).map((at): Base => ({ base: "own_pension", at })),
    parameter,
    fc
      .record({ of: tie("base"), min: tie("base"), max: tie("base") }, { requiredKeys: ["of"] })
      .map((rest): Base => ({ base: "clamp", ...rest })),
  ),
}));

/** Random expressions that pass the schema. */
export const { expr: anyExpression } = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.tuple(amount, fc.constantFrom(...PER)).map(([of, per]): Expr => ({ op: "fixed", fen: of, per })),
    fc.tuple(rate, anyBase).map(([of, base]): Expr => ({ op: "rate", ppm: of, base })),
    amount.map((of): Expr => ({ op: "per_year_of_age", fen: of })),
    fc
      .record(
        { fen: amount, from: fc.integer({ min: 0, max: 100 }), to: fc.integer({ min: 0, max: 100 }) },
        { requiredKeys: ["fen"] },
      )
      .map((rest): Expr => ({ op: "per_contribution_year", ...rest })),
    month.map((of): Expr => ({ op: "own_credit", reference: { month: of } })),
    year.map((meanOfYear): Expr => ({ op: "own_credit", reference: { meanOfYear } })),
    fc.tuple(category, share).map(([of, part]): Expr => ({ op: "of_category", category: of, ppm: part })),
    fc
      .tuple(fc.constantFrom("sum", "min", "max"), fc.array(tie("expr"), { minLength: 1, maxLength: 4 }))
      .map(([op, parts]): Expr => ({ op, parts })),
    fc
      .record({ of: tie("expr"), minFen: amount, maxFen: amount }, { requiredKeys: ["of"] })
      .map((rest): Expr => ({ op: "clamp", ...rest })),
    fc
      .array(fc.record({ when: anyCondition, printed: stored(120, 0), then: tie("expr") }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((rows): Expr => ({ op: "table", rows })),
    fc.tuple(anyBase, tie("expr")).map(([of, min]): Expr => ({ op: "top_up_year", of, min })),
  ),
}));

/** Rows of one age after another, as the presets by age hold them, and as they nearly do. */
const ageTable = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 6 }),
    fc.oneof(
      fc.constantFrom(...PER).map((per) => (of: number): Expr => ({ op: "fixed", fen: fen(of), per })),
      parameter.map((base) => (of: number): Expr => ({ op: "rate", ppm: ppm(of), base })),
    ),
    fc.constantFrom(0, null, 5),
    fc.constantFrom(null, 130),
  )
  .map(([limits, thenOf, first, last]): Expr => {
    const ages = limits.toSorted((left, right) => left - right);
    const rows = [...ages, last].map((to, index) => ({
      when: { age: [index === 0 ? first : (ages[index - 1] ?? null), to] } satisfies Cond,
      printed: `第${index + 1}档`,
      then: thenOf(1000 * index),
    }));
    return { op: "table", rows };
  });

/** Random methods that pass the schema, presets among them. */
export const anyMethod: fc.Arbitrary<Method> = fc.oneof(
  { weight: 6, arbitrary: anyExpression },
  { weight: 2, arbitrary: ageTable },
  stored(200, 1).map((reason): Method => ({ op: "none", reason })),
  fc
    .tuple(fc.constantFrom(...UNKNOWN_KINDS), stored(200, 1))
    .map(([kind, reason]): Method => ({ op: "unknown", kind, reason })),
  fc.tuple(amount, fc.constantFrom(...PER)).map(([of, per]): Method => ({ op: "approximate", fen: of, per })),
);

const HALF_RIGHT = [
  "",
  " ",
  "100",
  "１００．５元",
  "1,680",
  "2 %",
  "２％",
  "1,68",
  "-1",
  "1e3",
  "70周岁",
  "15年",
  "2023年",
  "latest",
];
const RIGHT_ELSEWHERE = [
  "current",
  "2024年1月",
  "2024-01",
  "2024-2-30",
  "20240115",
  "13月",
  "retired",
  "Retired",
  "劳模、军转",
  '"',
  "99999999999999",
];

/** Random typed text: right, right in another cell, or anything a keyboard and a clipboard can give. */
export const anyTypedText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HALF_RIGHT, ...RIGHT_ELSEWHERE) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 130 }).map((text) => text.replaceAll("\0", "")) },
);

const typed = anyTypedText;

const { cond: anyConditionFields } = fc.letrec<{ cond: CondFields }>((tie) => ({
  cond: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      kind: fc.constantFrom("age", "contributionYears", "ownPension", "retiredOn", "bornOn"),
      from: typed,
      to: typed,
    }),
    fc.record({ kind: fc.constant("tag"), tag: typed }),
    fc.record({ kind: fc.constant("all"), all: fc.array(tie("cond"), { maxLength: 3 }) }),
  ),
}));

/** Random typed bases. */
export const { base: anyBaseFields } = fc.letrec<{ base: BaseFields }>((tie) => ({
  base: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<BaseFields>({ base: "own_contribution_base" }, { base: "credited_this_year" }),
    fc.record({ base: fc.constant("own_pension"), at: typed }),
    fc.record({
      base: fc.constant("parameter"),
      code: fc.constantFrom(...CODES),
      year: typed,
      scheme: fc.constantFrom("", ...SCHEMES),
    }),
    fc.record({
      base: fc.constant("clamp"),
      of: tie("base"),
      min: fc.option(tie("base")),
      max: fc.option(tie("base")),
    }),
  ),
}));

/** Random typed trees, complete and not. */
export const { tree: anyTree } = fc.letrec<{ tree: ExprFields }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.record({ op: fc.constant("fixed"), amount: typed, per: fc.constantFrom(...PER) }),
    fc.record({ op: fc.constant("rate"), rate: typed, base: anyBaseFields }),
    fc.record({ op: fc.constant("per_year_of_age"), amount: typed }),
    fc.record({ op: fc.constant("per_contribution_year"), amount: typed, from: typed, to: typed }),
    fc.record({ op: fc.constant("own_credit"), reference: fc.constantFrom("month", "mean_of_year"), of: typed }),
    fc.record({ op: fc.constant("of_category"), category: typed, rate: typed }),
    fc.record({ op: fc.constantFrom("sum", "min", "max"), parts: fc.array(tie("tree"), { maxLength: 4 }) }),
    fc.record({ op: fc.constant("clamp"), of: tie("tree"), min: typed, max: typed }),
    fc.record({
      op: fc.constant("table"),
      rows: fc.array(fc.record({ when: anyConditionFields, printed: typed, then: tie("tree") }), { maxLength: 4 }),
    }),
    fc.record({ op: fc.constant("top_up_year"), of: anyBaseFields, min: tie("tree") }),
  ),
}));
