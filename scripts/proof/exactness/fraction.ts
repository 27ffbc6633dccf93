/** Fractions of whole numbers, exact, never negative here. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const NOTHING: Fraction = { over: 0n, under: 1n };

export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  return { over: BigInt(over), under: BigInt(under) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function multiply(a: Fraction, by: bigint | number, under: bigint | number = 1n): Fraction {
  return { over: a.over * BigInt(by), under: a.under * BigInt(under) };
}

/** Below 0, 0 or above 0 as `a` is smaller, the same or larger. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whole fen in units of `unit`. */
export function rounded(a: Fraction, unit: bigint, mode: string): bigint {
  const under = a.under * unit;
  const [down, rest] = [a.over / under, a.over % under];
  const half = 2n * rest - under;
  const up =
    (mode === "up" && rest > 0n) ||
    (mode === "half_up" && half >= 0n) ||
    (mode === "half_even" && (half > 0n || (half === 0n && down % 2n === 1n)));
  return (down + (up ? 1n : 0n)) * unit;
}

/** Whole fen, half up. */
export function toTheFen(a: Fraction): bigint {
  return rounded(a, 1n, "half_up");
}
