/** Everything that is said about a rule: answers, steps, outlines, questions and differences, in both languages. */
import { evaluate } from "@/lib/domain/calculation/evaluation";
import type { Answer, AskedPerson, Question } from "@/lib/domain/calculation/answer";
import { ruleDifferences } from "@/lib/domain/rule/difference";
import { parsePlainDate } from "@/lib/domain/value/plain-date";
import { invariant } from "@/lib/domain/value/invariant";
import { issuesOfMethod } from "@/lib/domain/check/method";
import { monthOf } from "@/lib/domain/value/credit-month";
import { outline } from "@/lib/domain/reading/outline";
import { nextChange } from "@/lib/domain/person/next-change";
import { inputsNeeded } from "@/lib/domain/person/question-plan";
import type { RegisterView } from "@/lib/domain/register/view";
import type { RulePayload } from "@/lib/domain/rule/schema";
import { answerSentence } from "@/lib/i18n/rule/answer";
import { nextChangeSentence } from "@/lib/i18n/rule/next-change";
import { differenceWords } from "@/lib/i18n/change/difference";
import { factWords } from "@/lib/i18n/rule/fact";
import type { Language } from "@/lib/i18n/core/language";
import { firstNames } from "@/lib/i18n/core/names";
import { bandName, bandValueWords, outlineSummary } from "@/lib/i18n/rule/outline";
import { ruleWords } from "@/lib/i18n/rule/rule";
import { stepWords } from "@/lib/i18n/rule/step";
import { warningSentence } from "@/lib/i18n/rule/warning";
import type { Dice } from "@/scripts/proof/exactness/dice";
import { randomDay, randomPerson } from "@/scripts/proof/exactness/random-case";
import { personSchema } from "@/lib/domain/rule/person.schema";

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

/** The sentences about a rule beside an earlier one, asked about by somebody odd on an odd day. */
export function everythingSaid(view: RegisterView, rule: RulePayload, before: RulePayload, dice: Dice): string[] {
  const question = oddQuestion(dice);
  const answer = evaluate(view, question);
  const { region, category, today } = question;
  const month = monthOf(question.on);
  const shown = outline(view, { region, category, month, today });
  const plan = inputsNeeded(view, { region, category, month });
  const next = nextChange(view, question);
  issuesOfMethod(rule.method);
  const differences = [
    ...ruleDifferences(before, rule),
    ...ruleDifferences(rule, before),
    ...ruleDifferences(null, rule),
  ];
  return LANGUAGES.flatMap((language) => [
    ruleWords(rule, language),
    ...answerSaid(answer, language),
    ...(next === null ? [] : [nextChangeSentence(next, firstNames(language), language)]),
    outlineSummary(shown, language),
    ...(shown.state === "rule" ? shown.bands : []).flatMap((band) => [
      bandName(band, language),
      bandValueWords(band.value, language),
    ]),
    ...plan.facts.map((fact) => factWords(fact, language)),
    ...differences.map((difference) => differenceWords(difference, language)),
  ]);
}

function answerSaid(answer: Answer, language: Language): string[] {
  const names = firstNames(language);
  return [
    answerSentence(answer, names, language),
    ...answer.steps.map((step) => stepWords(step, names, language)),
    ...answer.warnings.map((warning) => warningSentence(warning, names, language)),
  ];
}

const ODD_BIRTHS = [
  "",
  "0000-00-00",
  "2024-02-30",
  "1890-01-01",
  "2199-12-31",
  "1956-02",
  "now",
  "1956-02-29",
] as const;
const ODD_DAYS = ["1990-01-01", "2199-12-31", "2024-02-29", "0001-01-01", "9999-12-31", "2024-12-31"] as const;

function oddQuestion(dice: Dice): Question {
  const on = parsePlainDate(dice.chance(30) ? dice.pick(ODD_DAYS) : randomDay(dice, 2019, 8));
  invariant(on !== null, "an odd day is a day");
  return {
    region: "全国/甲省/子市",
    category: dice.pick(["retired", "in_service", "unheard_of"]),
    on,
    today: on,
    person: oddPerson(dice),
  };
}

function oddPerson(dice: Dice): AskedPerson {
  if (dice.chance(10)) return {};
  const { birthDate: _birth, ...facts } = randomPerson(dice);
  const { birthDate: _none, ...person } = personSchema.parse(dice.chance(30) ? GREATEST : facts);
  return { ...person, birthDate: dice.chance(40) ? dice.pick(ODD_BIRTHS) : randomDay(dice, 1900, 120) };
}

const GREATEST = {
  contributionBase: 1_000_000_000,
  contributionYears: 100,
  ownPension: 1_000_000_000,
  pensionOfRetirementMonth: 1_000_000_000,
  creditedThisYear: 1_000_000_000,
  tags: ["model_worker", "veteran"],
};
