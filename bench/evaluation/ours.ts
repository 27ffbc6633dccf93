/** Our evaluator on the workload: without steps, with steps, and on a rule of everybody's own base, where nothing can be shared. */
import type { Question } from "@/lib/domain/answer";
import { evaluate } from "@/lib/domain/evaluation";
import { exprSchema, fenSchema } from "@/lib/domain/method.schema";
import type { RegisterView } from "@/lib/domain/register-view";
import { aRule, aView, anItem, ruleSeriesOf } from "@/lib/domain/testing";
import type { Contestant } from "./contestant";
import { type BenchPerson, REGIONS, people, questions, regionName, register, rightSum } from "./workload";

const PEOPLE = 200_000;
/** The same people over again, so that a run is a million evaluations. */
const TIMES = 5;
const WITHOUT = { steps: false };

export const ours: Contestant[] = [contestant("huaru", false), contestant("huaru, with steps", true)];

function contestant(name: string, steps: boolean): Contestant {
  const view = register();
  const persons = people(PEOPLE);
  const asked = questions(persons);
  const right = rightSum(persons) * TIMES;
  return { name, evaluations: PEOPLE * TIMES, right, run: () => Promise.resolve(sumOf(view, asked, steps)) };
}

function sumOf(view: RegisterView, asked: readonly Question[], steps: boolean): number {
  let sum = 0;
  for (let time = 0; time < TIMES; time += 1) {
    for (const question of asked) {
      const answer = steps ? evaluate(view, question) : evaluate(view, question, WITHOUT);
      if (answer.state === "amount") sum += answer.amountFen;
    }
  }
  return sum;
}

const FLOOR = 518_200;
const CEILING = 2_439_600;

export const ownBase: Contestant[] = [
  ownBaseContestant("huaru, own base × 2 % between floor and ceiling", false),
  ownBaseContestant("huaru, the same with steps", true),
];

function ownBaseContestant(name: string, steps: boolean): Contestant {
  const of = { base: "own_contribution_base" };
  const method = exprSchema.parse({
    op: "clamp",
    of: { op: "rate", ppm: 20_000, base: of },
    minFen: FLOOR / 50,
    maxFen: CEILING / 50,
  });
  const regions = Array.from({ length: REGIONS }, (_unused, region) => regionName(region));
  const view = aView(
    regions.map((region) => anItem({ series: ruleSeriesOf(region, "in_service"), rule: aRule(method) })),
  );
  const persons = people(PEOPLE);
  const asked = questions(persons).map((question, index): Question => {
    const contributionBase = fenSchema.parse(ownBaseOf(persons[index]));
    return { ...question, category: "in_service", person: { ...question.person, contributionBase } };
  });
  const right = persons.reduce((sum, person) => sum + twoPercent(ownBaseOf(person)), 0) * TIMES;
  return { name, evaluations: PEOPLE * TIMES, right, run: () => Promise.resolve(sumOf(view, asked, steps)) };
}

function ownBaseOf(person: BenchPerson | undefined): number {
  return person === undefined ? 0 : person.age * 31_337 + person.region * 13 + person.day;
}

function twoPercent(base: number): number {
  const share = (BigInt(Math.min(Math.max(base, FLOOR), CEILING)) * 2n + 50n) / 100n;
  return Number(share);
}
