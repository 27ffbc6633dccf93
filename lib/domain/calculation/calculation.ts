/** A calculation: one rule, one person, one month, and the steps as they are written down. What it comes to is returned, never kept here. */
import { type Reckoning, ageReferenceDay, reckoningOn, yearsReached } from "@/lib/domain/rule/age";
import type { AskedPerson } from "./answer";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Exact } from "@/lib/domain/value/exact";
import type { Fen } from "@/lib/domain/value/fen";
import { type Findings, NOTHING_FOUND, lackingFact, usingAge } from "./findings";
import { type RuledLine, isSilentOnAge } from "./line";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { FROM_NOTHING, NO_STEP, type Step, type StepKey, amountStep, fromStep } from "./step";

/** Who is asked about, and on which day; the same for every rule that one question touches. */
export interface Circumstances {
  readonly on: PlainDate;
  readonly person: AskedPerson;
  /** The birth date once it has been checked; null = not given. */
  readonly birth: PlainDate | null;
  /** The category the person is credited as, whatever categories' rules are referred to. */
  readonly category: string;
  /** First month credited as retired, where the person has said since when and it has come; null = not said, or not yet. */
  readonly retiredFrom: CreditMonth | null;
}

/**
 * The credit of another category, as its rule states it: a month's, or a year's before it is cut into months; `of`: the steps that say so.
 * `none`: the category has no account, so that there is nothing to take a share of. `lacking`: the findings say what is.
 */
export type ReferredCredit = { readonly findings: Findings } & (
  | { readonly kind: "credit"; readonly fen: Fen; readonly isYearly: boolean; readonly of: readonly number[] }
  | { readonly kind: "none"; readonly reason: string }
  | { readonly kind: "lacking" }
);

/** The age as the rule looks at it; null where the birth date is not given. */
export interface AgeReached {
  readonly years: number | null;
  readonly findings: Findings;
}

interface Given {
  readonly at: Circumstances;
  readonly line: RuledLine;
  /** Where steps are written down; null = they are not wanted. */
  readonly steps: Step[] | null;
  /** How the credit of another category is worked out. */
  readonly creditOf: (category: string, within: Calculation) => ReferredCredit;
  /** Categories whose credit is being worked out, so that a rule cannot refer to itself. */
  readonly categories: readonly string[];
  /** The credits of other categories that this question has come by: rules may refer to one again and again, and it is said once. */
  readonly credits: Map<string, ReferredCredit>;
}

export class Calculation {
  readonly given: Given;
  /** The age, and the step that says it, once it has been asked for: it is said once. */
  #age: (AgeReached & { readonly step: number }) | null = null;

  constructor(given: Given) {
    this.given = given;
  }

  get at(): Circumstances {
    return this.given.at;
  }

  get line(): RuledLine {
    return this.given.line;
  }

  /** Are steps wanted? */
  get isWritten(): boolean {
    return this.given.steps !== null;
  }

  /** The same of which no step is written down. */
  get unwritten(): Calculation {
    return new Calculation({ ...this.given, steps: null });
  }

  /** Completed years on the rule's reference day. */
  age(): AgeReached {
    this.#age ??= this.#reachedAge();
    return this.#age;
  }

  /** The step that says the age, once it has been asked for. */
  get fromAge(): readonly number[] {
    return this.#age === null ? FROM_NOTHING : fromStep(this.#age.step);
  }

  /** The credit of another category. Asked for again, it comes upon nothing new, as its steps are not written again. */
  referredCredit(category: string): ReferredCredit {
    const { credits, creditOf } = this.given;
    const earlier = credits.get(category);
    if (earlier !== undefined) return { ...earlier, findings: NOTHING_FOUND };
    const credit = creditOf(category, this);
    credits.set(category, credit);
    return credit;
  }

  /** Writes a step down, if steps are wanted, and says which it is. */
  write(step: Step): number {
    const { steps } = this.given;
    return steps === null ? NO_STEP : steps.push(step) - 1;
  }

  /** Writes down, if steps are wanted, a step that gives an amount, which may be a fraction of a fen. */
  step(key: StepKey, params: Step["params"], amount: Exact, of: readonly number[]): number {
    return this.isWritten ? this.write(amountStep(key, params, amount, of)) : NO_STEP;
  }

  #reachedAge(): AgeReached & { readonly step: number } {
    const { birth } = this.at;
    if (birth === null) return { years: null, findings: lackingFact("birthDate"), step: NO_STEP };
    const reckoning = this.#reckoning();
    const age = yearsReached(birth, reckoning);
    const params = { age, on: reckoning.day, reference: this.line.settings.ageReference };
    const step = this.write({ key: "age", params, resultFen: null, of: FROM_NOTHING, source: null });
    return { years: age, findings: isSilentOnAge(this.line) ? usingAge(0) : NOTHING_FOUND, step };
  }

  #reckoning(): Reckoning {
    const { lookup, settings } = this.line;
    return reckoningOn(ageReferenceDay(lookup.month, this.at.on, settings), settings);
  }
}
