/** Our evaluator on rules of everybody's own figures, where nothing can be shared: one base, a pension by age, and a sum of parts. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import type { AskedPerson } from "@/lib/domain/calculation/answer";
import { type Method, fenSchema, methodSchema } from "@/lib/domain/rule/method.schema";
import { aParameter, aRule, aView, anItem } from "@/lib/domain/testing/register";
import type { Contestant } from "./contestant";
import { PEOPLE, TIMES, sumOf } from "./ours";
import { type BenchPerson, REGIONS, people, questions, regionName } from "./workload";

interface Shape {
  readonly name: string;
  readonly category: string;
  readonly method: Method;
  readonly facts: (person: BenchPerson) => AskedPerson;
  /** What one person must get, in fen, reckoned without the evaluator. */
  readonly right: (person: BenchPerson) => number;
}

const FLOOR = 518_200;
const CEILING = 2_439_600;
const AVERAGE = 370_000;
/** What each region records. */
const FIGURES = [
  ["AVG_PENSION", AVERAGE],
  ["BASE_FLOOR", FLOOR],
  ["BASE_CEILING", CEILING],
] as const;

/** A figure of the person's own, in fen. */
function ownFen({ age, region, day }: BenchPerson): number {
  return age * 31_337 + region * 13 + day;
}

function between(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** `ppm` of a figure, half up to the fen. */
function share(figure: number, ppm: number): number {
  return Number((BigInt(figure) * BigInt(ppm) + 500_000n) / 1_000_000n);
}

const limit = (code: "BASE_FLOOR" | "BASE_CEILING") => ({ base: "parameter", code, year: 2022 });

const ownBase: Shape = {
  name: "own base between the region's floor and ceiling × 2 %",
  category: "in_service",
  method: methodSchema.parse({
    op: "rate",
    ppm: 20_000,
    base: {
      base: "clamp",
      of: { base: "own_contribution_base" },
      min: limit("BASE_FLOOR"),
      max: limit("BASE_CEILING"),
    },
  }),
  facts: (person) => ({ contributionBase: fenSchema.parse(ownFen(person)) }),
  right: (person) => share(between(ownFen(person), FLOOR, CEILING), 20_000),
};

const BANDS = [
  [0, 60, 5_000, 17_000],
  [60, 70, 6_000, 19_000],
  [70, 80, 7_000, 22_000],
  [80, null, 8_000, 22_000],
] as const;

const ownPension: Shape = {
  name: "own pension × 4 % with limits by age",
  category: "retired",
  method: methodSchema.parse({
    op: "table",
    rows: BANDS.map(([from, to, minFen, maxFen]) => ({
      when: { age: [from, to] },
      printed: `${from}岁以上`,
      then: {
        op: "clamp",
        of: { op: "rate", ppm: 40_000, base: { base: "own_pension", at: "current" } },
        minFen,
        maxFen,
      },
    })),
  }),
  facts: (person) => ({ ownPension: fenSchema.parse(ownFen(person) % 700_000) }),
  right: (person) => {
    const [, , low, high] = BANDS.findLast(([from]) => person.age >= from) ?? BANDS[0];
    return between(share(ownFen(person) % 700_000, 40_000), low, high);
  },
};

const mixedSum: Shape = {
  name: "average × 2 % + 1 yuan a contribution year + an allowance",
  category: "retired",
  method: methodSchema.parse({
    op: "sum",
    parts: [
      { op: "rate", ppm: 20_000, base: { base: "parameter", code: "AVG_PENSION", year: 2022 } },
      { op: "per_contribution_year", fen: 100, to: 30 },
      {
        op: "table",
        rows: [{ when: { tag: "劳模" }, printed: "劳模", then: { op: "fixed", fen: 80_000, per: "year" } }],
      },
    ],
  }),
  facts: ({ age, day }) => ({ contributionYears: age - 30, tags: day === 1 ? ["劳模"] : [] }),
  // Everybody is asked about in December, which takes the rest of the year's allowance: 800.00 less 11 × 66.67.
  right: ({ age, day }) => 7_400 + Math.min(age - 30, 30) * 100 + (day === 1 ? 6_663 : 0),
};

/** Each shape without and with steps. */
export function ownFigures(count = PEOPLE): Contestant[] {
  return [ownBase, ownPension, mixedSum].flatMap((shape) => [
    contestant(shape, count, false),
    contestant(shape, count, true),
  ]);
}

function contestant({ name, category, method, facts, right }: Shape, count: number, steps: boolean): Contestant {
  const view = aView(
    Array.from({ length: REGIONS }, (_unused, number) => regionName(number)).flatMap((region) => [
      anItem({
        series: ruleSeries(region, category),
        rule: aRule(method, { settings: { ageReference: "month_end" } }),
      }),
      ...FIGURES.map(([code, fen]) =>
        anItem({ series: parameterSeries(region, code, 2022), parameter: aParameter(String(fen / 100)) }),
      ),
    ]),
  );
  const persons = people(count);
  const asked = questions(persons, category, facts);
  const sum = persons.reduce((total, person) => total + right(person), 0) * TIMES;
  const run = () => Promise.resolve(sumOf(view, asked, TIMES, steps));
  return { name: `huaru, ${name}${steps ? ", with steps" : ""}`, evaluations: count * TIMES, right: sum, run };
}
