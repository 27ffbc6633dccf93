import type { WarningAnswer } from "@/lib/domain/draft/schema";

/** A warning that asks for an answer, as the form shows it. */
export interface ShownQuestion {
  /** Under which its answer is kept in the draft. */
  readonly id: string;
  /** Where it is answered, relative to the item. */
  readonly field: string;
  readonly sentence: string;
  /** The values it asks about: an answer to others does not count. */
  readonly params: WarningAnswer["params"];
  /** Ready answers, the likeliest first. */
  readonly choices: readonly string[];
  /** What must be known to answer, line by line. */
  readonly details: readonly string[];
}
