/** Conditions: does a table row apply to the person? Three answers: yes, no, and not known. */
import type { Calculation } from "./calculation";
import type { Fact } from "@/lib/domain/rule/fact";
import type { AgeRange, Cond } from "@/lib/domain/rule/method.schema";

/** A condition made ready to be asked of one person after another: true, false, or null where a fact is lacking, which is then noted. */
export type Test = (calculation: Calculation) => boolean | null;

/** The condition as a test. */
export function testOf(cond: Cond): Test {
  if ("age" in cond) return ageTest(cond.age);
  if ("all" in cond) return allTest(cond.all.map(testOf));
  if ("tag" in cond) return tagTest(cond.tag);
  if ("contributionYears" in cond) {
    return rangeTest(cond.contributionYears, "contributionYears", ({ at }) => at.person.contributionYears);
  }
  if ("ownPension" in cond) return rangeTest(cond.ownPension, "ownPension", ({ at }) => at.person.ownPension);
  if ("retiredOn" in cond) return rangeTest(cond.retiredOn, "retiredOn", ({ at }) => at.person.retiredOn);
  return rangeTest(cond.bornOn, "birthDate", ({ at }) => at.birth ?? undefined);
}

const ALWAYS: Test = () => true;

function ageTest(range: AgeRange): Test {
  const from = range[0] ?? 0;
  const to = range[1] ?? Number.MAX_SAFE_INTEGER;
  if (from === 0 && range[1] === null) return ALWAYS;
  const limit = range[1] ?? from;
  return (calculation) => {
    const age = calculation.age();
    if (age === null) return null;
    if (age < from || age >= to) return false;
    calculation.useAgeBand(limit);
    return true;
  };
}

/** One `false` settles it, whatever is not known about the others. */
function allTest(tests: readonly Test[]): Test {
  return (calculation) => {
    const { findings } = calculation;
    const before = findings.facts;
    let result: boolean | null = true;
    for (const test of tests) {
      const one = test(calculation);
      if (one === false) {
        findings.facts = before;
        return false;
      }
      if (one === null) result = null;
    }
    return result;
  };
}

function tagTest(tag: string): Test {
  return (calculation) => {
    const { tags } = calculation.at.person;
    return tags === undefined ? calculation.lack("tags") : tags.includes(tag);
  };
}

function rangeTest<Value extends number | string>(
  range: readonly [Value | null, Value | null],
  fact: Fact,
  valueOf: (calculation: Calculation) => Value | undefined,
): Test {
  const [from, to] = range;
  if (from === null && to === null) return ALWAYS;
  return (calculation) => {
    const value = valueOf(calculation);
    if (value === undefined) return calculation.lack(fact);
    return (from === null || value >= from) && (to === null || value < to);
  };
}
