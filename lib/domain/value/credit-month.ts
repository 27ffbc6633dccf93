/** Credit months: the month an amount is credited for, as `YYYY-MM`. */
import type { Brand } from "./brand";
import { type PlainDate, monthNumberOf, plainDate, yearOf } from "./plain-date";

/** A month from 1990-01 to 2199-12 as `YYYY-MM`. Such strings compare in the order of the months. */
export type CreditMonth = Brand<string, "CreditMonth">;

const SHAPE = /^(199\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/;

/** Reads `YYYY-MM`; null for any other shape and outside 1990-01 … 2199-12. */
export function parseCreditMonth(text: string): CreditMonth | null {
  return SHAPE.test(text) ? (text as CreditMonth) : null;
}

/** The month a day lies in. A day outside 1990 … 2199 gives a month before or after every recorded one, which still compares. */
export function monthOf(date: PlainDate): CreditMonth {
  return date.slice(0, 7) as CreditMonth;
}

/** The first day of a month. */
export function firstDay(month: CreditMonth): PlainDate {
  return plainDate(yearOf(month), monthNumberOf(month), 1);
}

/** The last day of a month. */
export function lastDayOf(month: CreditMonth): PlainDate {
  return plainDate(yearOf(month), monthNumberOf(month), 31);
}

/**
 * The day by which a month is asked about: its last, whether the month is over, has begun or is to come. So a month has one amount
 * for a person, and the same one tomorrow.
 */
export function dayAskedOf(month: CreditMonth): PlainDate {
  return lastDayOf(month);
}

/** The month `count` months later; earlier when negative. Stops at 0000-01 and 9999-12. */
export function addMonths(month: CreditMonth, count: number): CreditMonth {
  const index = monthIndex(month) + count;
  const bounded = index < 0 ? 0 : index > LAST_INDEX ? LAST_INDEX : index;
  const number = (bounded % 12) + 1;
  const year = (bounded - (bounded % 12)) / 12;
  return `${String(year).padStart(4, "0")}-${String(number).padStart(2, "0")}` as CreditMonth;
}

/** How many months from one month to another; negative when the second is earlier. */
export function monthsBetween(from: CreditMonth, to: CreditMonth): number {
  return monthIndex(to) - monthIndex(from);
}

const LAST_INDEX = 9999 * 12 + 11;

function monthIndex(month: CreditMonth): number {
  return yearOf(month) * 12 + monthNumberOf(month) - 1;
}
