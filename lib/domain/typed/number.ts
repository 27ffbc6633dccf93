/** Typed numbers: yuan text to fen, per cent text to ppm, whole numbers; and back. Nothing is rounded: what does not fit is refused. */
import { fen, MAX_FEN, type Fen } from "@/lib/domain/value/fen";
import { ppm, type Ppm } from "@/lib/domain/value/ppm";
import { misread, narrow, read, type Misread, type Typed } from "./text";

/** The highest rate a rule may state: 20 %. */
const MAX_RATE_PPM = 200_000;
/** The whole of another category's credit. */
const MAX_SHARE_PPM = 1_000_000;
const MAX_AGE = 150;
/** More years of contributions than anybody has. */
export const MOST_YEARS = 100;
const MAX_DIGITS = 12;

interface Decimal {
  readonly whole: string;
  readonly decimals: string;
}

/** Reads digits with an optional point; commas only where they separate thousands, so that "2,5" is never 25. */
function decimalOf(text: string): Decimal | Misread {
  if (text === "") return misread("required");
  if (text.startsWith("-") || text.startsWith("−")) return misread("number_negative");
  const grouped = /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(text);
  if (text.includes(",") && !grouped) return misread("number_comma");
  const match = /^(\d*)(?:\.(\d*))?$/.exec(text.replaceAll(",", ""));
  const whole = match?.[1] ?? "";
  const decimals = match?.[2] ?? "";
  if (match === null || whole + decimals === "") return misread("number_invalid");
  if (whole.length > MAX_DIGITS) return misread("number_too_large");
  return { whole, decimals };
}

function scaled(value: Decimal, places: number): number {
  return Number(value.whole + value.decimals.padEnd(places, "0"));
}

/**
 * Yuan as typed, in fen. Full-width digits, ¥, 元, 万 and thousands separators are accepted; a third decimal is refused, not rounded.
 * @example parseYuan("１，６８０．５") is 168050 fen
 */
export function parseYuan(text: string): Typed<Fen> {
  const bare = narrow(text)
    .replace(/^[¥￥]/u, "")
    .replace(/(元|yuan)$/iu, "");
  if (bare.endsWith("%")) return misread("money_is_percent");
  const isTenThousands = bare.endsWith("万");
  const value = decimalOf(isTenThousands ? bare.slice(0, -1) : bare);
  if ("ok" in value) return value.key === "required" && isTenThousands ? misread("number_invalid") : value;
  const places = isTenThousands ? 6 : 2;
  if (value.decimals.length > places) return misread("money_decimals");
  const amount = scaled(value, places);
  return amount > MAX_FEN ? misread("number_too_large") : read(fen(amount));
}

/**
 * Per cent as typed, in ppm, from 0 to 20 %. A fifth decimal is refused.
 * @example parsePercent("2.5 %") is 25000 ppm
 */
export function parsePercent(text: string): Typed<Ppm> {
  return percentUpTo(text, MAX_RATE_PPM);
}

/** A share of something as typed, in ppm, from 0 to 100 %. */
export function parseShare(text: string): Typed<Ppm> {
  return percentUpTo(text, MAX_SHARE_PPM);
}

function percentUpTo(text: string, most: number): Typed<Ppm> {
  const bare = narrow(text).replace(/%$/u, "");
  if (/元$/u.test(bare)) return misread("percent_is_money");
  const value = decimalOf(bare);
  if ("ok" in value) return value;
  if (value.decimals.length > 4) return misread("percent_decimals");
  const rate = scaled(value, 4);
  return rate > most ? misread("percent_too_large", { max: percentText(ppm(most)) }) : read(ppm(rate));
}

/** A whole number as typed, within bounds (inclusive). */
export function parseWhole(text: string, min: number, max: number): Typed<number> {
  const bare = narrow(text);
  if (bare === "") return misread("required");
  if (!/^\d{1,9}$/.test(bare)) return misread("whole_number", { min, max });
  const value = Number(bare);
  return value < min || value > max ? misread("whole_number", { min, max }) : read(value);
}

/** An age as typed: 70, 70岁, 70周岁. */
export function parseAge(text: string): Typed<number> {
  return parseWhole(narrow(text).replace(/周?岁$/u, ""), 0, MAX_AGE);
}

/** A calendar year as typed: 2023, 2023年, 2023年度. */
export function parseYear(text: string): Typed<number> {
  return parseWhole(narrow(text).replace(/年度?$/u, ""), 1990, 2199);
}

/**
 * Whole years of contributions as typed: 15, 15年.
 * @example parseYears("１５ 年") is 15
 */
export function parseYears(text: string): Typed<number> {
  return parseWhole(narrow(text).replace(/年$/u, ""), 0, MOST_YEARS);
}

/** What kind of figure a field holds: by this the same sign is a unit in one field and a mistake in another. */
export type FigureKind = "money" | "percent" | "count";

/**
 * A figure as the form writes it: the digits that were typed, without unit, separators and full-width signs. What cannot be read stays as typed.
 * @example plainFigure("１，０５０．５０元", "money") is "1050.50"
 */
export function plainFigure(text: string, kind: FigureKind): string {
  const bare = narrow(text);
  if (kind === "count") return /^\d+(周?岁|年度?|月)?$/u.test(bare) ? bare.replace(/\D+$/u, "") : text;
  const parsed: Typed<unknown> = kind === "money" ? parseYuan(text) : parseShare(text);
  if (!parsed.ok) return text;
  if (bare.replace(/元$/u, "").endsWith("万")) {
    const inYuan = parseYuan(text);
    return inYuan.ok ? yuanText(inYuan.value).replace(/\.00$/, "") : text;
  }
  return bare.replace(/[^\d.]/gu, "");
}

/** Fen as text for a field: always two decimals, no separators. */
export function yuanText(amount: Fen): string {
  const sign = amount < 0 ? "-" : "";
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Ppm as per cent text for a field: as many decimals as it needs. */
export function percentText(rate: Ppm): string {
  const digits = String(rate).padStart(5, "0");
  const decimals = digits.slice(-4).replace(/0+$/, "");
  return decimals === "" ? digits.slice(0, -4) : `${digits.slice(0, -4)}.${decimals}`;
}
