/** Sample persons: the people a rule is tried on, generated from its own limits. */
import { addMonths, lastDayOf, type CreditMonth } from "./credit-month";
import { fen, type Fen } from "./fen";
import type { Method } from "./method.schema";
import { ageLimitsOf, conditionsOf, dependsOnAge, dependsOnOwnBase } from "./method-part";
import type { Person } from "./person.schema";
import { plainDate, monthNumberOf, yearOf, type PlainDate } from "./plain-date";

/** Who a sample is, in terms of the rule. */
export type SampleKind =
  | { readonly kind: "anybody" }
  | { readonly kind: "in_band"; readonly age: number }
  | { readonly kind: "month_before"; readonly age: number }
  | { readonly kind: "birthday_month"; readonly age: number }
  | { readonly kind: "month_after"; readonly age: number }
  | { readonly kind: "base_below_floor"; readonly fen: Fen }
  | { readonly kind: "base_inside"; readonly fen: Fen }
  | { readonly kind: "base_above_ceiling"; readonly fen: Fen }
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "category"; readonly category: string }
  | { readonly kind: "example"; readonly name: string; readonly expectFen: Fen };

export interface SamplePerson {
  readonly who: SampleKind;
  readonly person: Person;
  readonly on: PlainDate;
}

export interface BaseLimits {
  readonly floorFen: Fen;
  readonly ceilingFen: Fen;
}

/** Taken where a region has recorded no floor and ceiling: enough to see a rate at work. */
export const USUAL_BASES: BaseLimits = { floorFen: fen(400_000), ceilingFen: fen(2_400_000) };

const MID_MONTH = 15;
const USUAL_AGE = 65;

/** Somebody with every fact a rule may ask for, so that an answer shows the rule and not what is missing. */
export function usualPerson(birthDate: PlainDate, contributionBase: Fen = fen(500_000)): Person {
  return {
    birthDate,
    contributionBase,
    contributionYears: 30,
    ownPension: fen(350_000),
    pensionOfRetirementMonth: fen(350_000),
    creditedThisYear: fen(0),
    pensionScheme: "enterprise",
    tags: [],
  };
}

/** Somebody of so many completed years for the whole of a month, the birthday half a year ago. */
export function personOfAge(age: number, month: CreditMonth): Person {
  return usualPerson(bornIn(addMonths(month, -6), age));
}

/** The 15th of a month so many years before. */
function bornIn(birthday: CreditMonth, age: number): PlainDate {
  return plainDate(yearOf(birthday) - age, monthNumberOf(birthday), MID_MONTH);
}

/**
 * The people to try a month's rules on: one inside each band, three around each band's birthday, bases below, inside and above the
 * limits, one per tag asked for; somebody where nothing about a person matters. `methods`: the rule before and after.
 */
export function samplePersons(methods: readonly Method[], month: CreditMonth, bases: BaseLimits): SamplePerson[] {
  const on = lastDayOf(month);
  const limits = [...new Set(methods.flatMap(ageLimitsOf))].toSorted((left, right) => left - right);
  const samples = [
    ...(methods.some(dependsOnAge) ? ageSamples(limits, month, on) : []),
    ...(methods.some(dependsOnOwnBase) ? baseSamples(month, on, bases) : []),
    ...tagSamples(methods, month, on),
  ];
  return samples.length > 0 ? samples : [{ who: { kind: "anybody" }, person: personOfAge(USUAL_AGE, month), on }];
}

function ageSamples(limits: readonly number[], month: CreditMonth, on: PlainDate): SamplePerson[] {
  const edges = [0, ...limits];
  const inside = edges.map((from, index): SamplePerson => {
    const age = ageInside(from, edges[index + 1] ?? null);
    return { who: { kind: "in_band", age }, person: personOfAge(age, month), on };
  });
  const around = limits.flatMap((age): SamplePerson[] => [
    { who: { kind: "month_before", age }, person: usualPerson(bornIn(addMonths(month, 1), age)), on },
    { who: { kind: "birthday_month", age }, person: usualPerson(bornIn(month, age)), on },
    { who: { kind: "month_after", age }, person: usualPerson(bornIn(addMonths(month, -1), age)), on },
  ]);
  return [...inside, ...around];
}

/** An age well inside the band: five years below its end, five above its start where it has none. */
function ageInside(from: number, to: number | null): number {
  if (to === null) return from + 5;
  return to - 5 > from ? to - 5 : from;
}

function baseSamples(month: CreditMonth, on: PlainDate, { floorFen, ceilingFen }: BaseLimits): SamplePerson[] {
  const birth = bornIn(addMonths(month, -6), 40);
  const sample = (kind: "base_below_floor" | "base_inside" | "base_above_ceiling", value: number): SamplePerson => {
    // whole hundreds of yuan: a figure somebody can check in their head
    const base = fen(Math.trunc(value / 10_000) * 10_000);
    return { who: { kind, fen: base }, person: usualPerson(birth, base), on };
  };
  return [
    sample("base_below_floor", (floorFen * 4) / 5),
    sample("base_inside", (floorFen + ceilingFen) / 2),
    sample("base_above_ceiling", (ceilingFen * 6) / 5),
  ];
}

function tagSamples(methods: readonly Method[], month: CreditMonth, on: PlainDate): SamplePerson[] {
  const tags = new Set(
    methods.flatMap((method) => conditionsOf(method).flatMap((cond) => ("tag" in cond ? cond.tag : []))),
  );
  return [...tags].map((tag) => ({
    who: { kind: "tag", tag },
    person: { ...personOfAge(USUAL_AGE, month), tags: [tag] },
    on,
  }));
}
