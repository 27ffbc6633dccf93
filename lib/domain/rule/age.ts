/** Age: completed years (周岁) on a rule's reference day. */
import { type CreditMonth, addMonths, firstDay, lastDayOf, monthOf } from "@/lib/domain/value/credit-month";
import {
  type PlainDate,
  dayOf,
  isLeapYear,
  lastDay,
  monthNumberOf,
  parsePlainDate,
  plainDate,
  previousDay,
  yearOf,
} from "@/lib/domain/value/plain-date";
import type { Settings } from "./setting";

/** Older than this is a mistake in the birth date. */
export const MAX_AGE = 130;

type AgeSettings = Pick<Settings, "attainOn" | "leapBirthday">;
type ReferenceSettings = Pick<Settings, "ageReference" | "policyYearStart" | "annualMonth">;

/** A day as ages are reckoned on it: its year, and where in the year birthdays have been reached. */
export interface Reckoning {
  readonly day: PlainDate;
  readonly year: number;
  /** Month and day as a number, 31 December = 1231: birthdays up to this one have been reached. */
  readonly reached: number;
  /** The birthday, in the same spelling, of somebody born on 29 February. */
  readonly leapBirthday: number;
}

/**
 * How a rule reckons age on a day.
 * A year is completed on the birthday itself or the day after (`attainOn`); born on 29 February, in common years on
 * 28 February or 1 March (`leapBirthday`). Civil Code arts. 200–204 by analogy.
 */
export function reckoningOn(day: PlainDate, { attainOn, leapBirthday }: AgeSettings): Reckoning {
  const on = attainOn === "day_after" ? previousDay(day) : day;
  const year = yearOf(on);
  const inCommonYears = leapBirthday === "feb28" ? 228 : 301;
  return { day, year, reached: dayOfYearOf(on), leapBirthday: isLeapYear(year) ? 229 : inCommonYears };
}

/** Completed years; 0 before the first birthday, also for a day before birth. */
export function yearsReached(birth: PlainDate, { year, reached, leapBirthday }: Reckoning): number {
  const day = dayOfYearOf(birth);
  const birthday = day === 229 ? leapBirthday : day;
  const years = year - yearOf(birth) - (reached < birthday ? 1 : 0);
  return years < 0 ? 0 : years;
}

/** Completed years on a day. */
export function completedYears(birth: PlainDate, day: PlainDate, settings: AgeSettings): number {
  return yearsReached(birth, reckoningOn(day, settings));
}

function dayOfYearOf(date: PlainDate): number {
  return monthNumberOf(date) * 100 + dayOf(date);
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

/** The first month that begins in the policy year after the one a day lies in. */
export function nextPolicyYear(day: PlainDate, start: string): CreditMonth {
  const [month, date] = [Number(start.slice(0, 2)), Number(start.slice(3, 5))];
  const inYear = plainDate(yearOf(day), month, date);
  const next = inYear > day ? inYear : plainDate(yearOf(day) + 1, month, date);
  return dayOf(next) === 1 ? monthOf(next) : addMonths(monthOf(next), 1);
}

/** May somebody born on `birth` be asked about on `on`? Not before birth, and not above the age of 130. */
export function isPlausibleBirth(birth: PlainDate, on: PlainDate): boolean {
  if (birth > on) return false;
  if (yearOf(on) - yearOf(birth) < MAX_AGE) return true;
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
