/** National bounds as rules are held to them. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import { NATIONAL_BOUNDS, type NationalBound, type NationalBoundName } from "./national-bound.schema";

/** From this month on the transition of the national opinion is over. */
export const TRANSITION_ENDS: CreditMonth = NATIONAL_BOUNDS.transition.ends;

/** The bound for a rule that is in force last in `month` (null = open): the newest begun by then. What came before the first is not recorded; the first speaks for it. */
export function nationalBound(name: NationalBoundName, month: CreditMonth | null): NationalBound {
  const ofName = NATIONAL_BOUNDS.bounds.filter((bound) => bound.name === name);
  const begun = ofName.filter(({ from }) => month === null || from <= month);
  const found = begun.at(-1) ?? ofName[0];
  if (found === undefined) throw new Error(`no national bound ${name}`);
  return found;
}
