/** Sample persons: the people a rule is tried on, generated from its own limits. */
import { pensionMonth } from "@/lib/domain/calculation/base";
import { addMonths, firstDay, dayAskedOf, type CreditMonth } from "@/lib/domain/value/credit-month";
import { fen, type Fen } from "@/lib/domain/value/fen";
import type { Method } from "@/lib/domain/rule/method.schema";
import { ageLimitsOf, basesOf, conditionsOf, dependsOnAge, dependsOnOwnBase } from "@/lib/domain/rule/method-part";
import {
  asksRetirement,
  bornLimits,
  dependsOnOwnPension,
  dependsOnYears,
  namedFacts,
  retiredLimits,
  yearsLimits,
} from "./method-reach";
import type { Person } from "@/lib/domain/rule/person.schema";
import { plainDate, monthNumberOf, previousDay, yearOf, type PlainDate } from "@/lib/domain/value/plain-date";

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
  | { readonly kind: "pension"; readonly fen: Fen }
  | { readonly kind: "years"; readonly years: number }
  | { readonly kind: "scheme"; readonly scheme: "enterprise" | "public" }
  | { readonly kind: "retired_on"; readonly on: PlainDate }
  | { readonly kind: "born_on"; readonly on: PlainDate }
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "category"; readonly category: string }
  | { readonly kind: "example"; readonly name: string; readonly expectFen: Fen }
  /** Kept with the draft; `id` names the row there. */
  | { readonly kind: "kept"; readonly id: string; readonly name: string };

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
/** Where a rule names no age: somebody who has been retired for a while. */
export const USUAL_AGE = 65;

/** Somebody with every fact a rule usually asks for, so that an answer shows the rule and not what is missing. */
export function usualPerson(birthDate: PlainDate, contributionBase: Fen = fen(500_000)): Person {
  return {
    birthDate,
    contributionBase,
    contributionYears: 30,
    ownPension: USUAL_PENSION,
    pensionOfRetirementMonth: USUAL_PENSION,
    creditedThisYear: fen(0),
    pensionScheme: "enterprise",
    tags: [],
  };
}

const USUAL_PENSION = fen(350_000);
const USUAL_CREDIT = fen(10_000);
const YEARS_RETIRED = 5;

/** Somebody of so many completed years for the whole of a month, the birthday half a year ago. */
export function personOfAge(age: number, month: CreditMonth): Person {
  return usualPerson(bornIn(addMonths(month, -6), age));
}

/**
 * The facts that methods ask for of named months and years, for whoever is asked about in one of these months: pensions of
 * `pension`, credits of 100 yuan, retired five years ago where the day of retirement matters.
 */
export function pastOf(methods: readonly Method[], months: readonly CreditMonth[], pension = USUAL_PENSION): Person {
  const { pensionsAt, creditMonths, creditYears } = namedFacts(methods);
  const named = pensionsAt.flatMap((at) =>
    at === "last_june" || at === "prev_december" ? months.map((month) => pensionMonth(at, month)) : at,
  );
  const [first] = months;
  const retiredOn = first === undefined ? undefined : firstDay(addMonths(first, -12 * YEARS_RETIRED));
  return {
    ...(named.length === 0 ? {} : { pensionOfMonth: Object.fromEntries(named.map((month) => [month, pension])) }),
    ...(creditMonths.length === 0
      ? {}
      : { ownCreditOfMonth: Object.fromEntries(creditMonths.map((month) => [month, USUAL_CREDIT])) }),
    ...(creditYears.length === 0
      ? {}
      : { ownCreditYearTotal: Object.fromEntries(creditYears.map((year) => [String(year), fen(12 * USUAL_CREDIT)])) }),
    ...(asksRetirement(methods) && retiredOn !== undefined ? { retiredOn } : {}),
  };
}

/** The 15th of a month so many years before. */
function bornIn(birthday: CreditMonth, age: number): PlainDate {
  return plainDate(yearOf(birthday) - age, monthNumberOf(birthday), MID_MONTH);
}

