/** Steps of a calculation: numbers and references, never sentences. `lib/i18n` says them in words. */
import { type Exact, exactYuanText, wholeFen } from "@/lib/domain/value/exact";
import { type Fen, fen } from "@/lib/domain/value/fen";
import type { SeriesRef } from "@/lib/domain/register/series";

export const STEP_KEYS = [
  "enrolled",
  "not_yet_retired",
  "age",
  "referred",
  "band",
  "no_band",
  "parameter",
  "own_base",
  "own_pension",
  "credited_this_year",
  "base_floor",
  "base_ceiling",
  "fixed_month",
  "fixed_year",
  "rate",
  "per_year_of_age",
  "per_contribution_year",
  "own_credit_month",
  "own_credit_year",
  "of_category",
  "of_category_year",
  "approximate_month",
  "approximate_year",
  "sum",
  "min",
  "max",
  "floor",
  "ceiling",
  "rounding",
  "top_up",
  "mid_year",
  "year",
  "month_of_year",
  "last_month",
] as const;

/** What a step does; a closed union, so that no step can be without words. */
export type StepKey = (typeof STEP_KEYS)[number];

/**
 * One step, in order. The last step's `resultFen` is the amount. Every result can be worked out again from the step's own
 * parameters and the results of the steps it names.
 */
export interface Step {
  readonly key: StepKey;
  readonly params: Readonly<Record<string, string | number>>;
  /** Null where the step gives no amount, or one that is not whole fen before rounding: then `params.yuan` has it as decimal text. */
  readonly resultFen: Fen | null;
  /** Which of the steps before it this one is worked out from, by their place in the list, the first being 0. */
  readonly of: readonly number[];
  /** The series the step's figure comes from, when it comes from one. */
  readonly source: SeriesRef | null;
}

/** Nothing to say beside the result. */
export const NO_PARAMS: Step["params"] = {};

/** Worked out from no step before it. */
export const FROM_NOTHING: Step["of"] = [];

/** Stands for a step where none is written. */
export const NO_STEP = -1;

/** Worked out from one step, or from none where none is written. */
export function fromStep(index: number): Step["of"] {
  return index === NO_STEP ? FROM_NOTHING : [index];
}

/** A step that gives an amount: in whole fen, else as decimal text beside the other parameters. */
export function amountStep(
  key: StepKey,
  params: Step["params"],
  amount: Exact,
  of: readonly number[] = FROM_NOTHING,
): Step {
  const whole = wholeFen(amount);
  if (whole !== null) return { key, params, resultFen: fen(whole), of, source: null };
  const yuan = exactYuanText(amount);
  return { key, params: params === NO_PARAMS ? { yuan } : { ...params, yuan }, resultFen: null, of, source: null };
}
