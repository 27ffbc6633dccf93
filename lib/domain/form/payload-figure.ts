/** Payload figures: every sum, rate and age a payload states, spelled as they are found in a text. */
import type { Payload } from "@/lib/domain/register/item";
import { decimalText } from "@/lib/domain/typed/figure";

/** The sums in yuan and rates in per cent that decide amounts. */
export function figuresOf(payload: Payload): readonly string[] {
  if (payload.kind === "guide") return [];
  if (payload.kind === "parameter") return [decimalText(payload.parameter.fen, 2)];
  return [...new Set(decidingNumbers(payload).flatMap(figureOf))];
}

/** Of these, the rates in per cent. */
export function ratesOf(payload: Payload): readonly string[] {
  return decidingNumbers(payload).flatMap((number) => (isRate(number) ? figureOf(number) : []));
}

/** The ages at which a rule turns. */
export function agesOf(payload: Payload): readonly number[] {
  return decidingNumbers(payload).flatMap(({ key, value }) => (key === "age" ? [value] : []));
}

/** By what a rule states its sums: by the month, by the year, or by neither, where it states rates alone. */
export function figurePeriodsOf(payload: Payload): readonly ("month" | "year")[] {
  if (payload.kind !== "rule") return [];
  const text = JSON.stringify(payload.rule.method);
  return [
    ...(text.includes('"per":"month"') ? (["month"] as const) : []),
    ...(text.includes('"per":"year"') || text.includes('"top_up_year"') ? (["year"] as const) : []),
  ];
}

interface KeyedNumber {
  readonly key: string;
  readonly value: number;
}

function decidingNumbers(payload: Payload): KeyedNumber[] {
  return payload.kind === "rule" ? numbersWithin([payload.rule.method, payload.rule.deductions]) : [];
}

function numbersWithin(value: unknown, key = ""): KeyedNumber[] {
  if (typeof value === "number") return [{ key, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersWithin(inner, Array.isArray(value) ? key : name));
}

function isRate({ key }: KeyedNumber): boolean {
  return /ppm$/i.test(key);
}

function figureOf(number: KeyedNumber): string[] {
  if (isRate(number)) return [decimalText(number.value, 4)];
  return /fen$/i.test(number.key) ? [decimalText(number.value, 2)] : [];
}
