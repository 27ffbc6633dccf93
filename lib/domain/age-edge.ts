/** Age edges: the days around a birthday on which a rule begins to count an age, by its own reckoning. */
import { ageReferenceDay, completedYears } from "./age";
import { addMonths, firstDay, lastDayOf, monthOf } from "./credit-month";
import type { EdgeQuestion } from "./example-suggestion";
import type { ItemStatement } from "./item";
import { isLeapYear, monthNumberOf, plainDate, previousDay, yearOf, type PlainDate } from "./plain-date";
import type { RuleSettings } from "./rule.schema";
import { settingsOf, type Settings } from "./setting";

type Span = Pick<ItemStatement, "from" | "to">;

const MID_MONTH = 15;

/** Somebody who completes an age soon after the rule begins: the day before and on the birthday, and around the day the age first counts. */
export function ageEdges(age: number, stated: RuleSettings, span: Span): EdgeQuestion[] {
  const settings = settingsOf(stated);
  // Where the whole year of the birthday counts, the rule must have been in force before it began.
  const month = addMonths(span.from, settings.ageReference === "year_end" ? 13 : 1);
  const birthday = plainDate(yearOf(month), monthNumberOf(month), MID_MONTH);
  const birthDate = plainDate(yearOf(month) - age, monthNumberOf(month), MID_MONTH);
  const counts = firstDayCounted(birthDate, age, birthday, settings);
  const questions: EdgeQuestion[] = [
    { edge: { kind: "day_before_birthday", age }, person: { birthDate }, on: previousDay(birthday) },
    { edge: { kind: "birthday", age }, person: { birthDate }, on: birthday },
  ];
  if (counts !== null && counts !== birthday) {
    questions.push({ edge: { kind: "day_before_switch", age }, person: { birthDate }, on: previousDay(counts) });
    questions.push({ edge: { kind: "switch", age }, person: { birthDate }, on: counts });
  }
  return questions.filter(({ on }) => isWithin(on, span));
}

/** Somebody born on 29 February who completes an age in a common year: 28 February and 1 March. None where no such year is near. */
export function leapEdges(age: number, span: Span): EdgeQuestion[] {
  const first = yearOf(span.from) + (monthNumberOf(span.from) > 2 ? 1 : 0);
  const year = Array.from({ length: 8 }, (_, ahead) => first + ahead).find(
    (one) => isLeapYear(one - age) && !isLeapYear(one),
  );
  if (year === undefined) return [];
  const person = { birthDate: plainDate(year - age, 2, 29) };
  const questions: EdgeQuestion[] = [
    { edge: { kind: "leap_28_february", age }, person, on: plainDate(year, 2, 28) },
    { edge: { kind: "leap_1_march", age }, person, on: plainDate(year, 3, 1) },
  ];
  return questions.filter(({ on }) => isWithin(on, span));
}

/** The first day on which the age counts; null where that is not within two years of the birthday. */
function firstDayCounted(birth: PlainDate, age: number, birthday: PlainDate, settings: Settings): PlainDate | null {
  const reaches = (on: PlainDate) => completedYears(birth, ageReferenceDay(monthOf(on), on, settings), settings) >= age;
  if (settings.ageReference === "on_date") {
    return reaches(birthday) ? birthday : plainDate(yearOf(birthday), monthNumberOf(birthday), MID_MONTH + 1);
  }
  for (let ahead = -12; ahead <= 24; ahead += 1) {
    const month = addMonths(monthOf(birthday), ahead);
    if (reaches(lastDayOf(month))) return firstDay(month);
  }
  return null;
}

function isWithin(on: PlainDate, { from, to }: Span): boolean {
  return monthOf(on) >= from && (to === null || monthOf(on) < to);
}
