/** People checks: what a rule would do to people at its limits: worse off by growing older, far from what they get now, nothing left. */
import type { AmountAnswer } from "@/lib/domain/calculation/answer";
import { bandsOf, rebanding, valueIn, type Band, type BandValue } from "@/lib/domain/rule/band";
import { dayAskedOf } from "@/lib/domain/value/credit-month";
import type { RuleStatement } from "@/lib/domain/editorial/statement";
import { bornForAge, personWith, variantsOf } from "@/lib/domain/person/edge-person";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import { issue } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import type { IssueParams } from "@/lib/domain/typed/issue-params";
import { insuredWith } from "./line";
import { isExpression } from "@/lib/domain/rule/method-kind";
import type { Method } from "@/lib/domain/rule/method.schema";
import type { Person } from "@/lib/domain/rule/person.schema";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { inputsNeeded } from "@/lib/domain/person/question-plan";
import type { RegisterView } from "@/lib/domain/register/view";
import { edgesOf, type RuleEdges } from "@/lib/domain/person/rule-edge";
import { USUAL_AGE } from "@/lib/domain/person/sample-person";
import type { RulePayload } from "@/lib/domain/rule/schema";
import { same } from "@/lib/domain/value/sameness";

/** One statement between the register as it is and as it would be. */
export interface Comparison {
  readonly statement: RuleStatement;
  readonly rule: RulePayload;
  readonly before: RegisterView;
  readonly after: RegisterView;
  readonly today: PlainDate;
}

/** Regions with different figures may differ, but a few of them show it. */
const MOST_REGIONS = 3;

/** A warning for each age on turning which somebody gets less: gross, net, in the year, or as yearly top-up. */
export function ageingIssues(comparison: Comparison): Issue[] {
  const { statement, rule, after, today } = comparison;
  if (statement.series.component !== undefined || !isExpression(rule.method)) return [];
  const falls = new Map<number, Issue>(statedFalls(rule.method).map((found) => [Number(found.params.age), found]));
  const on = dayAskedOf(statement.from);
  for (const { region, edges, people } of placesOf(comparison, after)) {
    const ask = (person: Person, age: number) => {
      const birthDate = bornForAge(age, rule, on);
      return {
        birthDate,
        answer: credited(comparison, after, { region, person: { ...person, birthDate }, on, today }),
      };
    };
    for (const [age, limit] of edges.ages.flatMap((one) => [one - 1, one, one + 1].map((age) => [age, one] as const))) {
      if (age < 1 || falls.has(age) || (age !== limit && edges.ages.includes(age))) continue;
      for (const person of people) {
        const [younger, older] = [ask(person, age - 1), ask(person, age)];
        if (!sameCohort(younger.birthDate, older.birthDate, edges)) continue;
        const fall = fallOf(younger.answer, older.answer);
        if (fall === null) continue;
        falls.set(age, issue(rowAt(rule.method, age), "amount_falls_with_age", { age, ...fall }));
        break;
      }
    }
  }
  return [...falls.entries()].toSorted(([left], [right]) => left - right).map(([, found]) => found);
}

/** What plain bands say by themselves, also where a figure they need is not recorded. */
function statedFalls(method: Method): Issue[] {
  const bands = bandsOf(method) ?? [];
  return bands.flatMap((band, index) => {
    const next = bands[index + 1];
    if (next === undefined || !comparable(band.value, next.value) || sizeOf(next.value) >= sizeOf(band.value))
      return [];
    const age = next.age[0] ?? 0;
    const params = { age, before: sizeOf(band.value), after: sizeOf(next.value), unit: next.value.unit };
    return issue(rowAt(method, age), "amount_falls_with_age", params);
  });
}

function comparable(one: BandValue, other: BandValue): boolean {
  if (one.unit === "percent" && other.unit === "percent") return same(one.base, other.base);
  return one.unit === other.unit;
}

function sizeOf(value: BandValue): number {
  return value.unit === "percent" ? value.ppm : value.fen;
}

/** The row that begins at an age; the method as a whole where none does. */
function rowAt(method: Method, age: number): string {
  if (method.op !== "table") return "method";
  const row = method.rows.findIndex(({ when }) => "age" in when && when.age[0] === age);
  return row < 0 ? "method" : `method.rows.${row}.then`;
}

/** Growing older changes nobody's birth date: people whom a rule tells apart by it are never compared. */
function sameCohort(one: PlainDate, other: PlainDate, { bornOn }: RuleEdges): boolean {
  return bornOn.every((limit) => one >= limit === other >= limit);
}

const KINDS = [
  ["amountFen", "month"],
  ["yearFen", "year"],
  ["netFen", "net"],
  ["topUpFen", "year"],
] as const;

/** What falls, from what to what. */
type Fall = Omit<IssueParams["amount_falls_with_age"], "age">;

function fallOf(younger: AmountAnswer | null, older: AmountAnswer | null): Fall | null {
  if (younger === null || older === null) return null;
  const pairs = KINDS.map(([kind, unit]) => ({ before: younger[kind] ?? 0, after: older[kind] ?? 0, unit }));
  if (pairs.some(({ before, after }) => after > before)) return null;
  return pairs.find(({ before, after }) => after < before) ?? null;
}

