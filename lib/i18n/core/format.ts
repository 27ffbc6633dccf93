/** Formatting: the only place where numbers, months, days and instants become text in a language. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import { invariant } from "@/lib/domain/value/invariant";
import { type PlainDate, plainDate } from "@/lib/domain/value/plain-date";
import type { Language } from "./language";

const EN_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The name of a month 1–12: `9月`, `September`. */
export function monthOfYearName(month: number, language: Language): string {
  return language === "en" ? (EN_MONTHS[month - 1] ?? String(month)) : `${month}月`;
}

/**
 * Fen as yuan with thousands commas and two decimals, without a unit; the same in both languages.
 * @example money(168000, "en") → "1,680.00"
 */
export function money(fen: number, _language: Language): string {
  const whole = Math.abs(fen);
  const cents = whole % 100;
  const yuan = grouped(String((whole - cents) / 100));
  return `${fen < 0 ? "−" : ""}${yuan}.${String(cents).padStart(2, "0")}`;
}

/** A difference with its sign: `+10.00`, `−5.00`, `0.00`. */
export function signedMoney(fen: number, language: Language): string {
  return fen > 0 ? `+${money(fen, language)}` : money(fen, language);
}

/**
 * A decimal text such as `67.005`, as steps carry fractions of a fen, with thousands commas.
 * @example decimal("5360.4") → "5,360.4"
 */
export function decimal(text: string): string {
  const [whole = "", fraction] = text.split(".");
  return fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
}

/** Parts per million as per cent, with as many decimals as it has: `2.5%`. Without a space, so that it never breaks at the end of a line. */
export function percent(ppm: number, _language: Language): string {
  const whole = Math.abs(ppm);
  const rest = whole % 10_000;
  const fraction = rest === 0 ? "" : `.${String(rest).padStart(4, "0").replace(/0+$/, "")}`;
  return `${ppm < 0 ? "−" : ""}${(whole - rest) / 10_000}${fraction}%`;
}

/** `2022年9月`, `September 2022`. */
export function monthName(month: CreditMonth, language: Language): string {
  const number = Number(month.slice(5, 7));
  const year = Number(month.slice(0, 4));
  return language === "en" ? `${monthOfYearName(number, language)} ${year}` : `${year}年${number}月`;
}

/** `2026年5月12日`, `12 May 2026`. */
export function dayName(date: PlainDate, language: Language): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return language === "en" ? `${day} ${monthOfYearName(month, language)} ${year}` : `${year}年${month}月${day}日`;
}

/** An ISO instant as day and minute in Asia/Shanghai: `2026年5月12日 14:03`, `12 May 2026, 14:03`. Throws on text that is no instant. */
export function instantName(iso: string, language: Language): string {
  const { day, time } = shanghai(iso);
  const separator = language === "en" ? ", " : " ";
  return `${dayName(day, language)}${separator}${time}`;
}

/** The minute of an ISO instant in Asia/Shanghai: `14:03`. */
export function instantTime(iso: string): string {
  return shanghai(iso).time;
}

/** The civil day in Asia/Shanghai on which an instant falls, in words. */
export function instantDayName(iso: string, language: Language): string {
  return dayName(shanghai(iso).day, language);
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

const SHANGHAI = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function shanghai(iso: string): { readonly day: PlainDate; readonly time: string } {
  const milliseconds = Date.parse(iso);
  invariant(Number.isFinite(milliseconds), "an instant must be ISO text with a zone");
  const parts = new Map(SHANGHAI.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return {
    day: plainDate(Number(part("year")), Number(part("month")), Number(part("day"))),
    time: `${part("hour")}:${part("minute")}`,
  };
}
