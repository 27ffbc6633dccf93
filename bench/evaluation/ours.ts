/** Our evaluator on the workload: without steps, and with steps. */
import type { Question } from "@/lib/domain/calculation/answer";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import type { RegisterView } from "@/lib/domain/register/view";
import type { Contestant } from "./contestant";
import { people, questions, register, rightSum } from "./workload";

export const PEOPLE = 2_000;
/** The same people over again, so that a run is a million evaluations. */
export const TIMES = 500;
/** So many that they do not fit into the processor's cache: how fast memory brings them then counts too. */
const MANY = 200_000;
const WITHOUT = { steps: false };

export function ours(count = PEOPLE): Contestant[] {
  return [contestant("huaru", count, TIMES, false), contestant("huaru, with steps", count, TIMES, true)];
}

/** The same with a hundred times as many people. */
export function oursWithMany(): Contestant[] {
  const times = (PEOPLE * TIMES) / MANY;
  return [
    contestant("huaru, 200,000 people", MANY, times, false),
    contestant("huaru, 200,000 people, with steps", MANY, times, true),
  ];
}

function contestant(name: string, count: number, times: number, steps: boolean): Contestant {
  const view = register();
  const persons = people(count);
  const asked = questions(persons);
  const right = rightSum(persons) * times;
  return { name, evaluations: count * times, right, run: () => Promise.resolve(sumOf(view, asked, times, steps)) };
}

/** The sum of everybody's amounts, in fen, so many times over. */
export function sumOf(view: RegisterView, asked: readonly Question[], times: number, steps: boolean): number {
  let sum = 0;
  for (let time = 0; time < times; time += 1) {
    for (const question of asked) {
      const answer = steps ? evaluate(view, question) : evaluate(view, question, WITHOUT);
      if (answer.state === "amount") sum += answer.amountFen;
    }
  }
  return sum;
}
