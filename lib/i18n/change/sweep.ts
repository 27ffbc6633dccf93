/** Sweep words: the values of a picture's axis. */
import type { SweepVariable } from "@/lib/domain/effect/picture";
import { monthAt } from "@/lib/domain/effect/sweep";
import { money } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";

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
