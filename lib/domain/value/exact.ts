/**
 * Exact amounts: whole numbers of 1/12,000,000 fen.
 * Every quotient of the rule language is of 10⁶ (ppm), of 12 (months) or of both, so nothing is ever lost before the declared rounding.
 */
import type { Brand } from "./brand";

/** A number while it is a safe integer, a bigint beyond; the two compare exactly with each other. */
export type Exact = Brand<number | bigint, "Exact">;

/** 10⁶ times 12: the twelfth of a share is a whole number of parts, too. */
export const PARTS_PER_FEN = 12_000_000;

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

/** A twelfth of a share of whole fen: what a rate stated per year is a month. */
export function exactTwelfthOfShare(fen: number, ppm: number): Exact {
  return times(fen as Exact, ppm);
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

/** The first less the second. */
export function minus(left: Exact, right: Exact): Exact {
  return plus(left, times(right, -1));
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

const PARTS_PER_YUAN = PARTS_PER_FEN * 100;
const PARTS_PER_HUNDRED_MILLIONTH = PARTS_PER_YUAN / 100_000_000;

/** The amount in yuan as decimal text, e.g. `67.005`; cut after eight decimals, which is marked with `…`. */
export function exactYuanText(amount: Exact): string {
  if (typeof amount === "bigint") return largeYuanText(amount);
  const yuan = Math.floor(amount / PARTS_PER_YUAN);
  const rest = amount - yuan * PARTS_PER_YUAN;
  // A quotient just below a whole number may be rounded up to it.
  if (rest < 0) return decimalText(yuan - 1, rest + PARTS_PER_YUAN);
  return decimalText(yuan, rest);
}

function largeYuanText(amount: bigint): string {
  const perYuan = BigInt(PARTS_PER_YUAN);
  return decimalText(amount / perYuan, Number(amount % perYuan));
}

/** `rest`: parts less than a yuan. */
function decimalText(yuan: number | bigint, rest: number): string {
  const scaled = Math.floor(rest / PARTS_PER_HUNDRED_MILLIONTH);
  const isCut = scaled * PARTS_PER_HUNDRED_MILLIONTH !== rest;
  // A leading 1 keeps the zeros after the point, and is cheaper than padding.
  const digits = String(100_000_000 + scaled);
  if (isCut) return `${yuan}.${digits.slice(1)}…`;
  let kept = 9;
  while (kept > 3 && digits.charCodeAt(kept - 1) === 48) kept -= 1;
  return `${yuan}.${digits.slice(1, kept)}`;
}
