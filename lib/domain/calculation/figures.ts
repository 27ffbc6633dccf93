/** Figures: what an expression comes to for one person, with everything that the next step of the calculation must know of it. */
import { type Exact, ZERO } from "@/lib/domain/value/exact";
import { type Fen, fen } from "@/lib/domain/value/fen";
import { type Findings, NOTHING_FOUND } from "./findings";
import { NO_STEP } from "./step";

/** A yearly settlement: what is still short of the least, and the steps that say so. It stands beside the amount. */
export interface TopUp {
  readonly fen: Fen;
  readonly of: readonly number[];
}

interface Common {
  /** Does it rest on an amount stated per year? */
  readonly isYearly: boolean;
  /** Is anything but a yearly settlement credited? */
  readonly isCredit: boolean;
  /** What rounding its parts on their own took away. */
  readonly lost: Exact;
  /** The step that says it; `NO_STEP` where none does. */
  readonly step: number;
  readonly topUp: TopUp | null;
  readonly findings: Findings;
}

/** An exact amount for one month, before rounding; a yearly amount gives its twelfth. */
export interface Told extends Common {
  readonly exact: Exact;
}

/** No amount: something is lacking, which the findings name, or there is no account to take a share of, which is `none`. */
export interface Untold extends Common {
  readonly exact: null;
  readonly none: string | null;
}

export type Figures = Told | Untold;

/** An amount that is credited, from one step. */
export function credited(exact: Exact, step: number, isYearly = false, findings = NOTHING_FOUND): Told {
  return { exact, isYearly, isCredit: true, lost: ZERO, step, topUp: null, findings };
}

/** An amount that would be credited if nothing were lacking. */
export function lacking(findings: Findings): Untold {
  return { ...NOT_TOLD, isCredit: true, findings };
}

/** Which amount applies is not known. */
export function undecided(findings: Findings): Untold {
  return { ...NOT_TOLD, findings };
}

/** Nothing is credited, since there is no account to take a share of. */
export function nothing(reason: string, findings: Findings): Untold {
  return { ...NOT_TOLD, none: reason, findings };
}

const NOT_TOLD: Untold = {
  exact: null,
  none: null,
  isYearly: false,
  isCredit: false,
  lost: ZERO,
  step: NO_STEP,
  topUp: null,
  findings: NOTHING_FOUND,
};

/** Two settlements are settled together. */
export function bothTopUps(first: TopUp | null, then: TopUp | null): TopUp | null {
  if (first === null || then === null) return first ?? then;
  return { fen: fen(first.fen + then.fen), of: [...first.of, ...then.of] };
}
