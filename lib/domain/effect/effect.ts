/** Effect: what a draft does to people, computed by the same evaluator on the register as it is and as it would be. */
import type { Answer } from "@/lib/domain/calculation/answer";
import { arrears, erasedRuns, type Arrears, type ErasedRun, type Span } from "@/lib/domain/calculation/arrears";
import { sameLines } from "@/lib/domain/calculation/beside";
import { dayAskedOf, monthOf, type CreditMonth } from "@/lib/domain/value/credit-month";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import type { Fen } from "@/lib/domain/value/fen";
import { standsBelow, type Stand } from "@/lib/domain/register/inheritance";
import { basesIn, figureFen } from "@/lib/domain/person/local-figure";
import { methodsReached, pensionLimits } from "@/lib/domain/person/method-reach";
import type { Method } from "@/lib/domain/rule/method.schema";
import { same } from "@/lib/domain/value/sameness";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { RegisterView } from "@/lib/domain/register/view";
import type { RuleExample } from "@/lib/domain/rule/schema";
import type { KeptPerson } from "./kept-person";
import { pastOf, personOfAge, samplePersons, type SamplePerson, USUAL_AGE } from "@/lib/domain/person/sample-person";
import { type RuleSeries, ruleLine, type SeriesRef } from "@/lib/domain/register/series";

/** The two sides of a comparison, and what is asked of both: of a rule, where nothing else is said. */
export interface Sides<Series extends SeriesRef = RuleSeries> {
  readonly before: RegisterView;
  readonly after: RegisterView;
  readonly series: Series;
  /** Where the sample persons are insured: the line's own region, or one below it that uses the rule. */
  readonly insuredIn: string;
  readonly month: CreditMonth;
  /** The month asked about on the side before: the same one, unless two months are compared. */
  readonly beforeMonth: CreditMonth;
  readonly today: PlainDate;
}

/** Two answers to one question. */
export interface BothSides {
  readonly before: Answer;
  readonly after: Answer;
  readonly isChanged: boolean;
}

export interface Sample extends SamplePerson, BothSides {
  readonly region: string;
  readonly category: string;
  /** What was credited too little, or too much, in months before the current one; null where none of them changes. */
  readonly owed: Arrears | null;
  /** Months before the current one that had an amount and have none any more. */
  readonly erased: readonly ErasedRun[];
}

/** Whom a rule is tried on besides the people made up from its limits. */
export interface NamedPeople {
  readonly examples: readonly RuleExample[];
  readonly kept: readonly KeptPerson[];
}

/** The amount of an answer a month, in fen; null for every state that is none. */
export function amountIn(answer: Answer): Fen | null {
  return answer.state === "amount" ? answer.amountFen : null;
}

