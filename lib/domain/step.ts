/** Steps of a calculation: numbers and references, never sentences. `lib/i18n` says them in words. */
import type { Fen } from "./fen";
import type { SeriesRef } from "./series";

/** One step, in order. The last step's `resultFen` is the amount. */
export interface Step {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly resultFen: Fen | null;
  /** The series the step's figure comes from, when it comes from one. */
  readonly source: SeriesRef | null;
}
