/** Rounding: the one place where an exact amount becomes fen. Unit and mode are declared by each rule. */
import { type Exact, PARTS_PER_FEN } from "@/lib/domain/value/exact";
import { type Fen, fen } from "@/lib/domain/value/fen";
import type { Rounding } from "./schema";

/** To the fen, half up: the disclosed default, and how deductions and monthly equivalents are rounded. */
export const TO_THE_FEN: Rounding = { unitFen: 1, mode: "half_up", stage: "final" };

/**
 * The amount in whole units of `unitFen`. Amounts are not negative: `half_up` is away from zero, `down` towards it.
 * Stops at 2^53 − 1 fen, which no rule that passed `issuesOfMethod` can reach.
 * @example 2680.20 yuan × 2.5 % = 67.005 gives 6701 fen.
 */
export function round(amount: Exact, { unitFen, mode }: Pick<Rounding, "unitFen" | "mode">): Fen {
  if (typeof amount === "bigint") return roundLarge(amount, unitFen, mode);
  const unit = PARTS_PER_FEN * unitFen;
  // Dividing first is several times faster than the remainder of large doubles; the quotient may be one off, never more.
  let units = Math.floor(amount / unit);
  let rest = amount - units * unit;
  if (rest < 0) {
    units -= 1;
    rest += unit;
  } else if (rest >= unit) {
    units += 1;
    rest -= unit;
  }
  return fen((units + (goesUp(rest * 2 - unit, rest > 0, units, mode) ? 1 : 0)) * unitFen);
}

function roundLarge(amount: bigint, unitFen: number, mode: Rounding["mode"]): Fen {
  const unit = BigInt(PARTS_PER_FEN * unitFen);
  const rest = amount % unit;
  const units = amount / unit;
  const up = goesUp(Number(rest * 2n - unit), rest > 0n, Number(units % 2n), mode);
  const result = Number((units + (up ? 1n : 0n)) * BigInt(unitFen));
  return fen(Number.isSafeInteger(result) ? result : Number.MAX_SAFE_INTEGER);
}

/** `overHalf` is positive above one half of the unit, 0 on it, negative below; of `units` only whether they are odd matters. */
function goesUp(overHalf: number, hasRest: boolean, units: number, mode: Rounding["mode"]): boolean {
  switch (mode) {
    case "half_up":
      return overHalf >= 0;
    case "half_even":
      return overHalf > 0 || (overHalf === 0 && units % 2 === 1);
    case "down":
      return false;
    case "up":
      return hasRest;
  }
}
