/** Payload figures: every sum and rate a payload states, spelled as they are found in a text. */
import type { Payload } from "./item";
import { decimalText } from "./text-figure";

/** The sums in yuan and rates in per cent that decide amounts. */
export function figuresOf(payload: Payload): readonly string[] {
  if (payload.kind === "guide") return [];
  if (payload.kind === "parameter") return [decimalText(payload.parameter.fen, 2)];
  const { method, deductions } = payload.rule;
  return [...new Set(figuresWithin([method, deductions]))];
}

function figuresWithin(value: unknown, key = ""): string[] {
  if (typeof value === "number") {
    if (/fen$/i.test(key)) return [decimalText(value, 2)];
    return /ppm$/i.test(key) ? [decimalText(value, 4)] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => figuresWithin(inner, Array.isArray(value) ? key : name));
}
