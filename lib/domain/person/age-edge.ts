/** Age edges: the months around a birthday in which a rule begins to count an age, by its own reckoning. */
import { ageReferenceDay, completedYears } from "@/lib/domain/rule/age";
import { addMonths, dayAskedOf, monthOf, type CreditMonth } from "@/lib/domain/value/credit-month";
import type { Fen } from "@/lib/domain/value/fen";
import type { ItemStatement } from "@/lib/domain/register/item";
import type { Person } from "@/lib/domain/rule/person.schema";
import { isLeapYear, monthNumberOf, plainDate, yearOf, type PlainDate } from "@/lib/domain/value/plain-date";
import type { RuleSettings } from "@/lib/domain/rule/schema";
import { settingsOf, type Settings } from "@/lib/domain/rule/setting";

/** What an example lies at the edge of. */
export type ExampleEdge =
  | { readonly kind: "first_month" | "month_before" | "last_month" | "month_after"; readonly month: CreditMonth }
  | { readonly kind: "birthday_month" | "month_before_switch" | "switch_month"; readonly age: number }
  | { readonly kind: "leap_february" | "leap_march"; readonly age: number }
  | { readonly kind: "own_pension" | "contribution_base"; readonly fen: Fen }
  | { readonly kind: "contribution_years"; readonly years: number }
  | { readonly kind: "retired_on" | "born_on"; readonly day: PlainDate }
  | { readonly kind: "tag"; readonly tag: string };

/** Somebody at an edge, asked about in the month that ends on a day. */
export interface EdgeQuestion {
  readonly edge: ExampleEdge;
  readonly person: Person;
  readonly on: PlainDate;
}

type Span = Pick<ItemStatement, "from" | "to">;

const MID_MONTH = 15;

/** Somebody who completes an age soon after the rule begins: in the birthday's month, and around the month in which the age first counts. */
export function ageEdges(age: number, stated: RuleSettings, span: Span): EdgeQuestion[] {
  const settings = settingsOf(stated);
  // Where the whole year of the birthday counts, the rule must have been in force before it began.
  const birthday = addMonths(span.from, settings.ageReference === "year_end" ? 13 : 1);
  const person = { birthDate: plainDate(yearOf(birthday) - age, monthNumberOf(birthday), MID_MONTH) };
  const counts = firstMonthCounted(person.birthDate, age, birthday, settings);
  const questions: EdgeQuestion[] = [];
  if (counts !== null) {
    const edge = { kind: "month_before_switch", age } as const;
    questions.push({ edge, person, on: dayAskedOf(addMonths(counts, -1)) });
  }
  if (counts !== birthday) questions.push({ edge: { kind: "birthday_month", age }, person, on: dayAskedOf(birthday) });
  if (counts !== null) questions.push({ edge: { kind: "switch_month", age }, person, on: dayAskedOf(counts) });
  return questions.filter(({ on }) => isWithin(on, span));
}

/** Somebody born on 29 February who completes an age in a common year: that February and March. None where no such year is near. */
export function leapEdges(age: number, span: Span): EdgeQuestion[] {
  const first = yearOf(span.from) + (monthNumberOf(span.from) > 2 ? 1 : 0);
  const year = Array.from({ length: 8 }, (_, ahead) => first + ahead).find(
    (one) => isLeapYear(one - age) && !isLeapYear(one),
  );
  if (year === undefined) return [];
  const person = { birthDate: plainDate(year - age, 2, 29) };
  const questions: EdgeQuestion[] = [
    { edge: { kind: "leap_february", age }, person, on: plainDate(year, 2, 31) },
    { edge: { kind: "leap_march", age }, person, on: plainDate(year, 3, 31) },
  ];
  return questions.filter(({ on }) => isWithin(on, span));
}

/** The first month in which the age counts; null where that is not within two years of the birthday. */
function firstMonthCounted(
  birth: PlainDate,
  age: number,
  birthday: CreditMonth,
  settings: Settings,
): CreditMonth | null {
  for (let ahead = -12; ahead <= 24; ahead += 1) {
    const month = addMonths(birthday, ahead);
    if (completedYears(birth, ageReferenceDay(month, dayAskedOf(month), settings), settings) >= age) return month;
  }
  return null;
}

function isWithin(on: PlainDate, { from, to }: Span): boolean {
  return monthOf(on) >= from && (to === null || monthOf(on) < to);
}
