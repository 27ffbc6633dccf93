/** Sweeps: the amount over one variable while all else stays, before and after, by the same evaluator. */
import {
  addMonths,
  dayAskedOf,
  monthsBetween,
  parseCreditMonth,
  type CreditMonth,
} from "@/lib/domain/value/credit-month";
import { amountIn, askBoth, methodsOf, type Sides } from "./effect";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import { fen, type Fen } from "@/lib/domain/value/fen";
import { invariant } from "@/lib/domain/value/invariant";
import { figureFen, limitsIn } from "@/lib/domain/person/local-figure";
import { ageLimitsOf, dependsOnAge, dependsOnOwnBase } from "@/lib/domain/rule/method-part";
import {
  dependsOnAverage,
  dependsOnOwnPension,
  dependsOnYears,
  pensionLimits,
  yearsLimits,
} from "@/lib/domain/person/method-reach";
import type { Method } from "@/lib/domain/rule/method.schema";
import type { Person } from "@/lib/domain/rule/person.schema";
import { SWEEP_VARIABLES, type Sweep, type SweepPoint, type SweepVariable } from "./picture";
import { averageSweep, averagesIn } from "./average-sweep";
import { pastOf, personOfAge, usualPerson, USUAL_BASES, USUAL_AGE } from "@/lib/domain/person/sample-person";

/** Why a variable is not offered: it cannot matter, or the figure it starts from is not recorded. */
export interface Unswept {
  readonly over: SweepVariable;
  readonly why: "irrelevant" | "not_recorded";
}

export interface Sweeps {
  readonly offered: readonly SweepVariable[];
  readonly unswept: readonly Unswept[];
  /** The one asked for, else the first that matters; null where neither side has any amount. */
  readonly chosen: Sweep | null;
}

/**
 * Which variables the amounts of a line can be drawn over, and one of them drawn.
 * `from`: first month of the draft. `age`: of the person it is drawn for, somebody for whom something changes where there is one.
 */
export function sweepsOf(sides: Sides, wanted: SweepVariable | null, from: CreditMonth, age = USUAL_AGE): Sweeps {
  const methods = methodsOf(sides);
  const unswept = SWEEP_VARIABLES.flatMap((over): Unswept[] => {
    const why = whyUnswept(over, methods, sides);
    return why === null ? [] : [{ over, why }];
  });
  const offered = SWEEP_VARIABLES.filter((over) => unswept.every((one) => one.over !== over));
  const over = wanted !== null && offered.includes(wanted) ? wanted : (offered[0] ?? "month");
  const chosen = sweepOver(over, { sides, methods, from, age });
  const isDrawn = chosen.points.some(({ before, after }) => before !== null || after !== null);
  return { offered: isDrawn ? offered : [], unswept, chosen: isDrawn ? chosen : null };
}

/** The month a month sweep's `x` stands for. */
export function monthAt(x: number): CreditMonth {
  return addMonths(EPOCH, x);
}

const EPOCH = epoch();

function epoch(): CreditMonth {
  const month = parseCreditMonth("1990-01");
  invariant(month !== null, "a month is a month");
  return month;
}

const MATTERS: Readonly<Record<SweepVariable, (method: Method) => boolean>> = {
  age: dependsOnAge,
  own_base: dependsOnOwnBase,
  own_pension: dependsOnOwnPension,
  average: dependsOnAverage,
  years: dependsOnYears,
  month: () => true,
};

function whyUnswept(over: SweepVariable, methods: readonly Method[], sides: Sides): Unswept["why"] | null {
  if (over !== "month" && !methods.some(MATTERS[over])) return "irrelevant";
  return over === "average" && averagesIn(sides, usualIn(sides, methods, USUAL_AGE)).length === 0
    ? "not_recorded"
    : null;
}

interface Sweeping {
  readonly sides: Sides;
  readonly methods: readonly Method[];
  readonly from: CreditMonth;
  readonly age: number;
}

function sweepOver(over: SweepVariable, sweeping: Sweeping): Sweep {
  const { sides, methods, age } = sweeping;
  switch (over) {
    case "age":
      return {
        over,
        age: null,
        points: ages(methods).map((of) => point(sides, of, usualIn(sides, methods, of))),
        marks: [],
      };
    case "own_base":
      return baseSweep(sweeping);
    case "own_pension":
      return pensionSweep(sweeping);
    case "years":
      return {
        over,
        age,
        points: yearsOf(methods).map((years) =>
          point(sides, years, { ...usualIn(sides, methods, age), contributionYears: years }),
        ),
        marks: [],
      };
    case "average":
      return { over, age, ...averageSweep(sides, usualIn(sides, methods, age)) };
    case "month":
      return monthSweep(sweeping);
  }
}

const AGES = { from: 45, to: 100 };
const YEARS = { from: 0, to: 45 };

/** Somebody usual who has every fact the methods name. */
function usualIn({ month, beforeMonth }: Sides, methods: readonly Method[], age: number): Person {
  return { ...pastOf(methods, [beforeMonth, month]), ...personOfAge(age, month) };
}

function point(sides: Sides, x: number, person: Person): SweepPoint {
  const { category } = sides.series;
  const asked = { region: sides.insuredIn, category, person, on: dayAskedOf(sides.month) };
  const { before, after } = askBoth(sides, asked, { steps: false });
  return { x, before: amountIn(before), after: amountIn(after) };
}

