/** Our evaluator on the workload: without steps, and with steps. */
import type { Question } from "@/lib/domain/answer";
import { evaluate } from "@/lib/domain/evaluation";
import type { RegisterView } from "@/lib/domain/register-view";
import type { Contestant } from "./contestant";
import { people, questions, register, rightSum } from "./workload";

export const PEOPLE = 200_000;
/** The same people over again, so that a run is a million evaluations. */
export const TIMES = 5;
const WITHOUT = { steps: false };

export function ours(count = PEOPLE): Contestant[] {
  return [contestant("huaru", count, false), contestant("huaru, with steps", count, true)];
}

function contestant(name: string, count: number, steps: boolean): Contestant {
  const view = register();
  const persons = people(count);
  const asked = questions(persons);
  const right = rightSum(persons) * TIMES;
  return { name, evaluations: count * TIMES, right, run: () => Promise.resolve(sumOf(view, asked, steps)) };
}

/** The sum of everybody's amounts, in fen, `TIMES` over. */
export function sumOf(view: RegisterView, asked: readonly Question[], steps: boolean): number {
  let sum = 0;
  for (let time = 0; time < TIMES; time += 1) {
    for (const question of asked) {
      const answer = steps ? evaluate(view, question) : evaluate(view, question, WITHOUT);
      if (answer.state === "amount") sum += answer.amountFen;
    }
  }
  return sum;
}
