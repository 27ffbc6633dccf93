/** Effect: what a draft does to people, computed by the same evaluator on the register as it is and as it would be. */
import type { Answer } from "./answer";
import { lastDayOf, type CreditMonth } from "./credit-month";
import { evaluate } from "./evaluation";
import { fen, type Fen } from "./fen";
import { lineOf, standsBelow, type Stand } from "./inheritance";
import type { Method } from "./method.schema";
import { dependsOnAge, dependsOnOwnBase } from "./method-part";
import { findParameter } from "./parameter";
import type { PlainDate } from "./plain-date";
import { indexOf } from "./register-index";
import type { RegisterView } from "./register-view";
import {
  personOfAge,
  samplePersons,
  usualPerson,
  USUAL_BASES,
  type BaseLimits,
  type SamplePerson,
} from "./sample-person";
import type { RuleExample } from "./rule.schema";
import type { SeriesRef } from "./series";

/** The two sides of a comparison, and what is asked of both. */
export interface Sides {
  readonly before: RegisterView;
  readonly after: RegisterView;
  readonly series: SeriesRef;
  /** Where the sample persons are insured: the line's own region, or one below it that uses the rule. */
  readonly insuredIn: string;
  readonly month: CreditMonth;
  readonly today: PlainDate;
}

export interface Sample extends SamplePerson {
  readonly before: Answer;
  readonly after: Answer;
  readonly isChanged: boolean;
}

/** The amount of an answer a month, in fen; null for every state that is none. */
export function amountIn(answer: Answer): Fen | null {
  return answer.state === "amount" ? answer.amountFen : null;
}

/** Do two answers say the same to the person: state, amount and what is lacking? A change of words alone is none. */
export function saysTheSame(before: Answer, after: Answer): boolean {
  if (before.state !== after.state) return false;
  if (before.state === "amount" && after.state === "amount") {
    return (
      before.amountFen === after.amountFen &&
      before.yearFen === after.yearFen &&
      before.netFen === after.netFen &&
      before.topUpFen === after.topUpFen
    );
  }
  if (before.state === "approximate" && after.state === "approximate") {
    return before.approximateFen === after.approximateFen && before.per === after.per;
  }
  return true;
}

/** Each person asked on both sides; those for whom something changes come first. */
export function samplesOf(sides: Sides, methods: readonly Method[], examples: readonly RuleExample[]): Sample[] {
  const persons = samplePersons(methods, sides.month, basesIn(sides));
  const category = lineOf(sides.series).category;
  const asked = [
    ...persons.map((sample) => asSample(sides, sample, category)),
    ...subcategorySamples(sides, category),
    ...examples.map((example) => {
      const who = { kind: "example", name: example.name, expectFen: example.expectFen } as const;
      return asSample(sides, { who, person: example.person, on: example.on }, category);
    }),
  ];
  return [...asked.filter(({ isChanged }) => isChanged), ...asked.filter(({ isChanged }) => !isChanged)];
}

function asSample(sides: Sides, sample: SamplePerson, category: string): Sample {
  const ask = (view: RegisterView): Answer =>
    evaluate(view, { region: sides.insuredIn, category, on: sample.on, person: sample.person, today: sides.today });
  const [before, after] = [ask(sides.before), ask(sides.after)];
  return { ...sample, before, after, isChanged: !saysTheSame(before, after) };
}

/** One person per sub-category that is credited by this line. */
function subcategorySamples(sides: Sides, category: string): Sample[] {
  const children = [...sides.after.categories.values()].filter(({ parentCode }) => parentCode === category);
  return children.flatMap(({ code }) => {
    const person = personOfAge(SUBCATEGORY_AGE, sides.month);
    const who = { kind: "category", category: code } as const;
    const sample = asSample(sides, { who, person, on: lastDayOf(sides.month) }, code);
    return [sample.before, sample.after].some(({ rule }) => usesLine(rule?.series ?? null, sides.series)) ? sample : [];
  });
}

const SUBCATEGORY_AGE = 65;

function usesLine(used: SeriesRef | null, series: SeriesRef): boolean {
  return used !== null && used.region === series.region && used.key === series.key;
}

function basesIn({ after, insuredIn, month }: Sides): BaseLimits {
  const value = (code: string) =>
    findParameter(indexOf(after), {
      region: insuredIn,
      code,
      year: "latest",
      scheme: undefined,
      month,
      known: after.seq,
    })?.payload.fen;
  return {
    floorFen: value("BASE_FLOOR") ?? USUAL_BASES.floorFen,
    ceilingFen: value("BASE_CEILING") ?? USUAL_BASES.ceilingFen,
  };
}

/** Amounts over one variable before and after; null where there is no amount to draw. */
export interface Sweep {
  readonly over: "age" | "own_base";
  readonly points: readonly { readonly x: number; readonly before: Fen | null; readonly after: Fen | null }[];
}

const SWEEP_AGES = { from: 45, to: 100 };
const SWEEP_STEPS = 60;

/**
 * The amount over age 45–100, one point a year; over half the base floor to one and a half ceilings where only the base matters (x in fen).
 * Null where neither can matter.
 */
export function sweepOf(sides: Sides, methods: readonly Method[]): Sweep | null {
  const { category } = lineOf(sides.series);
  const on = lastDayOf(sides.month);
  const ask = (view: RegisterView, person: SamplePerson["person"]): Fen | null =>
    amountIn(evaluate(view, { region: sides.insuredIn, category, on, person, today: sides.today }, { steps: false }));
  const point = (x: number, person: SamplePerson["person"]) => ({
    x,
    before: ask(sides.before, person),
    after: ask(sides.after, person),
  });
  if (methods.some(dependsOnAge)) {
    const ages = Array.from({ length: SWEEP_AGES.to - SWEEP_AGES.from + 1 }, (_, index) => SWEEP_AGES.from + index);
    return { over: "age", points: ages.map((age) => point(age, personOfAge(age, sides.month))) };
  }
  if (!methods.some(dependsOnOwnBase)) return null;
  const { floorFen, ceilingFen } = basesIn(sides);
  const [low, high] = [Math.trunc(floorFen / 2), Math.trunc((ceilingFen * 3) / 2)];
  const { birthDate = on } = personOfAge(40, sides.month);
  const bases = Array.from({ length: SWEEP_STEPS + 1 }, (_, index) =>
    fen(low + Math.trunc(((high - low) * index) / SWEEP_STEPS)),
  );
  return { over: "own_base", points: bases.map((base) => point(base, usualPerson(birthDate, base))) };
}

/** A region below the rule: how it stands to it, and what one usual person gets there before and after. */
export interface Follower extends Stand {
  readonly before: Answer;
  readonly after: Answer;
  readonly isChanged: boolean;
}

/** The regions below the rule, the ones that change first. Amounts differ by region because parameters are looked up there. */
export function followersOf(sides: Sides): Follower[] {
  const { category } = lineOf(sides.series);
  const person = personOfAge(SUBCATEGORY_AGE, sides.month);
  const on = lastDayOf(sides.month);
  const followers = standsBelow(sides.before, sides.after, sides.series, sides.month).map((stand): Follower => {
    const ask = (view: RegisterView) =>
      evaluate(view, { region: stand.region, category, on, person, today: sides.today }, { steps: false });
    const [before, after] = [ask(sides.before), ask(sides.after)];
    return { ...stand, before, after, isChanged: !saysTheSame(before, after) };
  });
  return followers.toSorted((left, right) => Number(right.isChanged) - Number(left.isChanged));
}