/** What people are made up for: the methods before and after, the month, and the region's limits of bases and pensions. */
export interface SampleTerms {
  readonly methods: readonly Method[];
  readonly month: CreditMonth;
  readonly bases: BaseLimits;
  /** Own pensions at which the amount may change. */
  readonly pensions: readonly Fen[];
}

/**
 * The people to try a month's rules on: one inside each band, three around each band's birthday, bases below, inside and above the
 * limits, both sides of every other limit the rule has, one per tag asked for; somebody where nothing about a person matters.
 */
export function samplePersons({ methods, month, bases, pensions }: SampleTerms): SamplePerson[] {
  const on = dayAskedOf(month);
  const limits = [...new Set(methods.flatMap(ageLimitsOf))].toSorted((left, right) => left - right);
  const made = [
    ...(methods.some(dependsOnAge) ? ageSamples(limits, month, on) : []),
    ...(methods.some(dependsOnOwnBase) ? baseSamples(month, on, bases) : []),
    ...(methods.some(dependsOnOwnPension) ? pensionSamples(pensions) : []).map((sample) => usual(sample, month, on)),
    ...[...yearsSamples(methods), ...schemeSamples(methods), ...dateSamples(methods)].map((sample) =>
      usual(sample, month, on),
    ),
    ...tagSamples(methods, month, on),
  ];
  const samples = made.length > 0 ? made : [usual({ who: { kind: "anybody" }, facts: {} }, month, on)];
  return samples.map((sample) => {
    const past = pastOf(methods, [month], sample.person.ownPension ?? USUAL_PENSION);
    return { ...sample, person: { ...past, ...sample.person } };
  });
}

/** Somebody usual but for a few facts. */
interface Varied {
  readonly who: SampleKind;
  readonly facts: Person;
}

function usual({ who, facts }: Varied, month: CreditMonth, on: PlainDate): SamplePerson {
  return { who, person: { ...personOfAge(USUAL_AGE, month), ...facts }, on };
}

/** Limits of one fact beyond these are not tried one by one: the picture shows them all. */
const MOST_LIMITS = 4;

function bothSides<Limit>(limits: readonly Limit[], below: (limit: Limit) => Limit): Limit[] {
  return limits.slice(0, MOST_LIMITS).flatMap((limit) => [below(limit), limit]);
}

function pensionSamples(limits: readonly Fen[]): Varied[] {
  // a hundred yuan below: still below after any rounding of the pension
  const pensions = limits.length > 0 ? bothSides(limits, (limit) => fen(Math.max(0, limit - 10_000))) : USUAL_PENSIONS;
  return pensions.map((own) => ({
    who: { kind: "pension", fen: own },
    facts: { ownPension: own, pensionOfRetirementMonth: own },
  }));
}

const USUAL_PENSIONS: readonly Fen[] = [fen(250_000), fen(500_000)];

function yearsSamples(methods: readonly Method[]): Varied[] {
  const limits = yearsLimits(methods);
  const years =
    limits.length > 0 ? bothSides(limits, (limit) => limit - 1) : methods.some(dependsOnYears) ? [20, 30] : [];
  return [...new Set(years)].map((count) => ({
    who: { kind: "years", years: count },
    facts: { contributionYears: count },
  }));
}

function schemeSamples(methods: readonly Method[]): Varied[] {
  const isAsked = methods.flatMap(basesOf).some((base) => base.base === "parameter" && base.scheme === "by_person");
  if (!isAsked) return [];
  return (["enterprise", "public"] as const).map((scheme) => ({
    who: { kind: "scheme", scheme },
    facts: { pensionScheme: scheme },
  }));
}

function dateSamples(methods: readonly Method[]): Varied[] {
  const retired = bothSides(retiredLimits(methods), previousDay).map((on): Varied => ({
    who: { kind: "retired_on", on },
    facts: { retiredOn: on },
  }));
  const born = bothSides(bornLimits(methods), previousDay).map((on): Varied => ({
    who: { kind: "born_on", on },
    facts: { birthDate: on },
  }));
  return [...retired, ...born];
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