/** Every completed year from 45 to 100, younger where a limit lies lower: both sides of each limit are among them. */
function ages(methods: readonly Method[]): number[] {
  const youngest = Math.min(AGES.from, ...methods.flatMap(ageLimitsOf).map((limit) => limit - 1));
  return range(Math.max(0, youngest), AGES.to);
}

function yearsOf(methods: readonly Method[]): number[] {
  return range(YEARS.from, Math.min(100, Math.max(YEARS.to, ...yearsLimits(methods))));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function baseSweep({ sides, methods }: Sweeping): Sweep {
  const { floors, ceilings } = recordedLimits(sides, methods);
  const low = Math.trunc(Math.min(...floors, ...(floors.length === 0 ? [USUAL_BASES.floorFen] : [])) / 2);
  const high = Math.trunc((Math.max(...ceilings, ...(ceilings.length === 0 ? [USUAL_BASES.ceilingFen] : [])) * 3) / 2);
  const { birthDate } = personOfAge(BASE_AGE, sides.month);
  const past = pastOf(methods, [sides.beforeMonth, sides.month]);
  return {
    over: "own_base",
    age: BASE_AGE,
    points: grid(low, high, [...floors, ...ceilings]).map((base) =>
      point(sides, base, { ...past, ...usualPerson(birthDate ?? dayAskedOf(sides.month), base) }),
    ),
    marks: [
      ...floors.map((x) => ({ x, of: "floor" as const })),
      ...ceilings.map((x) => ({ x, of: "ceiling" as const })),
    ],
  };
}

/** The limits of the own base on either side; none where none is recorded. */
function recordedLimits({ before, after, beforeMonth, month, insuredIn: region }: Sides, methods: readonly Method[]) {
  const found = [
    limitsIn(before, { region, month: beforeMonth }, methods),
    limitsIn(after, { region, month }, methods),
  ];
  return {
    floors: [...new Set(found.flatMap(({ floorFen }) => floorFen ?? []))],
    ceilings: [...new Set(found.flatMap(({ ceilingFen }) => ceilingFen ?? []))],
  };
}

const BASE_AGE = 40;
const PENSIONS = { low: fen(100_000), high: fen(1_000_000) };

/** From half the lowest limit to one and a half times the highest; 1,000 to 10,000 yuan where there is none. */
function pensionSweep({ sides, methods, age }: Sweeping): Sweep {
  const place = { region: sides.insuredIn, month: sides.month };
  const limits = pensionLimits(methods, (base) => figureFen(sides.after, place, base));
  const [lowest, highest] = [limits[0], limits.at(-1)];
  const low = lowest === undefined ? PENSIONS.low : Math.min(PENSIONS.low, Math.trunc(lowest / 2));
  const high = highest === undefined ? PENSIONS.high : Math.max(PENSIONS.high, Math.trunc((highest * 3) / 2));
  const months = [sides.beforeMonth, sides.month];
  return {
    over: "own_pension",
    age,
    points: grid(low, high, limits).map((pension) =>
      point(sides, pension, {
        ...pastOf(methods, months, pension),
        ...personOfAge(age, sides.month),
        ownPension: pension,
        pensionOfRetirementMonth: pension,
      }),
    ),
    marks: [],
  };
}

const GRID_STEPS = 60;
const MOST_GRID_LIMITS = 18;

/** About sixty round amounts from low to high, and both sides of each limit. */
function grid(low: number, high: number, limits: readonly Fen[]): Fen[] {
  const step = roundStep((high - low) / GRID_STEPS);
  const first = Math.ceil(low / step);
  const round = Array.from({ length: Math.trunc(high / step) - first + 1 }, (_, index) => (first + index) * step);
  const around = limits.slice(0, MOST_GRID_LIMITS).flatMap((limit) => [limit - 1, limit]);
  return [...new Set([...round, ...around.filter((value) => value >= low && value <= high)])]
    .toSorted((left, right) => left - right)
    .map(fen);
}

/** The next of 1, 2, 5, 10, 20 … yuan at or above. */
function roundStep(least: number): number {
  let step = 100;
  for (let turn = 0; step < least; turn += 1) step = turn % 3 === 1 ? (step * 5) / 2 : step * 2;
  return step;
}

const MONTHS_AROUND = 24;

/** The same person from two years before to two years after the draft begins. */
function monthSweep({ sides, methods, from, age }: Sweeping): Sweep {
  const months = range(-MONTHS_AROUND, MONTHS_AROUND).map((ahead) => addMonths(from, ahead));
  const person = { ...pastOf(methods, months), ...personOfAge(age, sides.month) };
  const { category } = sides.series;
  const { insuredIn: region, today } = sides;
  const ask = (view: Sides["before"], month: CreditMonth) =>
    amountIn(evaluate(view, { region, category, person, on: dayAskedOf(month), today }, { steps: false }));
  return {
    over: "month",
    age,
    points: months.map((month) => ({
      x: monthsBetween(EPOCH, month),
      before: ask(sides.before, month),
      after: ask(sides.after, month),
    })),
    marks: [{ x: monthsBetween(EPOCH, from), of: "from" }],
  };
}
