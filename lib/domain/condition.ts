/** Conditions: does a table row apply to the person? Three answers: yes, no, and not known. */
import type { Calculation } from "./calculation";
import type { Fact } from "./fact";
import type { Cond } from "./method.schema";

/** True, false, or null where a fact is lacking; the fact is then noted. */
export function holds(cond: Cond, calculation: Calculation): boolean | null {
  const { person, birth } = calculation.at;
  if ("age" in cond) return ageHolds(cond.age, calculation);
  if ("all" in cond) return allHold(cond.all, calculation);
  if ("tag" in cond) return person.tags === undefined ? calculation.lack("tags") : person.tags.includes(cond.tag);
  if ("contributionYears" in cond) {
    return inRange(cond.contributionYears, person.contributionYears, "contributionYears", calculation);
  }
  if ("ownPension" in cond) return inRange(cond.ownPension, person.ownPension, "ownPension", calculation);
  if ("retiredOn" in cond) return inRange(cond.retiredOn, person.retiredOn, "retiredOn", calculation);
  return inRange(cond.bornOn, birth ?? undefined, "birthDate", calculation);
}

function ageHolds(range: readonly [number | null, number | null], calculation: Calculation): boolean | null {
  // Read by index: destructuring an array costs an iterator, and every evaluation comes by here.
  const from = range[0] ?? 0;
  const to = range[1];
  if (from === 0 && to === null) return true;
  const age = calculation.age();
  if (age === null) return calculation.lack("birthDate");
  if (age < from || (to !== null && age >= to)) return false;
  calculation.findings.ageLimit = to ?? from;
  return true;
}

/** One `false` settles it, whatever is not known about the others. */
function allHold(conds: readonly Cond[], calculation: Calculation): boolean | null {
  let result: boolean | null = true;
  const before = calculation.findings.facts;
  for (const cond of conds) {
    const one = holds(cond, calculation);
    if (one === false) {
      calculation.findings.facts = before;
      return false;
    }
    if (one === null) result = null;
  }
  return result;
}

function inRange<Value extends number | string>(
  [from, to]: readonly [Value | null, Value | null],
  value: Value | undefined,
  fact: Fact,
  calculation: Calculation,
): boolean | null {
  if (from === null && to === null) return true;
  if (value === undefined) return calculation.lack(fact);
  return (from === null || value >= from) && (to === null || value < to);
}
