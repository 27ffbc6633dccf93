/** Interviews: one question at a time, only those whose answer can change the result, then the answer. */
import { birthDays, isPlausibleBirth } from "@/lib/domain/rule/age";
import { isArea } from "@/lib/domain/place/area";
import type { Answer, AskedPerson, Question } from "@/lib/domain/calculation/answer";
import { type CreditMonth, dayAskedOf, parseCreditMonth } from "@/lib/domain/value/credit-month";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import { type Fact, parseFact } from "@/lib/domain/rule/fact";
import type { Fen } from "@/lib/domain/value/fen";
import type { Seq } from "@/lib/domain/register/item";
import { type NextChange, nextChange } from "./next-change";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { inputsNeeded } from "./question-plan";
import type { Region } from "@/lib/domain/place/region";
import type { RegisterView } from "@/lib/domain/register/view";
import { resolve } from "@/lib/domain/register/resolution";
import type { IssueKey } from "@/lib/domain/typed/issue-key";
import { parseTypedDay } from "@/lib/domain/typed/month";
import { parseYears, parseYuan } from "@/lib/domain/typed/number";
import type { Typed } from "@/lib/domain/typed/text";

/** What an address may carry, in the order the questions are asked. Nothing else about a person is ever in it. */
export const INTERVIEW_KEYS = [
  "r",
  "c",
  "birth",
  "retired",
  "base",
  "years",
  "pension",
  "rpension",
  "mpension",
  "ycredit",
  "mcredit",
  "credited",
  "tags",
] as const;

export type InterviewKey = (typeof INTERVIEW_KEYS)[number];

export type Typings = Readonly<Partial<Record<InterviewKey, string>>>;

/** `tags=none`: asked, and nothing applies. */
export const NO_TAG = "none";

/** Why an answer cannot be used: it cannot be read, or it cannot be together with the day it is, the month asked about or another answer. */
export type Misreading =
  | "unreadable"
  | NumberMisread
  | "birth_future"
  | "birth_too_old"
  | "birth_after_month"
  | "month_too_late"
  | "retired_before_birth";

const NUMBER_MISREADS = [
  "number_too_large",
  "money_decimals",
  "number_negative",
  "number_comma",
  "money_is_percent",
  "whole_number",
] as const;

/** A number of which it can be said what is wrong with it. */
export type NumberMisread = (typeof NUMBER_MISREADS)[number];

export type Interview =
  | { readonly kind: "region"; readonly areas: readonly Region[] }
  | { readonly kind: "category"; readonly options: readonly string[] }
  | {
      readonly kind: "fact";
      readonly fact: Fact;
      readonly key: InterviewKey;
      readonly tags: readonly string[];
      readonly misread: Misreading | null;
    }
  | { readonly kind: "result"; readonly answer: Answer; readonly next: NextChange | null };

export interface InterviewAsked {
  readonly typings: Typings;
  readonly month: CreditMonth;
  readonly known: Seq;
  readonly today: PlainDate;
}

/** The first question that is still open, or the answer. */
export function interview(view: RegisterView, asked: InterviewAsked): Interview {
  const { typings, month, known, today } = asked;
  const region = view.regions.get(typings.r ?? "");
  if (region === undefined || !isArea(region)) return { kind: "region", areas: areasBelow(view, region) };
  const category = view.categories.get(typings.c ?? "")?.code;
  if (category === undefined) return { kind: "category", options: [] };
  const lookup = { region: region.code, category, month, known };
  const { narrower } = resolve(view, lookup);
  if (narrower.length > 0) return { kind: "category", options: narrower };
  const plan = inputsNeeded(view, lookup);
  const person = personOf(typings, plan.facts);
  const impossible = birthImpossible(typings.birth, asked);
  if (impossible !== null && plan.facts.includes("birthDate")) {
    return { kind: "fact", fact: "birthDate", key: "birth", tags: [], misread: impossible };
  }
  const open = plan.facts.map((fact) => openFact(fact, typings, person, plan.tags)).find((each) => each !== null);
  if (open) return open;
  const question: Question = {
    region: region.code,
    category,
    on: dayAskedOf(month),
    known,
    person: person.facts,
    today,
  };
  const answer = evaluate(view, question);
  return unanswered(answer, asked) ?? { kind: "result", answer, next: nextChange(view, question) };
}

/** The pooling areas and special schemes to choose from below a province; none without one. */
function areasBelow(view: RegisterView, region: Region | undefined): Region[] {
  if (region === undefined) return [];
  return [...view.regions.values()].filter(
    (each) => each.parentCode === region.code && isArea(each) && each.retiredFrom === null,
  );
}

