/**
 * Exact amounts: whole numbers of 1/3,000,000 fen.
 * Every quotient of the rule language has a denominator of 10⁶ (ppm) or 12 (months), so nothing is ever lost before the declared rounding.
 */
import type { Brand } from "./brand";

/** A number while it is a safe integer, a bigint beyond; the two compare exactly with each other. */
export type Exact = Brand<number | bigint, "Exact">;

/** The least common multiple of 10⁶ and 12. */
export const PARTS_PER_FEN = 3_000_000;

const PARTS_PER_TWELFTH = PARTS_PER_FEN / 12;
const PARTS_PER_PPM = PARTS_PER_FEN / 1_000_000;

export const ZERO = 0 as Exact;

/** Whole fen. */
export function exactFen(fen: number): Exact {
  return times(fen as Exact, PARTS_PER_FEN);
}

/** A twelfth of whole fen: what a yearly amount is a month. */
export function exactTwelfth(fen: number): Exact {
  return times(fen as Exact, PARTS_PER_TWELFTH);
}

/** A share of whole fen, in parts per million. */
export function exactShare(fen: number, ppm: number): Exact {
  return times(times(fen as Exact, ppm), PARTS_PER_PPM);
}

/** The product with a whole number. A float product below 2^53 of two integers is exact; above, bigints take over. */
export function times(amount: Exact, factor: number): Exact {
  if (typeof amount === "bigint") return (amount * BigInt(factor)) as Exact;
  const product = amount * factor;
  return (Number.isSafeInteger(product) ? product : BigInt(amount) * BigInt(factor)) as Exact;
}

/** The sum. */
export function plus(left: Exact, right: Exact): Exact {
  if (typeof left === "number" && typeof right === "number") {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum as Exact;
  }
  return (BigInt(left) + BigInt(right)) as Exact;
}

/** The smaller. */
export function smaller(left: Exact, right: Exact): Exact {
  return right < left ? right : left;
}

/** The larger. */
export function larger(left: Exact, right: Exact): Exact {
  return right > left ? right : left;
}

/** Whole fen if the amount is whole, else null. */
export function wholeFen(amount: Exact): number | null {
  if (typeof amount === "number") {
    const fen = Math.floor(amount / PARTS_PER_FEN);
    return fen * PARTS_PER_FEN === amount ? fen : null;
  }
  const fen = Number(amount / BigInt(PARTS_PER_FEN));
  return amount % BigInt(PARTS_PER_FEN) === 0n && Number.isSafeInteger(fen) ? fen : null;
}

/** The amount in yuan as decimal text, e.g. `67.005`; cut after eight decimals, which is marked with `…`. */
export function yuanText(amount: Exact): string {
  const parts = BigInt(amount);
  const perYuan = BigInt(PARTS_PER_FEN) * 100n;
  const scaled = (parts % perYuan) * 100_000_000n;
  const digits = String(scaled / perYuan).padStart(8, "0");
  const kept = digits.replace(/0+$/, "").padEnd(2, "0");
  const cut = scaled % perYuan === 0n ? "" : "…";
  return `${parts / perYuan}.${cut === "" ? kept : digits}${cut}`;
}
