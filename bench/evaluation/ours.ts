/** Our evaluator on the workload: without steps, with steps, and as the API says it. */
import type { Question } from "@/lib/domain/calculation/answer";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import { resultOf } from "@/lib/domain/case/result";
import type { RegisterView } from "@/lib/domain/register/view";
import { apiAnswer } from "@/lib/http/api/answer";
import type { Contestant } from "./contestant";
import { people, questions, register, rightSum } from "./workload";

export const PEOPLE = 2_000;
/** The same people over again, so that a run is forty thousand evaluations. */
export const TIMES = 20;
/** So many that they do not fit into the processor's cache: how fast memory brings them then counts too. */
const MANY = 40_000;
const WITHOUT = { steps: false };

export function ours(count = PEOPLE): Contestant[] {
  return [
    contestant("huaru", count, TIMES, false),
    contestant("huaru, with steps", count, TIMES, true),
    serialised(count),
  ];
}

/** The same with twenty times as many people. */
export function oursWithMany(): Contestant[] {
  const times = (PEOPLE * TIMES) / MANY;
  return [
    contestant("huaru, 40,000 people", MANY, times, false),
    contestant("huaru, 40,000 people, with steps", MANY, times, true),
  ];
}

function contestant(name: string, count: number, times: number, steps: boolean): Contestant {
  const view = register();
  const persons = people(count);
  const asked = questions(persons);
  const right = rightSum(persons) * times;
  return { name, evaluations: count * times, right, run: () => Promise.resolve(sumOf(view, asked, times, steps)) };
}

/** Everything the API answers: the result, why, in both languages, as JSON. The text is measured, so that it is made. */
function serialised(count: number): Contestant {
  const view = register();
  const persons = people(count);
  const asked = questions(persons);
  const run = () => {
    let sum = 0;
    for (const question of asked) {
      const answer = evaluate(view, question);
      const text = JSON.stringify({ ...resultOf({ answer, arrears: null }), ...apiAnswer(answer, view) });
      if (answer.state === "amount" && text.includes(String(answer.amountFen))) sum += answer.amountFen;
    }
    return Promise.resolve(sum);
  };
  return { name: "huaru, as the API says it", evaluations: count, right: rightSum(persons), run };
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