/** What the answer itself still asks for, such as the day of birth, or refuses. */
function unanswered(answer: Answer, asked: InterviewAsked): Interview | null {
  const { typings } = asked;
  if (answer.state === "missing_input") {
    const fact = answer.missing.map(asFact).find((each) => each !== null);
    if (!fact || keyOf(fact) === null) return null;
    const key = keyOf(fact);
    // The day was given and does not help: the answer's own sentence says what is missing.
    if (key === null || (fact === "birthDay" && (typings.birth ?? "").length > 7)) return null;
    return { kind: "fact", fact, key, tags: [], misread: null };
  }
  if (answer.state !== "invalid_input") return null;
  const fact = answer.invalid.map(asFact).find((each) => each !== null);
  const key = fact ? keyOf(fact) : null;
  if (!fact || key === null) return null;
  const why = key === "retired" ? "retired_before_birth" : birthImpossible(typings.birth, asked);
  return { kind: "fact", fact, key, tags: [], misread: why ?? "unreadable" };
}

/** Why somebody cannot be born then: by today's date, or by the month asked about; null where they can, or have not said. */
function birthImpossible(typed: string | undefined, { month, today }: InterviewAsked): Misreading | null {
  if (typed === undefined) return null;
  const first = birthDays(typed)?.[0];
  if (first === undefined) return "unreadable";
  if (first > today) return "birth_future";
  const on = dayAskedOf(month);
  if (isPlausibleBirth(first, on)) return null;
  if (first > on) return "birth_after_month";
  return isPlausibleBirth(first, today) ? "month_too_late" : "birth_too_old";
}

function asFact(text: string): Fact | null {
  const parsed = parseFact(text);
  if (parsed === null) return null;
  return parsed.of === null ? parsed.name : `${parsed.name}:${parsed.of}`;
}

const KEYS: Readonly<Record<string, InterviewKey>> = {
  birthDate: "birth",
  birthDay: "birth",
  retiredOn: "retired",
  contributionBase: "base",
  contributionYears: "years",
  ownPension: "pension",
  pensionOfRetirementMonth: "rpension",
  pensionOfMonth: "mpension",
  ownCreditYearTotal: "ycredit",
  ownCreditOfMonth: "mcredit",
  creditedThisYear: "credited",
  pension_scheme: "c",
  category: "c",
  tags: "tags",
};

function keyOf(fact: Fact): InterviewKey | null {
  return KEYS[parseFact(fact)?.name ?? ""] ?? null;
}

interface ReadPerson {
  readonly facts: AskedPerson;
  /** What could not be read, and why. */
  readonly misread: ReadonlyMap<InterviewKey, Misreading>;
}

function openFact(fact: Fact, typings: Typings, person: ReadPerson, tags: readonly string[]): Interview | null {
  const key = keyOf(fact);
  if (key === null || key === "c") return null;
  const misread = person.misread.get(key) ?? null;
  if (typings[key] !== undefined && misread === null) return null;
  return { kind: "fact", fact, key, tags, misread };
}

function personOf(typings: Typings, facts: readonly Fact[]): ReadPerson {
  const misread = new Map<InterviewKey, Misreading>();
  const read = <Value>(key: InterviewKey, parse: (text: string) => Typed<Value>): Value | undefined => {
    const text = typings[key];
    if (text === undefined) return undefined;
    const typed = parse(text);
    if (typed.ok) return typed.value;
    misread.set(key, numberMisread(typed.key));
    return undefined;
  };
  const yuan = (key: InterviewKey): Fen | undefined => read(key, parseYuan);
  const of = (name: string) => facts.map(parseFact).find((each) => each?.name === name)?.of ?? null;
  const [pensionMonth, creditMonth] = [of("pensionOfMonth"), of("ownCreditOfMonth")].map((each) =>
    parseCreditMonth(each ?? ""),
  );
  const creditYear = of("ownCreditYearTotal");
  const [mpension, mcredit, ycredit] = [yuan("mpension"), yuan("mcredit"), yuan("ycredit")];
  const person: AskedPerson = {
    ...given("birthDate", typings.birth),
    ...given("retiredOn", read("retired", parseTypedDay)),
    ...given("contributionBase", yuan("base")),
    ...given("contributionYears", read("years", parseYears)),
    ...given("ownPension", yuan("pension")),
    ...given("pensionOfRetirementMonth", yuan("rpension")),
    ...given("creditedThisYear", yuan("credited")),
    ...given("tags", typings.tags === undefined || typings.tags === NO_TAG ? undefined : typings.tags.split(",")),
    ...(mpension !== undefined && pensionMonth != null ? { pensionOfMonth: { [pensionMonth]: mpension } } : {}),
    ...(mcredit !== undefined && creditMonth != null ? { ownCreditOfMonth: { [creditMonth]: mcredit } } : {}),
    ...(ycredit !== undefined && creditYear !== null ? { ownCreditYearTotal: { [creditYear]: ycredit } } : {}),
  };
  return { facts: person, misread };
}

function numberMisread(key: IssueKey): Misreading {
  return NUMBER_MISREADS.find((each) => each === key) ?? "unreadable";
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  const named: Partial<Record<Name, Value>> = {};
  if (value !== undefined) named[name] = value;
  return named;
}
