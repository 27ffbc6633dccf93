/** Example suggestions: worked examples at the edges of a rule, from its own limits and settings, with the amounts the evaluator gives. */
import { USUAL_AGE } from "@/lib/domain/person/sample-person";
import { addMonths, dayAskedOf } from "@/lib/domain/value/credit-month";
import type { RuleStatement } from "@/lib/domain/editorial/statement";
import { ageEdges, leapEdges, type EdgeQuestion, type ExampleEdge } from "@/lib/domain/person/age-edge";
import { bornForAge, personWith, withPension } from "@/lib/domain/person/edge-person";
import { exampleResult } from "@/lib/domain/check/example";
import { fen, type Fen } from "@/lib/domain/value/fen";
import { insuredWith } from "@/lib/domain/check/line";
import { isExpression } from "@/lib/domain/rule/method-kind";
import type { Person } from "@/lib/domain/rule/person.schema";
import { previousDay, type PlainDate } from "@/lib/domain/value/plain-date";
import { inputsNeeded } from "@/lib/domain/person/question-plan";
import type { RegisterView } from "@/lib/domain/register/view";
import { edgesOf, type RuleEdges } from "@/lib/domain/person/rule-edge";
import type { RuleExample, RulePayload } from "@/lib/domain/rule/schema";
import { same } from "@/lib/domain/value/sameness";

export interface SuggestedExample extends EdgeQuestion {
  /** What the rule gives, as the draft has it now. */
  readonly amountFen: Fen;
}

/** A form holds twenty examples; more suggestions than twice that nobody reads. */
const MOST_SUGGESTED = 40;
const USUAL_AGES = { inService: 40, retired: USUAL_AGE };

/**
 * Examples nobody has adopted yet: first and last month in force and the months next to them, the month of each age limit's
 * birthday, the month in which it first counts by the rule's own reckoning and the one before, 29 February, each side of every limit of money, years and dates,
 * each status. Only those that give an amount. `after`: the register with the draft.
 */
export function suggestedExamples(
  statement: RuleStatement,
  after: RegisterView,
  rule: RulePayload,
  today: PlainDate,
): SuggestedExample[] {
  if (!isExpression(rule.method)) return [];
  const region = regionOf(statement, after, rule, today);
  if (region === null) return [];
  const { category, component } = statement.series;
  const month = statement.from;
  const line = component === undefined ? { category } : { category, component };
  const edges = edgesOf(after, { ...line, region, month, known: after.seq });
  const usual = usualPerson(statement, after, rule, region);
  const asked = [
    ...monthEdges(statement, usual),
    ...edges.ages.flatMap((age) => ageEdges(age, rule.settings, statement).map((edge) => movedTo(usual, edge))),
    ...edges.ages.flatMap((age) => leapEdges(age, statement).map((edge) => movedTo(usual, edge))),
    ...factEdges(edges, usual, rule, statement, (one) => exampleResult(after, statement, one, today).computedFen),
  ];
  const known = rule.examples.map(asQuestion);
  // Of two names for one question the later is kept: a limit of the rule says more than a month.
  return asked
    .filter(
      (one, index) =>
        ![...known, ...asked.slice(index + 1).map(asQuestion)].some((other) => same(other, asQuestion(one))),
    )
    .flatMap((one) => {
      const { computedFen } = exampleResult(after, statement, { ...one, expectFen: fen(0) }, today);
      return computedFen === null ? [] : [{ ...one, amountFen: computedFen }];
    })
    .slice(0, MOST_SUGGESTED);
}

function asQuestion({ person, on }: Pick<RuleExample, "person" | "on">): unknown {
  return { person, on };
}

/** Where the examples' people are insured: the line's own region, or, where figures are lacking there, the first below that has them. */
function regionOf(statement: RuleStatement, after: RegisterView, rule: RulePayload, today: PlainDate): string | null {
  const on = dayAskedOf(statement.from);
  const isPaid = (region: string) => {
    const person = usualPerson(statement, after, rule, region);
    return exampleResult(after, statement, { person, on, expectFen: fen(0) }, today).computedFen !== null;
  };
  const { region } = statement.series;
  return isPaid(region) ? region : (insuredWith(after, statement).find(isPaid) ?? null);
}

