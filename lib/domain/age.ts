/** Age: completed years (周岁) on a rule's reference day. */
import { type CreditMonth, addMonths, firstDay, lastDayOf } from "./credit-month";
import {
  type PlainDate,
  isLeapYear,
  lastDay,
  monthNumberOf,
  parsePlainDate,
  plainDate,
  previousDay,
  yearOf,
} from "./plain-date";
import type { Settings } from "./setting";

/** Older than this is a mistake in the birth date. */
export const MAX_AGE = 130;

type AgeSettings = Pick<Settings, "attainOn" | "leapBirthday">;
type ReferenceSettings = Pick<Settings, "ageReference" | "policyYearStart" | "annualMonth">;

/**
 * Completed years on a day; 0 before the first birthday, also for a day before birth.
 * A year is completed on the birthday itself or the day after (`attainOn`); born on 29 February, in common years on
 * 28 February or 1 March (`leapBirthday`). Civil Code arts. 200–204 by analogy.
 */
export function completedYears(birth: PlainDate, day: PlainDate, { attainOn, leapBirthday }: AgeSettings): number {
  const on = attainOn === "day_after" ? previousDay(day) : day;
  const year = yearOf(on);
  const years = year - yearOf(birth);
  const reached = on.slice(5) >= birthdayIn(year, birth, leapBirthday);
  const age = reached ? years : years - 1;
  return age < 0 ? 0 : age;
}

/** The birthday in a year, as MM-DD. */
function birthdayIn(year: number, birth: PlainDate, leapBirthday: Settings["leapBirthday"]): string {
  const birthday = birth.slice(5);
  if (birthday !== "02-29" || isLeapYear(year)) return birthday;
  return leapBirthday === "feb28" ? "02-28" : "03-01";
}

/**
 * The day on which a rule looks at the age, for a credit month and the day asked about.
 * `month_end` is 当月 (the birthday's month counts), `prev_month_end` is 次月; `policy_year_start` is the start of the policy year that the
 * month's first day lies in; `annual_month` is the end of the last such month, so that a birthday in that month counts.
 */
export function ageReferenceDay(month: CreditMonth, on: PlainDate, settings: ReferenceSettings): PlainDate {
  const year = yearOf(month);
  switch (settings.ageReference) {
    case "on_date":
      return on;
    case "month_start":
      return firstDay(month);
    case "month_end":
      return lastDayOf(month);
    case "prev_month_end":
      return lastDayOf(addMonths(month, -1));
    case "policy_year_start":
      return policyYearStart(month, settings.policyYearStart);
    case "prev_dec31":
      return lastDay(year - 1, 12);
    case "year_end":
      return lastDay(year, 12);
    case "annual_month":
      return lastDay(monthNumberOf(month) >= settings.annualMonth ? year : year - 1, settings.annualMonth);
  }
}

/** The start, not later than the month's first day, of a policy year that begins every year on `start` (MM-DD). */
export function policyYearStart(month: CreditMonth, start: string): PlainDate {
  const [startMonth, startDay] = [Number(start.slice(0, 2)), Number(start.slice(3, 5))];
  const inYear = plainDate(yearOf(month), startMonth, startDay);
  return inYear <= firstDay(month) ? inYear : plainDate(yearOf(month) - 1, startMonth, startDay);
}

/** May somebody born on `birth` be asked about on `on`? Not before birth, and not above the age of 130. */
export function isPlausibleBirth(birth: PlainDate, on: PlainDate): boolean {
  if (birth > on) return false;
  const age = completedYears(birth, on, { attainOn: "birthday", leapBirthday: "feb28" });
  return age <= MAX_AGE;
}

/** The first and last day a birth month may mean; the same day twice for a full date. Null for text that is neither. */
export function birthDays(text: string): readonly [PlainDate, PlainDate] | null {
  const day = parsePlainDate(text);
  if (day !== null) return [day, day];
  const first = parsePlainDate(`${text}-01`);
  if (first === null) return null;
  return [first, plainDate(yearOf(first), monthNumberOf(first), 31)];
}
