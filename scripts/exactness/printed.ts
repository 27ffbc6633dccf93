/** Printed answers: random people over random registers, and what is not true in the sentences they are told, in both languages. */
import type { Answer } from "@/lib/domain/answer";
import { caseRegister, questionOf } from "@/lib/domain/case";
import type { Case } from "@/lib/domain/case.schema";
import { evaluate } from "@/lib/domain/evaluation";
import type { RegisterView } from "@/lib/domain/register-view";
import { apiAnswer } from "@/lib/http/api-answer";
import { meantBy, questionOver, registerOf } from "./comparison";
import { dice } from "./dice";
import type { OracleAnswer } from "./oracle";
import { wrongInSentence } from "./printed-amount";
import { wrongEquations } from "./printed-equation";

export interface Printed {
  readonly amounts: number;
  readonly equations: number;
  /** Seed, what is wrong, and the text. */
  readonly wrong: readonly string[];
}

const PEOPLE_PER_REGISTER = 25;

/** Reads until `amounts` answers with an amount have been printed. The same seed prints the same. */
export function readBack(seed: number, amounts: number): Printed {
  const wrong: string[] = [];
  let [read, equations] = [0, 0];
  for (let number = seed; read < amounts; number += 1) {
    const throws = dice(number * 104_729 + 7);
    const register = registerOf(throws);
    const view = caseRegister(register).asKnown(null);
    for (let person = 0; person < PEOPLE_PER_REGISTER; person += 1) {
      const one = questionOver(register, throws);
      const known = register.given.length;
      const answer = evaluate(view, { ...questionOf(one), known });
      if (answer.state !== "amount") continue;
      read += 1;
      const said = saidBy(answer, view);
      equations += said.sentences.filter((text) => /[=≈]/.test(text)).length;
      const found = complaints(said, meantBy(one, known), one.person);
      wrong.push(...found.map((complaint) => `${number}: ${complaint}`));
    }
  }
  return { amounts: read, equations, wrong };
}

interface Said {
  readonly sentences: readonly string[];
  readonly steps: readonly string[];
}

/** What the API says in both languages; the pages say the same words. */
function saidBy(answer: Answer, view: RegisterView): Said {
  const { words, steps } = apiAnswer(answer, view);
  return { sentences: [words.zh, words.en], steps: steps.flatMap((step) => [step.words.zh, step.words.en]) };
}

function complaints({ sentences, steps }: Said, right: OracleAnswer, person: Case["person"]): string[] {
  return [...sentences.flatMap((text) => wrongInSentence(text, right, person)), ...steps.flatMap(wrongEquations)];
}
