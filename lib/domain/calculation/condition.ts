/** Conditions: does a table row apply to the person? Three answers: yes, no, and not known. */
import type { Calculation, Circumstances } from "./calculation";
import type { Fact } from "@/lib/domain/rule/fact";
import { type Findings, NOTHING_FOUND, both, lackingFact, usingAge } from "./findings";
import { isSilentOnAge } from "./line";
import type { AgeRange, Cond } from "@/lib/domain/rule/method.schema";

/** Null where a fact is lacking, which the findings name. */
export interface Tested {
  readonly applies: boolean | null;
  readonly findings: Findings;
}

const YES: Tested = { applies: true, findings: NOTHING_FOUND };
const NO: Tested = { applies: false, findings: NOTHING_FOUND };

/** Does the condition hold for the person? */
export function tested(cond: Cond, calculation: Calculation): Tested {
  const { at } = calculation;
  const { person } = at;
  if ("age" in cond) return ageTested(cond.age, calculation);
  if ("all" in cond) return allTested(cond.all, calculation);
  if ("tag" in cond) return tagTested(cond.tag, at);
  if ("contributionYears" in cond) {
    return rangeTested(cond.contributionYears, "contributionYears", person.contributionYears);
  }
  if ("ownPension" in cond) return rangeTested(cond.ownPension, "ownPension", person.ownPension);
  if ("retiredOn" in cond) return rangeTested(cond.retiredOn, "retiredOn", person.retiredOn);
  return rangeTested(cond.bornOn, "birthDate", at.birth ?? undefined);
}

/** A band from birth to any age asks for no age. */
function ageTested(range: AgeRange, calculation: Calculation): Tested {
  const [from, to] = [range[0] ?? 0, range[1]];
  if (from === 0 && to === null) return YES;
  const { years, findings } = calculation.age();
  if (years === null) return { applies: null, findings };
  if (years < from || (to !== null && years >= to)) return { applies: false, findings };
  return isSilentOnAge(calculation.line) ? { applies: true, findings: usingAge(to ?? from) } : YES;
}

/** One `false` settles it, whatever is not known about the others: the facts they lack are not asked for. */
function allTested(conds: readonly Cond[], calculation: Calculation): Tested {
  let applies: boolean | null = true;
  let findings = NOTHING_FOUND;
  for (const cond of conds) {
    const one = tested(cond, calculation);
    findings = both(findings, one.findings);
    if (one.applies === false) return { applies: false, findings: { ...findings, facts: [] } };
    if (one.applies === null) applies = null;
  }
  return { applies, findings };
}

function tagTested(tag: string, { person: { tags } }: Circumstances): Tested {
  if (tags === undefined) return unknownFor("tags");
  return tags.includes(tag) ? YES : NO;
}

function rangeTested<Value extends number | string>(
  [from, to]: readonly [Value | null, Value | null],
  fact: Fact,
  value: Value | undefined,
): Tested {
  if (from === null && to === null) return YES;
  if (value === undefined) return unknownFor(fact);
  return (from === null || value >= from) && (to === null || value < to) ? YES : NO;
}

function unknownFor(fact: Fact): Tested {
  return { applies: null, findings: lackingFact(fact) };
}