/** Somebody with what the rule asks for and nothing else, well inside a band of age. */
function usualPerson(
  { series, from: month }: RuleStatement,
  after: RegisterView,
  rule: RulePayload,
  region: string,
): Person {
  const { category } = series;
  const { facts } = inputsNeeded(after, { region, category, month });
  const person = personWith(facts, month);
  const age = category.startsWith("in_service") ? USUAL_AGES.inService : USUAL_AGES.retired;
  if (facts.includes("birthDate")) person.birthDate = bornForAge(age, rule, dayAskedOf(month));
  if (region !== series.region) person.enrolments = [{ region, from: addMonths(month, -24) }];
  return person;
}

function monthEdges({ from, to }: RuleStatement, person: Person): EdgeQuestion[] {
  const before = addMonths(from, -1);
  const first: EdgeQuestion[] = [
    { edge: { kind: "month_before", month: before }, person, on: dayAskedOf(before) },
    { edge: { kind: "first_month", month: from }, person, on: dayAskedOf(from) },
  ];
  if (to === null) return first;
  const last = addMonths(to, -1);
  return [
    ...first,
    { edge: { kind: "last_month", month: last }, person, on: dayAskedOf(last) },
    { edge: { kind: "month_after", month: to }, person, on: dayAskedOf(to) },
  ];
}

function movedTo(usual: Person, { edge, person, on }: EdgeQuestion): EdgeQuestion {
  return { edge, person: { ...usual, ...person }, on };
}

type Move = (person: Person) => Person;

/** The sides of one limit: what each is called and how somebody comes to stand there. `far`: well off the limit, where a difference shows. */
interface Limit {
  readonly sides: readonly { readonly edge: ExampleEdge; readonly move: Move }[];
  readonly far: readonly Move[];
}

type AmountOf = (one: Pick<RuleExample, "person" | "on" | "expectFen">) => Fen | null;

/** Each side of every limit but those of age, tried at an age at which it makes a difference, where there is one. */
function factEdges(
  edges: RuleEdges,
  usual: Person,
  rule: RulePayload,
  { from }: RuleStatement,
  amountOf: AmountOf,
): EdgeQuestion[] {
  const on = dayAskedOf(from);
  const ages = usual.birthDate === undefined ? [] : edges.ages.flatMap((limit) => [limit, limit - 1]);
  const people = [usual, ...ages.map((age) => ({ ...usual, birthDate: bornForAge(age, rule, on) }))];
  const amount = (person: Person) => amountOf({ person, on, expectFen: fen(0) });
  return limitsOf(edges).flatMap(({ sides, far }) => {
    const matters = people.find((person) => new Set(far.map((move) => amount(move(person)))).size > 1);
    return sides.map(({ edge, move }) => ({ edge, person: move(matters ?? usual), on }));
  });
}

function limitsOf(edges: RuleEdges): Limit[] {
  return [
    ...edges.contributionBase.map((limit) =>
      moneyLimit(limit, "contribution_base", (contributionBase) => (one) => ({ ...one, contributionBase })),
    ),
    ...edges.ownPension.map((limit) =>
      moneyLimit(limit, "own_pension", (pension) => (one) => withPension(one, pension)),
    ),
    ...edges.contributionYears.map((limit) =>
      aroundLimit([limit - 1, limit], (years) => ({
        edge: { kind: "contribution_years", years },
        move: (one) => ({ ...one, contributionYears: years }),
      })),
    ),
    ...edges.retiredOn.map((limit) =>
      aroundLimit([previousDay(limit), limit], (day) => ({
        edge: { kind: "retired_on", day },
        move: (one) => ({ ...one, retiredOn: day }),
      })),
    ),
    ...edges.bornOn.map((limit) =>
      aroundLimit([previousDay(limit), limit], (day) => ({
        edge: { kind: "born_on", day },
        move: (one) => ({ ...one, birthDate: day }),
      })),
    ),
    ...edges.tags.map((tag): Limit => {
      const move: Move = (one) => ({ ...one, tags: [tag] });
      return { sides: [{ edge: { kind: "tag", tag }, move }], far: [move, (one) => one] };
    }),
  ];
}

function moneyLimit(limit: Fen, kind: "own_pension" | "contribution_base", moveTo: (amount: Fen) => Move): Limit {
  const below = fen(Math.max(0, limit - 1));
  const sides = [below, limit].map((amount) => ({ edge: { kind, fen: amount }, move: moveTo(amount) }));
  return { sides, far: [moveTo(fen(Math.trunc(limit / 2))), moveTo(limit), moveTo(fen(limit * 2))] };
}

function aroundLimit<Value>(values: readonly Value[], sideAt: (value: Value) => Limit["sides"][number]): Limit {
  const sides = values.map(sideAt);
  return { sides, far: sides.map(({ move }) => move) };
}
