/** Findings: what a calculation came upon on its way, beside the amount. Values: what two parts came upon is put together, nothing is noted. */
import type { Fact } from "@/lib/domain/rule/fact";
import { type Missing, spellMissing } from "@/lib/domain/register/missing";
import type { ParameterUsed } from "@/lib/domain/register/parameter";
import type { RuleUsed } from "@/lib/domain/register/resolution";
import type { Seq } from "@/lib/domain/register/item";
import type { Unknown } from "./answer";

export interface Findings {
  /** Facts about the person that are lacking. */
  readonly facts: readonly Fact[];
  /** Regional figures, or something else the register should say, that are lacking. */
  readonly parametersLacking: readonly string[];
  readonly parametersUsed: readonly ParameterUsed[];
  /** The entry that did not pass its check, where a figure or rule referred to is withheld for it. */
  readonly withheld: Seq | null;
  /** Rules referred to by `of_category`. */
  readonly rules: readonly RuleUsed[];
  /** What the source leaves open of a credit referred to; null = nothing. */
  readonly unknown: Unknown | null;
  /** Does a credit referred to rest on a figure that its source only gives roughly? */
  readonly isApproximate: boolean;
  /**
   * Of the rules that do not say when an age counts: the limit of the age band used, 0 where the age was used without a band;
   * null where no such rule used the age.
   */
  readonly ageLimit: number | null;
}

export const NOTHING_FOUND: Findings = {
  facts: [],
  parametersLacking: [],
  parametersUsed: [],
  withheld: null,
  rules: [],
  unknown: null,
  isApproximate: false,
  ageLimit: null,
};

/** What was come upon first, and then. Of what can be told only once the first counts; of age bands the last. */
export function both(first: Findings, then: Findings): Findings {
  if (then === NOTHING_FOUND || first === then) return first;
  if (first === NOTHING_FOUND) return then;
  return {
    facts: united(first.facts, then.facts),
    parametersLacking: united(first.parametersLacking, then.parametersLacking),
    parametersUsed: joined(first.parametersUsed, then.parametersUsed),
    withheld: first.withheld ?? then.withheld,
    rules: joined(first.rules, then.rules),
    unknown: first.unknown ?? then.unknown,
    isApproximate: first.isApproximate || then.isApproximate,
    ageLimit: then.ageLimit === null || then.ageLimit === 0 ? (first.ageLimit ?? then.ageLimit) : then.ageLimit,
  };
}

export function lackingFact(fact: Fact): Findings {
  return { ...NOTHING_FOUND, facts: [fact] };
}

/** A regional figure that is lacking, or something else the register should say. */
export function lackingParameter(missing: Missing): Findings {
  return { ...NOTHING_FOUND, parametersLacking: [spellMissing(missing)] };
}

/** A figure or rule referred to is withheld. */
export function withheldFor(seq: Seq): Findings {
  return { ...NOTHING_FOUND, withheld: seq };
}

export function usingParameter(parameter: ParameterUsed): Findings {
  return { ...NOTHING_FOUND, parametersUsed: [parameter] };
}

export function usingRule(rule: RuleUsed): Findings {
  return { ...NOTHING_FOUND, rules: [rule] };
}

/** An age used under a rule that does not say when it counts. `limit`: of the band it fell into; 0 = no band. */
export function usingAge(limit: number): Findings {
  return { ...NOTHING_FOUND, ageLimit: limit };
}

function joined<One>(first: readonly One[], then: readonly One[]): readonly One[] {
  if (then.length === 0) return first;
  return first.length === 0 ? then : [...first, ...then];
}

function united<One>(first: readonly One[], then: readonly One[]): readonly One[] {
  if (then.length === 0) return first;
  return first.length === 0 ? then : [...new Set([...first, ...then])];
}
