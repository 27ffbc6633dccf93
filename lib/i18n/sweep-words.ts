/** Sweep words: the values of a picture's axis. */
import { monthAt, type SweepVariable } from "@/lib/domain/sweep";
import { money } from "./format";
import type { Language } from "./language";

/** A value of the axis as short as it can be said: `70`, `2,680.20`, `5,000`, `2027-01`. */
export function sweepValue(over: SweepVariable, x: number, language: Language): string {
  switch (over) {
    case "age":
    case "years":
      return String(x);
    case "own_base":
    case "own_pension":
    case "average":
      return money(x, language).replace(/\.00$/, "");
    case "month":
      return monthAt(x);
  }
}
