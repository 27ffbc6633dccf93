/** A calculation: one rule, one person, one month; what was found, what is lacking, and the steps so far. */
import { yearsReached } from "@/lib/domain/rule/age";
import type { AskedPerson, Unknown } from "./answer";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import { type Exact, ZERO, wholeFen, exactYuanText } from "@/lib/domain/value/exact";
import type { Fact } from "@/lib/domain/rule/fact";
import type { Seq } from "@/lib/domain/register/item";
import { type Fen, fen } from "@/lib/domain/value/fen";
import type { ParameterUsed } from "@/lib/domain/register/parameter";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { RuledLine } from "./line";
import type { RuleUsed } from "@/lib/domain/register/resolution";
import type { Settings } from "@/lib/domain/rule/setting";
import { FROM_NOTHING, NO_PARAMS, type Step, type StepKey, fromStep } from "./step";

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
 * `none`: the category has no account, so that there is nothing to take a share of.
 */
export type ReferredCredit =
  | { readonly kind: "credit"; readonly fen: Fen; readonly isYearly: boolean; readonly of: readonly number[] }
  | { readonly kind: "none"; readonly reason: string };

/** What a calculation came upon, shared with the rules it refers to. Most come upon nothing, so nothing is made before it is needed. */
export class Findings {
  facts: ReadonlySet<Fact> = NO_FACTS;
  parametersLacking: ReadonlySet<string> = NO_NAMES;
  parametersUsed: readonly ParameterUsed[] = NO_PARAMETERS;
  /** The entry that did not pass its check, where a figure or rule referred to is withheld for it. */
  withheld: Seq | null = null;
  /** Rules referred to by `of_category`. */
  rules: readonly RuleUsed[] = NO_RULES;
  /** What the source leaves open of a credit referred to; null = nothing. */
  unknown: Unknown | null = null;
  /** Does a credit referred to rest on a figure that its source only gives roughly? */
  isApproximate = false;
  /** Credits of other categories already worked out: rules may refer to one category again and again. Null = something is lacking. */
  credits: ReadonlyMap<string, ReferredCredit | null> = NO_CREDITS;
  /**
   * Of the rules that do not say when an age counts: the limit of the age band used, 0 where the age was used without a band;
   * null where no such rule used the age.
   */
  ageLimit: number | null = null;

  useParameter(parameter: ParameterUsed): void {
    this.parametersUsed = this.parametersUsed.length === 0 ? [parameter] : [...this.parametersUsed, parameter];
  }

  useRule(rule: RuleUsed): void {
    this.rules = [...this.rules, rule];
  }
}

const NO_FACTS: ReadonlySet<Fact> = new Set();
const NO_CREDITS: ReadonlyMap<string, ReferredCredit | null> = new Map();
const NO_NAMES: ReadonlySet<string> = new Set();
const NO_PARAMETERS: readonly ParameterUsed[] = [];
const NO_RULES: readonly RuleUsed[] = [];

/** How the credit of another category is worked out; null = something is lacking, which is then noted. */
export type CreditOf = (category: string, within: Calculation) => ReferredCredit | null;

/** The working paper of one rule. */
export class Calculation {
  readonly at: Circumstances;
  readonly line: RuledLine;
  readonly trace: Step[] | null;
  readonly creditOf: CreditOf;
  /** Categories whose credit is being worked out, so that a rule cannot refer to itself. */
  readonly categories: readonly string[];

  /** Of the amount worked out last: does it rest on one stated per year? */
  isYearly = false;
  /** Of the amount worked out last, where there is none: why nothing is credited; null = something is lacking. */
  none: string | null = null;
  /** Of the amount worked out last: what rounding its parts on their own took away. */
  lost: Exact = ZERO;
  /** Of the figure worked out last: the step that says it; -1 = none. */
  made = -1;

  /** Has anything but a yearly top-up been credited? */
  credited = false;
  topUpFen: Fen | null = null;
  topUpSteps: readonly number[] = FROM_NOTHING;
  private reached = -1;
  private ageStep = -1;
  private found: Findings | null;

  constructor(
    at: Circumstances,
    line: RuledLine,
    findings: Findings | null,
    trace: Step[] | null,
    credit: CreditOf,
    categories: readonly string[],
  ) {
    this.at = at;
    this.line = line;
    this.found = findings;
    this.trace = trace;
    this.creditOf = credit;
    this.categories = categories;
  }

  /** What was come upon; made when something is. */
  get findings(): Findings {
    this.found ??= new Findings();
    return this.found;
  }

  /** What was come upon; null = nothing. */
  get foundSoFar(): Findings | null {
    return this.found;
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

  /** Notes that a figure or rule referred to is withheld. */
  lackWithheld(seq: Seq): null {
    this.findings.withheld ??= seq;
    return null;
  }

  /** Completed years on the rule's reference day; null where the birth date is not given, which is noted. */
  age(): number | null {
    const { birth, on } = this.at;
    if (birth === null) return this.lack("birthDate");
    if (this.reached >= 0) return this.reached;
    const reckoning = this.line.reckoning(on);
    const age = yearsReached(birth, reckoning);
    this.reached = age;
    if (this.line.isSilentOnAge) this.findings.ageLimit ??= 0;
    if (this.trace !== null) {
      const params = { age, on: reckoning.day, reference: this.settings.ageReference };
      this.write({ key: "age", params, resultFen: null, of: FROM_NOTHING, source: null });
      this.ageStep = this.made;
    }
    return age;
  }

  /** The step that says the age, once it has been asked for. */
  get fromAge(): readonly number[] {
    return this.ageStep < 0 ? FROM_NOTHING : fromStep(this.ageStep);
  }

  /** Notes the limit of the age band that applies. */
  useAgeBand(limit: number): void {
    if (this.line.isSilentOnAge) this.findings.ageLimit = limit;
  }

  /** Writes a step down, if steps are wanted; the figure worked out last is then what it says. */
  write(step: Step): void {
    if (this.trace === null) return;
    this.made = this.trace.length;
    this.trace.push(step);
  }

  /** Writes down, if steps are wanted, a step that gives an amount, which may be a fraction of a fen. */
  step(key: StepKey, params: Step["params"], amount: Exact, of: readonly number[]): void {
    if (this.trace !== null) this.write(amountStep(key, params, amount, of));
  }

  /** The figure worked out last, as what a next step is worked out from. */
  get fromLast(): readonly number[] {
    return this.trace === null ? FROM_NOTHING : fromStep(this.made);
  }
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
