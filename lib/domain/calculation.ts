/** A calculation: one rule, one person, one month; what was found, what is lacking, and the steps so far. */
import { yearsReached } from "./age";
import type { AskedPerson } from "./answer";
import type { CreditMonth } from "./credit-month";
import { type Exact, wholeFen, yuanText } from "./exact";
import type { Fact } from "./fact";
import { type Fen, fen } from "./fen";
import type { ParameterUsed } from "./parameter";
import type { PlainDate } from "./plain-date";
import type { RuledLine } from "./line";
import type { RuleUsed } from "./resolution";
import type { SeriesRef } from "./series";
import type { Settings } from "./setting";
import type { Step, StepKey } from "./step";

/** Who is asked about, and on which day; the same for every rule that one question touches. */
export interface Circumstances {
  readonly on: PlainDate;
  readonly person: AskedPerson;
  /** The birth date once it has been checked; null = not given. */
  readonly birth: PlainDate | null;
  /** First month credited as retired, where the person has said since when; null = not said. */
  readonly retiredFrom: CreditMonth | null;
}

/** What a calculation came upon, shared with the rules it refers to. Most come upon nothing, so nothing is made before it is needed. */
export class Findings {
  facts: ReadonlySet<Fact> = NO_FACTS;
  parametersLacking: ReadonlySet<string> = NO_NAMES;
  parametersUsed: readonly ParameterUsed[] = NO_PARAMETERS;
  /** Rules referred to by `of_category`. */
  rules: readonly RuleUsed[] = NO_RULES;
  /** Credits of other categories already worked out: rules may refer to one category again and again. Null = it has none. */
  credits: ReadonlyMap<string, Fen | null> = NO_CREDITS;
  /** Limit of the age band used; 0 = the age was used without a band; null = the age was not used. */
  ageLimit: number | null = null;

  useParameter(parameter: ParameterUsed): void {
    this.parametersUsed = this.parametersUsed.length === 0 ? [parameter] : [...this.parametersUsed, parameter];
  }

  useRule(rule: RuleUsed): void {
    this.rules = [...this.rules, rule];
  }
}

const NO_FACTS: ReadonlySet<Fact> = new Set();
const NO_CREDITS: ReadonlyMap<string, Fen | null> = new Map();
const NO_NAMES: ReadonlySet<string> = new Set();
const NO_PARAMETERS: readonly ParameterUsed[] = [];
const NO_RULES: readonly RuleUsed[] = [];

/** How the credit of another category is worked out; null = it has none, or something is lacking. */
export type CreditOf = (category: string, within: Calculation) => Fen | null;

/** The working paper of one rule. */
export class Calculation {
  readonly at: Circumstances;
  readonly line: RuledLine;
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
  private reached: number | null = null;

  constructor(
    at: Circumstances,
    line: RuledLine,
    findings: Findings,
    trace: Step[] | null,
    credit: CreditOf,
    categories: readonly string[],
  ) {
    this.at = at;
    this.line = line;
    this.findings = findings;
    this.trace = trace;
    this.creditOf = credit;
    this.categories = categories;
  }

  get rule(): RuleUsed {
    return this.line.rule;
  }

  get settings(): Settings {
    return this.line.settings;
  }

  /** Notes that a fact is lacking. */
  lack(fact: Fact): null {
    this.findings.facts = new Set([...this.findings.facts, fact]);
    return null;
  }

  /** Notes that a regional figure, or something else the register should say, is lacking. */
  lackParameter(name: string): null {
    this.findings.parametersLacking = new Set([...this.findings.parametersLacking, name]);
    return null;
  }

  /** Completed years on the rule's reference day; null where the birth date is not given. */
  age(): number | null {
    const { birth, on } = this.at;
    if (birth === null) return null;
    if (this.reached !== null) return this.reached;
    const reckoning = this.line.reckoning(on);
    const age = yearsReached(birth, reckoning);
    this.reached = age;
    this.findings.ageLimit ??= 0;
    if (this.trace !== null) this.step("age", { age, on: reckoning.day, reference: this.settings.ageReference });
    return age;
  }

  /** Writes a step down, if steps are wanted. `amount` may be a fraction of a fen. */
  step(key: StepKey, params: Step["params"], amount: Exact | null = null, source: SeriesRef | null = null): void {
    if (this.trace === null) return;
    const whole = amount === null ? null : wholeFen(amount);
    const said = amount !== null && whole === null ? { ...params, yuan: yuanText(amount) } : params;
    this.trace.push({ key, params: said, resultFen: whole === null ? null : fen(whole), source });
  }
}
