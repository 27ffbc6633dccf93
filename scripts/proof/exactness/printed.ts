/** Printed answers: random people over random registers, and what is not true in the sentences they are told, in both languages. */
import type { AmountAnswer, Answer } from "@/lib/domain/calculation/answer";
import { caseRegister, questionOf } from "@/lib/domain/case/case";
import type { Case } from "@/lib/domain/case/schema";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import { ruleDifferences } from "@/lib/domain/rule/difference";
import { methodSchema } from "@/lib/domain/rule/method.schema";
import { type Outline, outline } from "@/lib/domain/reading/outline";
import type { RegisterView } from "@/lib/domain/register/view";
import type { RulePayload } from "@/lib/domain/rule/schema";
import { apiAnswer } from "@/lib/http/api/answer";
import { outlineWithLines } from "@/lib/i18n/rule/beside";
import { differenceWords } from "@/lib/i18n/change/difference";
import { LANGUAGES } from "@/lib/i18n/core/language";
import { namesIn } from "@/lib/i18n/core/names";
import { ruleWords } from "@/lib/i18n/rule/rule";
import { meantBy, questionOver, registerOf } from "./comparison";
import { type Dice, dice } from "./dice";
import type { OracleAnswer } from "./oracle";
import { fraction } from "./fraction";
import { wrongInSentence, wrongLines, wrongRelations } from "./printed-amount";
import { figureOf, isEqual, wrongEquations } from "./printed-equation";
import { readNext } from "./printed-next";
import { cellsOf, resultPage } from "./printed-page";
import { wrongChanges, wrongInRule } from "./printed-rule";

export interface Printed {
  readonly amounts: number;
  readonly equations: number;
  /** Sentences of a next change, lines of rules, and changes between two rules. */
  readonly nexts: number;
  readonly rules: number;
  readonly changes: number;
  /** Seed, what is wrong, and the text. */
  readonly wrong: readonly string[];
}

const PEOPLE_PER_REGISTER = 25;
/** Of so many answers, the page of one. */
const PAGES_READ = 8;

/** Reads until `amounts` answers with an amount have been printed. The same seed prints the same. */
export function readBack(seed: number, amounts: number): Printed {
  const wrong: string[] = [];
  let [read, equations, nexts, rules, changes] = [0, 0, 0, 0, 0];
  for (let number = seed; read < amounts; number += 1) {
    const throws = dice(number * 104_729 + 7);
    const register = registerOf(throws);
    const view = caseRegister(register).asKnown(null);
    const stored = readRules(view, throws);
    rules += stored.rules;
    changes += stored.changes;
    wrong.push(...stored.wrong.map((complaint) => `${number}: ${complaint}`));
    const next = readNext(questionOver(register, throws), view);
    nexts += next.told;
    wrong.push(...next.wrong.map((complaint) => `${number}: ${complaint}`));
    for (let person = 0; person < PEOPLE_PER_REGISTER; person += 1) {
      const one = questionOver(register, throws);
      const known = register.given.length;
      const answer = evaluate(view, { ...questionOf(one), known });
      const right = meantBy(one, known);
      if (answer.state !== "amount") {
        const { words } = apiAnswer(answer, view);
        const lines = [words.zh, words.en].flatMap((text) => wrongLines(text, right.otherLines ?? ""));
        wrong.push(...lines.map((complaint) => `${number}: ${complaint}`));
        continue;
      }
      read += 1;
      const said = saidBy(answer, view);
      // The pages say the same words; drawing one with its code costs as much as fifty answers.
      if (read % PAGES_READ === 0) {
        wrong.push(...pageComplaints(answer, view, right, one.person).map((complaint) => `${number}: ${complaint}`));
      }
      equations += said.sentences.filter((text) => /[=≈]/.test(text)).length;
      const found = complaints(said, right, one.person);
      wrong.push(...found.map((complaint) => `${number}: ${complaint}`));
    }
  }
  return { amounts: read, equations, nexts, rules, changes, wrong };
}

/** Every rule of a register in a line, as table and API say it, and the change from one to the next, as feed and history do. */
function readRules(view: RegisterView, throws: Dice): Pick<Printed, "rules" | "changes" | "wrong"> {
  const payloads = [...view.itemsBySeries.values()]
    .flat()
    .flatMap(({ payload }) => (payload?.kind === "rule" ? payload.rule : []));
  const wrong: string[] = [];
  let changes = 0;
  for (const language of LANGUAGES) {
    const names = namesIn(view, language);
    for (const rule of payloads) {
      wrong.push(...wrongInRule(ruleWords(rule, language, names), rule));
      const { read, wrong: untrue } = wrongChanges(
        ruleDifferences(rule, raised(rule, throws))
          .map((one) => differenceWords(one, language, names))
          .join("; "),
      );
      changes += read;
      wrong.push(...untrue);
    }
  }
  return { rules: payloads.length, changes, wrong };
}

/** The same rule with other sums: only amounts change, as in most publications. */
function raised(rule: RulePayload, throws: Dice): RulePayload {
  const text = JSON.stringify(rule.method).replaceAll(/"fen":(\d+)/g, () => `"fen":${throws.below(60_000)}`);
  return { ...rule, method: methodSchema.parse(JSON.parse(text)) };
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
      ...(isMoney(shown)
        ? outlineWithLines(shown, language)
            .split(/[；;] ?(?=[^（(]*[：:])/)
            .flatMap(wrongRelations)
        : []),
    ];
  });
}

/** A formula of own figures states no sum that others must follow from. */
function isMoney(shown: Outline): boolean {
  return [shown, ...shown.others].every(
    (said) => said.state !== "rule" || said.bands.every(({ value }) => value.kind === "amount"),
  );
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
