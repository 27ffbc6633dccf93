/** The effect of a parameter: which rules use the figure, where, and what changes for people there. */
import type { Span } from "@/lib/domain/calculation/arrears";
import { askBoth, changedFirst, samplesOf, type BothSides, type Sample, type Sides } from "./effect";
import type { KeptPerson } from "./kept-person";
import { dayAskedOf } from "@/lib/domain/value/credit-month";
import { regionsBelow } from "@/lib/domain/register/inheritance";
import { basesOf, partsOf } from "@/lib/domain/rule/method-part";
import { pastOf, personOfAge, USUAL_AGE } from "@/lib/domain/person/sample-person";
import { resolve } from "@/lib/domain/register/resolution";
import type { RulePayload } from "@/lib/domain/rule/schema";
import type { ParameterSeries, RuleSeries } from "@/lib/domain/register/series";

/** A rule that uses the figure, in one region, before and after. */
export interface ParameterUse extends BothSides {
  readonly region: string;
  readonly category: string;
  readonly rule: RuleSeries;
}

/** The uses of the figure in its region and below, the changed ones first; a region that overrides the figure shows no change. */
export function usesOf(sides: Sides<ParameterSeries>): ParameterUse[] {
  const { after, month, series } = sides;
  const on = dayAskedOf(month);
  const regions = [series.region, ...regionsBelow(after, series.region)];
  const uses = regions.flatMap((region) => {
    const rules = [...after.categories.keys()].flatMap((category) => {
      const { rule } = resolve(after, { region, category, month, known: after.seq });
      return rule === null || rule.category !== category ? [] : { category, rule };
    });
    const users = usersAmong(rules, series);
    return users.map(({ category, rule }): ParameterUse => {
      const { method } = rule.payload;
      const { scheme } = series;
      const own = scheme === "public" || scheme === "enterprise" ? ({ pensionScheme: scheme } as const) : {};
      const person = { ...pastOf([method], [month]), ...personOfAge(USUAL_AGE, month), ...own };
      return { region, category, rule: rule.series, ...askBoth(sides, { region, category, person, on }) };
    });
  });
  return changedFirst(uses);
}

interface Ruled {
  readonly category: string;
  readonly rule: { readonly payload: RulePayload; readonly series: RuleSeries };
}

/** Rules of one region that use the figure themselves, or through the category they take a share of. */
function usersAmong(rules: readonly Ruled[], figure: ParameterSeries): Ruled[] {
  const users = new Set(
    rules.filter(({ rule }) => usesParameter(rule.payload, figure)).map(({ category }) => category),
  );
  for (let grown = true; grown;) {
    const further = rules.filter(
      ({ category, rule }) => !users.has(category) && categoriesShared(rule.payload).some((of) => users.has(of)),
    );
    for (const { category } of further) users.add(category);
    grown = further.length > 0;
  }
  return rules.filter(({ category }) => users.has(category));
}

function categoriesShared({ method }: RulePayload): string[] {
  return partsOf(method).flatMap(({ expr }) => (expr.op === "of_category" ? expr.category : []));
}

/** Does a rule take a rate of the parameter, of its reference year and scheme? */
export function usesParameter({ method, deductions }: RulePayload, { code, year, scheme }: ParameterSeries): boolean {
  const deducted = deductions.flatMap((deduction) => ("base" in deduction ? deduction.base : []));
  return [...basesOf(method), ...deducted].some((base) => {
    if (base.base !== "parameter" || base.code !== code) return false;
    const isOfYear = typeof base.year !== "number" || base.year === year;
    return isOfYear && (base.scheme === undefined || base.scheme === "by_person" || base.scheme === scheme);
  });
}

/** Beyond so many places the table of uses says what changes. */
const MOST_PLACES = 6;

/** The sides as the rule of one use sees them. */
export function sidesOfUse(sides: Sides<ParameterSeries>, { region, rule }: ParameterUse): Sides {
  return { ...sides, series: rule, insuredIn: region };
}

/** The people of the rules that use the figure, where something changes first; those kept with the draft before all. */
export function samplesOfUses(
  sides: Sides<ParameterSeries>,
  uses: readonly ParameterUse[],
  kept: readonly KeptPerson[],
  credited: Span | null,
): Sample[] {
  const places = changedFirst(uses).slice(0, MOST_PLACES);
  const made = places.flatMap((use, index) => {
    const seen = sidesOfUse(sides, use);
    const own = index === 0 ? kept.map((person) => atUse(person, use)) : [];
    return samplesOf(seen, { examples: [], kept: own }, credited);
  });
  return changedFirst(made);
}

/** Kept with a figure, a person needs a place: the first use where none was chosen. */
function atUse(person: KeptPerson, use: ParameterUse): KeptPerson {
  return { ...person, region: person.region ?? use.region, category: person.category ?? use.rule.category };
}
