/** A calculation: one rule, one person, one month; what was found, what is lacking, and the steps so far. */
import { ageReferenceDay, completedYears } from "./age";
import type { AskedPerson } from "./answer";
import type { CreditMonth } from "./credit-month";
import { type Exact, wholeFen, yuanText } from "./exact";
import type { Fact } from "./fact";
import { type Fen, fen } from "./fen";
import type { Seq } from "./item";
import type { ParameterUsed } from "./parameter";
import type { PlainDate } from "./plain-date";
import type { RegisterIndex } from "./register-index";
import type { RuleUsed } from "./resolution";
import type { SeriesRef } from "./series";
import { type Settings, settingsOf } from "./setting";
import type { Step, StepKey } from "./step";

/** Who and when; the same for every rule that one question touches. */
export interface Circumstances {
  readonly index: RegisterIndex;
  readonly region: string;
  readonly category: string;
  readonly month: CreditMonth;
  readonly on: PlainDate;
  readonly known: Seq;
  readonly person: AskedPerson;
  /** The birth date once it has been checked; null = not given. */
  readonly birth: PlainDate | null;
  /** First month credited as retired, where the person has said since when; null = not said. */
  readonly retiredFrom: CreditMonth | null;
}

/** What a calculation came upon, shared with the rules it refers to. */
export interface Findings {
  readonly facts: Set<Fact>;
  readonly parametersLacking: Set<string>;
  readonly parametersUsed: ParameterUsed[];
  /** Rules referred to by `of_category`. */
  readonly rules: RuleUsed[];
  /** Limit of the age band used; 0 = the age was used without a band; null = the age was not used. */
  ageLimit: number | null;
}

/** Nothing found yet. */
export function noFindings(): Findings {
  return { facts: new Set(), parametersLacking: new Set(), parametersUsed: [], rules: [], ageLimit: null };
}

/** How the credit of another category is worked out; null = it has none, or something is lacking. */
export type CreditOf = (category: string, within: Calculation) => Fen | null;

/** The working paper of one rule. */
export class Calculation {
  readonly at: Circumstances;
  readonly rule: RuleUsed;
  readonly settings: Settings;
  readonly findings: Findings;
  readonly trace: Step[] | null;
  readonly creditOf: CreditOf;
  /** Categories whose credit is being worked out, so that a rule cannot refer to itself. */
  readonly categories: readonly string[];
  /** Does the amount rest on one stated per year? */
  yearStated = false;
  /** Has anything but a yearly top-up been credited? */
  credited = false;
  topUpFen: Fen | null = null;
  #age: number | null = null;

  constructor(
    at: Circumstances,
    rule: RuleUsed,
    shared: { findings: Findings; trace: Step[] | null; creditOf: CreditOf; categories: readonly string[] },
  ) {
    this.at = at;
    this.rule = rule;
    this.settings = settingsOf(rule.payload.settings);
    this.findings = shared.findings;
    this.trace = shared.trace;
    this.creditOf = shared.creditOf;
    this.categories = shared.categories;
  }

  /** Notes that a fact is lacking. */
  lack(fact: Fact): null {
    this.findings.facts.add(fact);
    return null;
  }

  /** Notes that a regional figure, or something else the register should say, is lacking. */
  lackParameter(name: string): null {
    this.findings.parametersLacking.add(name);
    return null;
  }

  /** Completed years on the rule's reference day; null where the birth date is not given. */
  age(): number | null {
    const { birth, month, on } = this.at;
    if (birth === null) return null;
    if (this.#age !== null) return this.#age;
    const day = ageReferenceDay(month, on, this.settings);
    this.#age = completedYears(birth, day, this.settings);
    this.findings.ageLimit ??= 0;
    this.step("age", { age: this.#age, on: day, reference: this.settings.ageReference });
    return this.#age;
  }

  /** Writes a step down, if steps are wanted. `amount` may be a fraction of a fen. */
  step(key: StepKey, params: Step["params"], amount: Exact | null = null, source: SeriesRef | null = null): void {
    if (this.trace === null) return;
    const whole = amount === null ? null : wholeFen(amount);
    const said = amount !== null && whole === null ? { ...params, yuan: yuanText(amount) } : params;
    this.trace.push({ key, params: said, resultFen: whole === null ? null : fen(whole), source });
  }
}
