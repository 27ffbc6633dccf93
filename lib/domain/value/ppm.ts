/** Rates: whole parts per million; 2.5 % is 25,000 ppm. */
import type { Brand } from "./brand";
import { invariant } from "./invariant";

/** A whole number of parts per million. */
export type Ppm = Brand<number, "Ppm">;

/** Marks a safe integer as parts per million. Throws on anything else. */
export function ppm(value: number): Ppm {
  invariant(Number.isSafeInteger(value), "ppm must be a safe integer");
  return value as Ppm;
}
