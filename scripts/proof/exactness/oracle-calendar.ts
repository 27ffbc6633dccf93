/** The oracle's own calendar, on the days of `Date.UTC`; months are counted from January of year 0. */
import type { RuleSettings } from "@/lib/domain/rule/schema";

const DAY = 86_400_000;

function utc(text: string): number {
  return Date.parse(`${text}T00:00:00Z`);
}

function parts(day: number): [year: number, month: number, date: number] {
  const of = new Date(day);
  return [of.getUTCFullYear(), of.getUTCMonth(), of.getUTCDate()];
}

/** Months from January of year 0 to the month of a day or month as text. */
export function monthNumber(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

/** `YYYY-MM` of a month's number. */
export function monthText(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** Is the text a day of the calendar? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = utc(text);
  return !Number.isNaN(day) && new Date(day).toISOString().slice(0, 10) === text;
}

/** The last day of a month, as text. */
export function lastDayIn(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return new Date(Date.UTC(year, number, 1) - DAY).toISOString().slice(0, 10);
}

function endOfMonth(year: number, month: number): number {
  return Date.UTC(year, month + 1, 1) - DAY;
}

function referenceDay(on: string, settings: RuleSettings): number {
  const [year, month] = parts(utc(on));
  const annual = (settings.annualMonth ?? 1) - 1;
  switch (settings.ageReference ?? "on_date") {
    case "month_start":
      return Date.UTC(year, month, 1);
    case "month_end":
      return endOfMonth(year, month);
    case "prev_month_end":
      return Date.UTC(year, month, 1) - DAY;
    case "prev_dec31":
      return Date.UTC(year - 1, 11, 31);
    case "year_end":
      return Date.UTC(year, 11, 31);
    case "annual_month":
      return endOfMonth(month >= annual ? year : year - 1, annual);
    case "policy_year_start": {
      const start = policyStart(year, settings);
      return start <= Date.UTC(year, month, 1) ? start : policyStart(year - 1, settings);
    }
    case "on_date":
      return utc(on);
  }
}

function policyStart(year: number, { policyYearStart = "01-01" }: RuleSettings): number {
  const [month, day] = policyYearStart.split("-").map(Number);
  return Math.min(Date.UTC(year, Number(month) - 1, Number(day)), endOfMonth(year, Number(month) - 1));
}

/** The number of the first month that lies wholly in the policy year after the one a day lies in. */
export function nextPolicyYear(day: string, settings: RuleSettings): number {
  const [year] = parts(utc(day));
  const next = policyStart(year, settings) > utc(day) ? policyStart(year, settings) : policyStart(year + 1, settings);
  const [startYear, month, date] = parts(next);
  return startYear * 12 + month + (date === 1 ? 0 : 1);
}

/** Completed years of somebody born on a day, as the settings reckon them for somebody asked about on a day. */
export function ageOn(birth: string, on: string, settings: RuleSettings): number {
  return ageReached(birth, referenceDay(on, settings), settings);
}

/** Completed years on a day itself, the birthday counting. */
export function plainAge(birth: string, on: string): number {
  return ageReached(birth, utc(on), {});
}

function ageReached(birth: string, limit: number, settings: RuleSettings): number {
  const late = settings.attainOn === "day_after" ? DAY : 0;
  const [year, month, date] = parts(utc(birth));
  let age = 0;
  while (birthday(year + age + 1, month, date, settings) + late <= limit) age += 1;
  return age;
}

function birthday(year: number, month: number, date: number, settings: RuleSettings): number {
  const isLeapDay = month === 1 && date === 29;
  const hasLeapDay = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  if (!isLeapDay || hasLeapDay) return Date.UTC(year, month, date);
  return settings.leapBirthday === "mar1" ? Date.UTC(year, 2, 1) : Date.UTC(year, 1, 28);
}
