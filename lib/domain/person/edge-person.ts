/** Edge persons: people at the limits of a rule, with every fact it asks for and no other. */
import { ageReferenceDay } from "@/lib/domain/rule/age";
import { addMonths, monthOf, type CreditMonth } from "@/lib/domain/value/credit-month";
import { type Fact, parseFact } from "@/lib/domain/rule/fact";
import { fen, type Fen } from "@/lib/domain/value/fen";
import type { Person } from "@/lib/domain/rule/person.schema";
import { monthNumberOf, plainDate, previousDay, yearOf, type PlainDate } from "@/lib/domain/value/plain-date";
import type { RuleEdges } from "./rule-edge";
import { settingsOf } from "@/lib/domain/rule/setting";
import type { RulePayload } from "@/lib/domain/rule/schema";

const MID_MONTH = 15;
const USUAL_PENSION = fen(350_000);
/** Beyond this many, limits are tried one after the other instead of all together. */
const MOST_TOGETHER = 48;

/** Somebody with a usual value for each of the facts; the birth date is left to the caller. */
export function personWith(facts: readonly Fact[], month: CreditMonth): Person {
  const person: Person = {};
  for (const fact of facts) giveFact(person, fact, month);
  return person;
}

function giveFact(person: Person, fact: Fact, month: CreditMonth): void {
  const { name, of } = parseFact(fact) ?? { name: null, of: null };
  if (name === "contributionBase") person.contributionBase = fen(500_000);
  if (name === "contributionYears") person.contributionYears = 30;
  if (name === "ownPension") person.ownPension = USUAL_PENSION;
  if (name === "pensionOfRetirementMonth") person.pensionOfRetirementMonth = USUAL_PENSION;
  if (name === "pensionOfMonth" && of !== null)
    person.pensionOfMonth = { ...person.pensionOfMonth, [of]: USUAL_PENSION };
  if (name === "ownCreditOfMonth" && of !== null)
    person.ownCreditOfMonth = { ...person.ownCreditOfMonth, [of]: fen(10_000) };
  if (name === "ownCreditYearTotal" && of !== null) {
    person.ownCreditYearTotal = { ...person.ownCreditYearTotal, [of]: fen(120_000) };
  }
  if (name === "creditedThisYear") person.creditedThisYear = fen(0);
  if (name === "pension_scheme") person.pensionScheme = "enterprise";
  if (name === "tags") person.tags = [];
  // Long enough ago that the switch to the retirees' credit is over.
  if (name === "retiredOn") person.retiredOn = plainDate(yearOf(month) - 10, 1, 1);
}

/** A birth date half a year away from any birthday on which the rule's age reference could turn: so many completed years in the month. */
export function bornForAge(age: number, { settings }: Pick<RulePayload, "settings">, on: PlainDate): PlainDate {
  const reference = ageReferenceDay(monthOf(on), on, settingsOf(settings));
  const birthday = addMonths(monthOf(reference), -6);
  return plainDate(yearOf(birthday) - age, monthNumberOf(birthday), MID_MONTH);
}

/** The same pension in every month that is asked for. */
export function withPension(person: Person, pension: Fen): Person {
  const changed: Person = { ...person };
  if (person.ownPension !== undefined) changed.ownPension = pension;
  if (person.pensionOfRetirementMonth !== undefined) changed.pensionOfRetirementMonth = pension;
  if (person.pensionOfMonth !== undefined) {
    changed.pensionOfMonth = Object.fromEntries(Object.keys(person.pensionOfMonth).map((month) => [month, pension]));
  }
  return changed;
}

type Change = (person: Person) => Person;

/** The person as given, and changed to lie on either side of every limit but those of age. */
export function variantsOf(person: Person, edges: RuleEdges): Person[] {
  const dimensions = changesOf(person, edges).filter((changes) => changes.length > 0);
  const together = dimensions.reduce((count, changes) => count * (changes.length + 1), 1);
  if (together > MOST_TOGETHER) return [person, ...dimensions.flat().map((change) => change(person))];
  return dimensions.reduce(
    (people, changes) => people.flatMap((one) => [one, ...changes.map((change) => change(one))]),
    [person],
  );
}

function changesOf(person: Person, edges: RuleEdges): Change[][] {
  const money = (limits: readonly Fen[]) => limits.flatMap((limit) => [fen(Math.max(0, limit - 1)), limit]);
  return [
    edges.tags.map((tag) => (one) => ({ ...one, tags: [tag] })),
    edges.contributionYears
      .flatMap((years) => [years - 1, years])
      .map((contributionYears) => (one) => ({ ...one, contributionYears })),
    money(edges.ownPension).map((pension) => (one) => withPension(one, pension)),
    money(edges.contributionBase).map((contributionBase) => (one) => ({ ...one, contributionBase })),
    edges.retiredOn.flatMap((day) => [previousDay(day), day]).map((retiredOn) => (one) => ({ ...one, retiredOn })),
    person.pensionScheme === undefined ? [] : [(one) => ({ ...one, pensionScheme: "public" as const })],
  ];
}
