/** Civil dates: `YYYY-MM-DD` text on the proleptic Gregorian calendar, without time and zone. */
import type { Brand } from "./brand";

/** A calendar day that exists, as `YYYY-MM-DD`. Such strings compare in the order of the days. */
export type PlainDate = Brand<string, "PlainDate">;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Reads `YYYY-MM-DD`; null for any other shape and for a day that does not exist, such as 31 February. */
export function parsePlainDate(text: string): PlainDate | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
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
  return Number(date.slice(0, 4));
}

/** The month of a date or month, 1–12. */
export function monthNumberOf(date: string): number {
  return Number(date.slice(5, 7));
}

/** The day of a date, 1–31. */
export function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10));
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
