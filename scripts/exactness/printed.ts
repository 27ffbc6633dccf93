/** Printed answers: random people over random registers, and what is not true in the sentences they are told, in both languages. */
import type { AmountAnswer, Answer } from "@/lib/domain/answer";
import { caseRegister, questionOf } from "@/lib/domain/case";
import type { Case } from "@/lib/domain/case.schema";
import { evaluate } from "@/lib/domain/evaluation";
import { outline } from "@/lib/domain/outline";
import type { RegisterView } from "@/lib/domain/register-view";
import { apiAnswer } from "@/lib/http/api-answer";
import { LANGUAGES } from "@/lib/i18n/language";
import { meantBy, questionOver, registerOf } from "./comparison";
import { dice } from "./dice";
import type { OracleAnswer } from "./oracle";
import { fraction } from "./fraction";
import { wrongInSentence, wrongRelations } from "./printed-amount";
import { figureOf, isEqual, wrongEquations } from "./printed-equation";
import { cellsOf, resultPage } from "./printed-page";

export interface Printed {
  readonly amounts: number;
  readonly equations: number;
  /** Seed, what is wrong, and the text. */
  readonly wrong: readonly string[];
}

const PEOPLE_PER_REGISTER = 25;
/** Of so many answers, the page of one. */
const PAGES_READ = 8;

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
      const right = meantBy(one, known);
      // The pages say the same words; drawing one with its code costs as much as fifty answers.
      if (read % PAGES_READ === 0) {
        wrong.push(...pageComplaints(answer, view, right, one.person).map((complaint) => `${number}: ${complaint}`));
      }
      equations += said.sentences.filter((text) => /[=≈]/.test(text)).length;
      const found = complaints(said, right, one.person);
      wrong.push(...found.map((complaint) => `${number}: ${complaint}`));
    }
  }
  return { amounts: read, equations, wrong };
}

interface Said {
  readonly sentences: readonly string[];
  readonly steps: readonly string[];
}

/** The page of the result: the figure set large is the oracle's, and what it says and hands on is true. */
function pageComplaints(
  answer: AmountAnswer,
  view: RegisterView,
  right: OracleAnswer,
  person: Case["person"],
): string[] {
  const { region, category, today } = answer.question;
  const shown = outline(view, { region, category, month: answer.month, known: answer.known, today });
  return LANGUAGES.flatMap((language) => {
    const { figure, texts, copy } = resultPage(answer, view, language);
    return [
      ...(figure === null || isOneOf(figure, right) ? [] : [`the page shows ${figure} for ${JSON.stringify(right)}`]),
      ...texts.flatMap(wrongEquations),
      ...wrongInSentence(copy, right, person),
      ...cellsOf(shown, language).flatMap(wrongRelations),
    ];
  });
}

function isOneOf(figure: string, { amountFen, yearFen, netFen, topUpFen }: OracleAnswer): boolean {
  const shown = figureOf(figure);
  return [amountFen, yearFen, netFen, topUpFen].some(
    (fen) => fen !== undefined && isEqual(shown, { worth: fraction(BigInt(fen), 100n), isCut: false }),
  );
}

/** What the API says in both languages. */
function saidBy(answer: Answer, view: RegisterView): Said {
  const { words, steps } = apiAnswer(answer, view);
  return { sentences: [words.zh, words.en], steps: steps.flatMap((step) => [step.words.zh, step.words.en]) };
}

function complaints({ sentences, steps }: Said, right: OracleAnswer, person: Case["person"]): string[] {
  return [...sentences.flatMap((text) => wrongInSentence(text, right, person)), ...steps.flatMap(wrongEquations)];
}
