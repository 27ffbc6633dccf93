/** The workload every engine is given: 340 regions of two shapes, people of 45 to 94, and the sum of amounts that is right. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import type { AskedPerson, Question } from "@/lib/domain/calculation/answer";
import type { RegisterView } from "@/lib/domain/register/view";
import {
  aDay,
  anItem,
  aParameter,
  aRule,
  aView,
  byAge,
  monthly,
  ofAveragePension,
} from "@/lib/domain/testing/register";

export const REGIONS = 340;
const PROVINCES = 31;
const YEAR = 2026;

export interface BenchPerson {
  readonly region: number;
  readonly age: number;
  readonly month: number;
  readonly day: number;
}

/** People from a seeded generator, uniform over regions and ages. Everybody has had this year's birthday. */
export function people(count: number): BenchPerson[] {
  let state = 12_345;
  const next = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 12) % limit;
  };
  return Array.from({ length: count }, () => {
    const region = next(REGIONS);
    return { region, age: 45 + next(50), month: 1 + next(11), day: 1 + next(28) };
  });
}

/** Even regions pay 100 yuan below 70 and 110 from there; odd ones 3 % of an average of 3,700. In fen. */
export function rightSum(persons: readonly BenchPerson[]): number {
  return persons.reduce((sum, { region, age }) => sum + (region % 2 === 1 ? 11_100 : age < 70 ? 10_000 : 11_000), 0);
}

export function regionName(region: number): string {
  return `全国/省${region % PROVINCES}/市${region}`;
}

/** The register: each region's rule in its own line, the average as a parameter of its own. */
export function register(): RegisterView {
  const items = Array.from({ length: REGIONS }, (_unused, region) => region).flatMap((region) => {
    const series = ruleSeries(regionName(region), "retired");
    const settings = { ageReference: "month_end" } as const;
    if (region % 2 === 0) {
      const bands = byAge([
        [70, monthly("100")],
        [null, monthly("110")],
      ]);
      return [anItem({ series, from: "2023-01", rule: aRule(bands, { settings }) })];
    }
    const average = parameterSeries(regionName(region), "AVG_PENSION", 2022);
    return [
      anItem({ series, from: "2023-01", rule: aRule(ofAveragePension("3", 2022), { settings }) }),
      anItem({ series: average, from: "2023-01", parameter: aParameter("3700") }),
    ];
  });
  return aView(items);
}

/** The same people as questions, each with a birth date and, where asked for, facts of their own. */
export function questions(
  persons: readonly BenchPerson[],
  category = "retired",
  facts: (person: BenchPerson) => AskedPerson = () => ({}),
): Question[] {
  const on = aDay(`${YEAR}-12-15`);
  const names = Array.from({ length: REGIONS }, (_unused, region) => regionName(region));
  return persons.map((one) => {
    const birthDate = `${YEAR - one.age}-${two(one.month)}-${two(one.day)}`;
    const person = Object.assign(facts(one), { birthDate });
    return { region: names[one.region] ?? "", category, on, today: on, person };
  });
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
