/** Civil dates: `YYYY-MM-DD` text on the proleptic Gregorian calendar, without time and zone. */
import type { Brand } from "./brand";

/** A calendar day that exists, as `YYYY-MM-DD`. Such strings compare in the order of the days. */
export type PlainDate = Brand<string, "PlainDate">;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Reads `YYYY-MM-DD`; null for any other shape and for a day that does not exist, such as 31 February. */
export function parsePlainDate(text: string): PlainDate | null {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  for (let at = 0; at < 10; at += 1) if (at !== 4 && at !== 7 && !isDigit(text.charCodeAt(at))) return null;
  const [month, day] = [digitsAt(text, 5), digitsAt(text, 8)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(yearOf(text), month)) return null;
  return text as PlainDate;
}

/**
 * The date of a year (0–9999, the nearest if outside), month (1–12) and day. A day past the month's end becomes its last day
 * (Civil Code art. 202: a month without the corresponding day ends on its last one).
 */
export function plainDate(year: number, month: number, day: number): PlainDate {
  const last = daysInMonth(year, month);
  return `${padded(Math.min(Math.max(year, 0), 9999), 4)}-${padded(month, 2)}-${padded(day > last ? last : day, 2)}` as PlainDate;
}

/** The year of a date or month. */
export function yearOf(date: string): number {
  return digitsAt(date, 0) * 100 + digitsAt(date, 2);
}

/** The month of a date or month, 1–12. */
export function monthNumberOf(date: string): number {
  return digitsAt(date, 5);
}

/** The day of a date, 1–31. */
export function dayOf(date: PlainDate): number {
  return digitsAt(date, 8);
}

const ZERO = 48;
const DASH = 45;

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}

/** Two digits as a number. Character codes rather than slices: ages are reckoned millions of times, and slices are strings to make. */
function digitsAt(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

/** Days in a month: 28–31. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0);
}

/** Has the year a 29 February? */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The last day of a month. */
export function lastDay(year: number, month: number): PlainDate {
  return plainDate(year, month, 31);
}

/** The day before. The first day of year 0 has none and is returned as it is. */
export function previousDay(date: PlainDate): PlainDate {
  const [year, month, day] = [yearOf(date), monthNumberOf(date), dayOf(date)];
  if (day > 1) return plainDate(year, month, day - 1);
  if (month > 1) return lastDay(year, month - 1);
  return year > 0 ? lastDay(year - 1, 12) : date;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
