/** What the oracle comes upon while it works a rule out: what is lacking, and what a reader must be warned of. */
import type { Verification } from "@/lib/domain/rule/verification";

export class OracleNotes {
  readonly facts = new Set<string>();
  readonly figures = new Set<string>();
  readonly levels = new Set<Verification>();
  provisional = false;
  isYearInPart = false;
  /** A credit referred to is not known, or only roughly. */
  isUnknown = false;
  isApproximate = false;
  /** The age was used by a rule that does not say when an age counts. */
  silentAge = false;
  /** An age completed in the month gives one amount from this month on and another from the next. */
  isMonthOpen = false;

  fact(name: string): null {
    this.facts.add(name);
    return null;
  }

  figure(name: string): null {
    this.figures.add(name);
    return null;
  }
}
