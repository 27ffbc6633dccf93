/** The oracle's own calendar, on the days of `Date.UTC`. */
const DAY = 86_400_000;

function utc(text: string): number {
  return Date.parse(`${text}T00:00:00Z`);
}

function parts(day: number): [year: number, month: number, date: number] {
  const of = new Date(day);
  return [of.getUTCFullYear(), of.getUTCMonth(), of.getUTCDate()];
}

/** Months since January of the day's month: 0–11. */
export function monthsSinceJanuary(on: string): number {
  return Number(on.slice(5, 7)) - 1;
}

/** Into 0–11. */
export function shift(months: number): number {
  return ((months % 12) + 12) % 12;
}

function endOfMonth(year: number, month: number): number {
  return Date.UTC(year, month + 1, 1) - DAY;
}

function referenceDay(on: string, settings: Readonly<Record<string, unknown>>): number {
  const [year, month] = parts(utc(on));
  const annual = Number(settings.annualMonth ?? 1) - 1;
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
      const start = (of: number) => policyStart(of, String(settings.policyYearStart ?? "01-01"));
      return start(year) <= Date.UTC(year, month, 1) ? start(year) : start(year - 1);
    }
    default:
      return utc(on);
  }
}

function policyStart(year: number, text: string): number {
  const [month, day] = text.split("-").map(Number);
  return Math.min(Date.UTC(year, Number(month) - 1, Number(day)), endOfMonth(year, Number(month) - 1));
}

/** Completed years of somebody born on a day, as the settings reckon them for somebody asked about on a day. */
export function ageOn(birth: string, on: string, settings: Readonly<Record<string, unknown>>): number {
  const late = settings.attainOn === "day_after" ? DAY : 0;
  const [year, month, date] = parts(utc(birth));
  const limit = referenceDay(on, settings);
  let age = 0;
  while (birthday(year + age + 1, month, date, settings) + late <= limit) age += 1;
  return age;
}

function birthday(year: number, month: number, date: number, settings: Readonly<Record<string, unknown>>): number {
  const isLeapDay = month === 1 && date === 29;
  const hasLeapDay = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  if (!isLeapDay || hasLeapDay) return Date.UTC(year, month, date);
  return settings.leapBirthday === "mar1" ? Date.UTC(year, 2, 1) : Date.UTC(year, 1, 28);
}
