/** Outcomes: what a verb returns. A refusal is a value, not an exception. */
import type { Refusal } from "./refusal";

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** The deed was done. */
export function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

/** The deed was not done, and why. */
export function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}
