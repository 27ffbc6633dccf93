/** Typed months and days: the forms a clerk writes, read against today; a day that is not the 1st asks which month is meant. */
import { addMonths, monthOf, parseCreditMonth, type CreditMonth } from "@/lib/domain/value/credit-month";
import { parsePlainDate, type PlainDate } from "@/lib/domain/value/plain-date";
import { parseWhole } from "./number";
import { misread, narrow, read, type Typed } from "./text";

const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const RELATIVE_MONTHS: ReadonlyMap<string, number> = new Map([
  ["本月", 0],
  ["这个月", 0],
  ["当月", 0],
  ["thismonth", 0],
  ["下月", 1],
  ["下个月", 1],
  ["次月", 1],
  ["nextmonth", 1],
  ["上月", -1],
  ["上个月", -1],
  ["lastmonth", -1],
]);
const RELATIVE_YEARS: ReadonlyMap<string, number> = new Map([
  ["前年", -2],
  ["去年", -1],
  ["今年", 0],
  ["本年", 0],
  ["明年", 1],
  ["后年", 2],
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

function padded(value: string): string {
  return value.padStart(2, "0");
}

function monthFrom(year: string | number, month: string | number): Typed<CreditMonth> {
  const parsed = parseCreditMonth(`${year}-${padded(String(month))}`);
  return parsed === null ? misread("month_invalid") : read(parsed);
}

function englishMonth(name: string): number | null {
  const index = name.length < 3 ? -1 : ENGLISH_MONTHS.indexOf(name.slice(0, 3));
  return index < 0 ? null : index + 1;
}

/** 7月 alone: the coming one, this month included. */
function comingMonth(month: number, today: PlainDate): Typed<CreditMonth> {
  const year = Number(today.slice(0, 4));
  const thisYear = monthFrom(year, month);
  return thisYear.ok && thisYear.value < monthOf(today) ? monthFrom(year + 1, month) : thisYear;
}

function wordedMonth(text: string, today: PlainDate): Typed<CreditMonth> | null {
  const shift = RELATIVE_MONTHS.get(text);
  if (shift !== undefined) return read(addMonths(monthOf(today), shift));
  const relative = /^(\D{2}|last|this|next)(\d{1,2})月份?$/.exec(text) ?? /^(last|this|next)([a-z]+)$/.exec(text);
  const years = RELATIVE_YEARS.get(relative?.[1] ?? "");
  const named = relative?.[2] ?? "";
  if (years !== undefined) {
    return monthFrom(Number(today.slice(0, 4)) + years, englishMonth(named) ?? named);
  }
  const alone = /^(\d{1,2})月份?$/.exec(text)?.[1] ?? englishMonth(text);
  return alone === null ? null : comingMonth(Number(alone), today);
}

function numberedDay(text: string): readonly [string, string, string] | null {
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match === null ? null : [match[1] ?? "", match[2] ?? "", match[3] ?? ""];
}

function numberedMonth(text: string): readonly [string, string] | null {
  const match =
    /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月?份?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  if (match !== null) return [match[1] ?? "", match[2] ?? ""];
  const english = /^([a-z]+)(\d{4})$/.exec(text) ?? /^(\d{4})([a-z]+)$/.exec(text);
  const parts = [english?.[1] ?? "", english?.[2] ?? ""];
  const month = englishMonth(parts.find((part) => /^[a-z]/.test(part)) ?? "");
  const year = parts.find((part) => /^\d/.test(part));
  return month === null || year === undefined ? null : [year, String(month)];
}

/** A space between digits parts year and month as a hyphen does; so do all the dashes a keyboard offers. */
function plain(text: string): string {
  const parted = text
    .normalize("NFKC")
    .trim()
    .replaceAll(/[‐‒–—―−]/gu, "-")
    .replaceAll(/(?<=\d)\s+(?=\d)/gu, "-");
  return narrow(parted).toLowerCase().replace(/^自/u, "").replace(/起$/u, "");
}

/**
 * A credit month as typed. `today` decides what 下月, 明年1月 and a bare 7月 mean.
 * A day that is not the 1st is `month_day_not_first`, with both months that could be meant.
 * @example parseTypedMonth("明年1月", 2026-11-21) is 2027-01
 */
export function parseTypedMonth(text: string, today: PlainDate): Typed<CreditMonth> {
  return wordedMonth(plain(text), today) ?? parseWrittenMonth(text);
}

/** A credit month written with its year; what depends on today (下月, 7月) is `month_invalid`. */
export function parseWrittenMonth(text: string): Typed<CreditMonth> {
  const bare = plain(text);
  if (bare === "") return misread("credit_month_required");
  const day = numberedDay(bare);
  if (day !== null) return monthOfDay(day);
  const month = numberedMonth(bare);
  return month === null ? misread("month_invalid") : monthFrom(...month);
}

function monthOfDay([year, month, day]: readonly [string, string, string]): Typed<CreditMonth> {
  const date = parsePlainDate(`${year}-${padded(month)}-${padded(day)}`);
  if (date === null) return misread("date_invalid");
  const own = monthFrom(year, month);
  if (!own.ok || Number(day) === 1) return own;
  return misread("month_day_not_first", { day: date, month: own.value, next: addMonths(own.value, 1) });
}

/** A calendar day as typed: 2022-8-19, 20220819, 2022年8月19日, 2022.8.19. */
export function parseTypedDate(text: string): Typed<PlainDate> {
  const bare = plain(text);
  if (bare === "") return misread("required");
  const day = numberedDay(bare);
  if (day === null) return misread("date_invalid");
  const date = parsePlainDate(`${day[0]}-${padded(day[1])}-${padded(day[2])}`);
  return date === null ? misread("date_invalid") : read(date);
}

/** A calendar day as typed, or a month that stands for its first day: 2024-01, 2024年1月. */
export function parseTypedDay(text: string): Typed<PlainDate> {
  const day = parseTypedDate(text);
  if (day.ok) return day;
  const month = numberedMonth(plain(text));
  return month === null ? day : parseTypedDate(`${month[0]}-${month[1]}-1`);
}

/**
 * A month or a day in any spelling, as an address spells it: 1956-03, 1956-03-15. Null for text that is neither.
 * @example spelledOut("2016年3月") is "2016-03"
 */
export function spelledOut(text: string): string | null {
  const typed = parseTypedDay(text);
  if (!typed.ok) return null;
  return numberedDay(plain(text)) === null ? typed.value.slice(0, 7) : typed.value;
}

/** The number of a month as typed: 7, 7月. */
export function parseMonthNumber(text: string): Typed<number> {
  return parseWhole(narrow(text).replace(/月份?$/u, ""), 1, 12);
}

/** A day of every year as typed, as MM-DD: 7-1, 7月1日, 07/01. */
export function parseMonthDay(text: string): Typed<string> {
  const match = /^(\d{1,2})[-月/](\d{1,2})日?$/u.exec(narrow(text));
  const month = padded(match?.[1] ?? "");
  const day = padded(match?.[2] ?? "");
  const isDay = match !== null && parsePlainDate(`2024-${month}-${day}`) !== null;
  return isDay ? read(`${month}-${day}`) : misread("date_invalid");
}