/** Do two answers say the same to the person: state, amount and what is lacking? A change of words alone is none. */
export function saysTheSame(before: Answer, after: Answer): boolean {
  if (before.state !== after.state || !sameLines(before, after)) return false;
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

/** Who is asked about, where, as what and when. */
export interface Asked {
  readonly region: string;
  readonly category: string;
  readonly person: SamplePerson["person"];
  readonly on: PlainDate;
}

/**
 * One person asked about on both sides, in the month that `on` lies in, as every page asks about it; the month looked at is the other
 * month on the side before.
 */
export function askBoth(
  sides: Sides<SeriesRef>,
  asked: Asked,
  options: { readonly steps: boolean } = { steps: true },
): BothSides {
  const { today, month, beforeMonth } = sides;
  const of = monthOf(asked.on);
  const before = evaluate(sides.before, { ...asked, on: dayAskedOf(of === month ? beforeMonth : of), today }, options);
  const after = evaluate(sides.after, { ...asked, on: dayAskedOf(of), today }, options);
  return { before, after, isChanged: !saysTheSame(before, after) };
}

/** The methods of both sides that the amounts of the line rest on, those of other categories included. */
export function methodsOf({ before, after, series, insuredIn, month, beforeMonth }: Sides): Method[] {
  const line = ruleLine(series);
  const of = (view: RegisterView, asked: CreditMonth) =>
    methodsReached(view, { ...line, region: insuredIn, month: asked, known: view.seq });
  return [...of(before, beforeMonth), ...of(after, month)];
}

/**
 * People made up from the limits of the rule, then those named, asked about on both sides; those for whom something changes come
 * first. `credited`: the months already credited that the draft changes.
 */
export function samplesOf(sides: Sides, { examples, kept }: NamedPeople, credited: Span | null): Sample[] {
  const { category } = sides.series;
  const place = { region: sides.insuredIn, month: sides.month };
  const methods = methodsOf(sides);
  const pensions = pensionLimits(methods, (base) => figureFen(sides.after, place, base));
  const persons = samplePersons({ methods, month: sides.month, bases: basesIn(sides.after, place, methods), pensions });
  const ask = (sample: SamplePerson, as: string, region = sides.insuredIn) =>
    asSample(sides, sample, { region, category: as }, credited);
  const asked = [
    ...kept.map(({ region, category: as, ...sample }) => ask(sample, as ?? category, region ?? sides.insuredIn)),
    ...persons.map((sample) => ask(sample, category)),
    ...subcategories(sides, methods)
      .flatMap((sample) => ask(sample, sample.who.category))
      .filter(isOfLine(sides.series)),
    ...examples.map(({ name, expectFen, person, on }) =>
      ask({ who: { kind: "example", name, expectFen }, person, on }, category),
    ),
  ];
  return changedFirst(asked);
}

function asSample(
  sides: Sides,
  sample: SamplePerson,
  { region, category }: Pick<Sample, "region" | "category">,
  credited: Span | null,
): Sample {
  const { person, on } = sample;
  const both = askBoth(sides, { region, category, person, on });
  const question = { region, category, person, on, today: sides.today };
  const owed = credited === null ? null : arrears(sides.before, sides.after, question, credited);
  const erased = credited === null ? [] : erasedRuns(sides.before, sides.after, question, credited);
  return {
    ...sample,
    region,
    category,
    ...both,
    owed: owed === null || owed.months.length === 0 ? null : owed,
    erased,
  };
}

/** Those that something changes for, then the others, each in their order. */
export function changedFirst<One extends { readonly isChanged: boolean }>(all: readonly One[]): One[] {
  return [...all.filter(({ isChanged }) => isChanged), ...all.filter(({ isChanged }) => !isChanged)];
}

/** One person per sub-category. */
function subcategories({ after, series, month }: Sides, methods: readonly Method[]) {
  const { category: parent } = series;
  const children = [...after.categories.values()].filter(({ parentCode }) => parentCode === parent);
  const person = { ...pastOf(methods, [month]), ...personOfAge(USUAL_AGE, month) };
  return children.map(({ code }) => ({
    who: { kind: "category", category: code } as const,
    person,
    on: dayAskedOf(month),
  }));
}

/** Is a sample credited by the line, on either side? */
function isOfLine(series: RuleSeries): (sample: Sample) => boolean {
  return ({ before, after }) => [before, after].some(({ rule }) => rule !== null && same(rule.series, series));
}

/** A region below the rule: how it stands to it, and what one usual person gets there before and after. */
export interface Follower extends Stand, BothSides {}

/** The regions below the rule, the ones that change first. Amounts differ by region because parameters are looked up there. */
export function followersOf(sides: Sides): Follower[] {
  const { category } = sides.series;
  const person = personOfAge(USUAL_AGE, sides.month);
  const on = dayAskedOf(sides.month);
  const followers = standsBelow(sides.before, sides.after, sides.series, sides.month).map((stand): Follower => ({
    ...stand,
    ...askBoth(sides, { region: stand.region, category, person, on }, { steps: false }),
  }));
  return changedFirst(followers);
}

/** The first region below where the rule gives an amount; people are not insured with a province, and figures are looked up below it. */
export function whereUsed(followers: readonly Follower[]): string | null {
  const users = followers.filter(({ standing }) => standing === "inherits");
  const paying = users.find(({ before, after }) => before.state === "amount" || after.state === "amount");
  return (paying ?? users[0])?.region ?? null;
}
