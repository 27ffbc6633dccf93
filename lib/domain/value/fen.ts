/** Money: whole fen (0.01 yuan), never a fraction, never a float that decides an amount. */
import type { Brand } from "./brand";
import { invariant } from "./invariant";

/** A whole number of fen. May be negative only where a difference is meant. */
export type Fen = Brand<number, "Fen">;

/** The largest amount a payload may hold: ten million yuan. */
export const MAX_FEN = 1_000_000_000;

/** Marks a safe integer as fen. Throws on anything else: an amount is parsed at the edge, not here. */
export function fen(value: number): Fen {
  invariant(Number.isSafeInteger(value), "fen must be a safe integer");
  return value as Fen;
}