/** Warnings where an amount in force changes by more than the share set; at the band where bands can be compared. */
export function changeIssues(comparison: Comparison, inForce: RulePayload | null, percent: number): Issue[] {
  if (inForce === null || comparison.statement.kind !== "change") return [];
  const [old, made] = [bandsOf(inForce.method), bandsOf(comparison.rule.method)];
  const stated = old === null || made === null ? null : bandChanges(old, made, comparison.rule.method, percent);
  return stated ?? peopleChanges(comparison, percent);
}

/** Null where the bands state different things. */
function bandChanges(old: readonly Band[], made: readonly Band[], method: Method, percent: number): Issue[] | null {
  const found: Issue[] = [];
  for (const age of rebanding(old, made).segments) {
    const [from, to] = [valueIn(old, age), valueIn(made, age)];
    if (from === null || to === null || !comparable(from, to)) return null;
    const [was, is] = [sizeOf(from), sizeOf(to)];
    if (!isLarge(was, is, percent)) continue;
    const path = method.op === "table" ? rowAt(method, startOf(made, age[0] ?? 0)) : "method";
    found.push(issue(path, "change_large", { was, is, unit: to.unit, percent }));
  }
  return found;
}

function startOf(bands: readonly Band[], age: number): number {
  return bands.findLast((band) => (band.age[0] ?? 0) <= age)?.age[0] ?? 0;
}

function isLarge(was: number, is: number, percent: number): boolean {
  return was > 0 && Math.abs(is - was) * 100 > was * percent;
}

/** The largest change that somebody at a limit of the rule before or after would see. */
function peopleChanges(comparison: Comparison, percent: number): Issue[] {
  const { statement, rule, before, after, today } = comparison;
  const on = dayAskedOf(statement.from);
  let largest: { was: number; is: number } | null = null;
  for (const { region, edges, people } of placesOf(comparison, after, before)) {
    for (const age of [USUAL_AGE, ...edges.ages.flatMap((limit) => [limit - 1, limit])]) {
      for (const someone of people) {
        const person = { ...someone, birthDate: bornForAge(age, rule, on) };
        const [was, is] = [before, after].map(
          (view) => credited(comparison, view, { region, person, on, today })?.amountFen,
        );
        if (was === undefined || is === undefined || !isLarge(was, is, percent)) continue;
        const share = Math.abs(is - was) / was;
        if (largest === null || share > Math.abs(largest.is - largest.was) / largest.was) largest = { was, is };
      }
    }
  }
  return largest === null ? [] : [issue("method", "change_large", { ...largest, unit: "month", percent })];
}

/** A warning where deductions take more than is credited. */
export function netIssues(comparison: Comparison): Issue[] {
  const { statement, rule, after, today } = comparison;
  if (rule.deductions.length === 0) return [];
  const on = dayAskedOf(statement.from);
  for (const { region, edges, people } of placesOf(comparison, after)) {
    for (const age of [USUAL_AGE, ...edges.ages.flatMap((limit) => [limit - 1, limit])]) {
      for (const someone of people) {
        const person = { ...someone, birthDate: bornForAge(age, rule, on) };
        const answer = credited(comparison, after, { region, person, on, today });
        if (answer === null || answer.netFen === null || answer.netFen >= 0) continue;
        const taken = answer.amountFen - answer.netFen;
        return [issue("deductions.0.amount", "net_below_zero", { fen: answer.amountFen, taken })];
      }
    }
  }
  return [];
}

interface Place {
  readonly region: string;
  readonly edges: RuleEdges;
  readonly people: readonly Person[];
}

/** Where people are credited by the rule, and who is asked there. With `other`: at the limits of what that view says too. */
function placesOf({ statement }: Comparison, view: RegisterView, other: RegisterView | null = null): Place[] {
  const { series, from: month } = statement;
  const { category } = series;
  return insuredWith(view, statement)
    .slice(0, MOST_REGIONS)
    .map((region) => {
      const views = other === null ? [view] : [view, other];
      const edges = views.map((one) => edgesOf(one, { region, category, month, known: one.seq }));
      const facts = views.flatMap((one) => inputsNeeded(one, { region, category, month }).facts);
      const usual = personWith([...new Set(facts)], month);
      return { region, edges: joined(edges), people: edges.flatMap((one) => variantsOf(usual, one)) };
    });
}

/** All ages of both sides; of the rest the first side's, since each side has its own variants. */
function joined(edges: readonly RuleEdges[]): RuleEdges {
  const [first, second] = edges;
  const ages = [...new Set([...(first?.ages ?? []), ...(second?.ages ?? [])])].toSorted((left, right) => left - right);
  return { ...(first ?? NO_EDGES), ages };
}

const NO_EDGES: RuleEdges = {
  ages: [],
  contributionYears: [],
  ownPension: [],
  contributionBase: [],
  retiredOn: [],
  bornOn: [],
  tags: [],
};

interface Asked {
  readonly region: string;
  readonly person: Person;
  readonly on: PlainDate;
  readonly today: PlainDate;
}

/** The amount by this very line; null where another line answers, or there is no amount. */
function credited({ statement }: Comparison, view: RegisterView, asked: Asked): AmountAnswer | null {
  const { category } = statement.series;
  const answer = evaluate(view, { ...asked, category }, { steps: false });
  return answer.state === "amount" && same(answer.rule.series, statement.series) ? answer : null;
}
