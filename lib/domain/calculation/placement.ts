/** Placement: where and as what a person is credited in a month: enrolment, retirement switch, pension scheme. */
import type { Question, Switching } from "./answer";
import { type CreditMonth, monthOf } from "@/lib/domain/value/credit-month";
import { type RuleLine, ruleLineOf } from "./line";
import type { RegisterView } from "@/lib/domain/register/view";
import { beforeRetirement, isRetired, retiredFrom } from "./retirement";
import { FROM_NOTHING, type Step, type StepKey } from "./step";

export interface Placed {
  readonly line: RuleLine;
  /** First month credited as retired, where the person has said since when and it has come. */
  readonly switched: CreditMonth | null;
  /** Where the switch is still to come: what the line is of, and from when the other one counts. */
  readonly switching: Switching | null;
}

/** The line that credits the person in the month of the question. What moved the question there is written down where steps are wanted. */
export function placed(view: RegisterView, question: Question, trace: Step[] | null): Placed {
  const { person, on, category } = question;
  const month = monthOf(on);
  const known = question.known ?? view.seq;
  const region = enrolledIn(question, month);
  if (region !== question.region) trace?.push(note("enrolled", { region }));
  let line = ruleLineOf(view, region, category, month, known);
  let switched: CreditMonth | null = null;
  let switching: Switching | null = null;
  if (person.retiredOn !== undefined && isRetired(line.index.categoryPath(category))) {
    switched = retiredFrom(person.retiredOn, line.rule);
    if (month < switched) {
      switching = { as: beforeRetirement(category), from: switched };
      line = ruleLineOf(view, region, switching.as, month, known);
      trace?.push(note("not_yet_retired", { from: switched, category: line.lookup.category }));
      // Nobody joins a rule by leaving it: the year of the switch is whole for the rule before it.
      switched = null;
    }
  }
  const leaf = schemeCategory(person.pensionScheme);
  if (leaf !== null && line.resolution.narrower.includes(leaf)) line = ruleLineOf(view, region, leaf, month, known);
  return { line, switched, switching };
}

function note(key: StepKey, params: Step["params"]): Step {
  return { key, params, resultFen: null, of: FROM_NOTHING, source: null };
}

function enrolledIn({ person, region }: Question, month: CreditMonth): string {
  if (person.enrolments === undefined) return region;
  const enrolment = person.enrolments.find(
    ({ from, to }) => from <= month && (to === undefined || to === null || month < to),
  );
  return enrolment?.region ?? region;
}

function schemeCategory(scheme: "enterprise" | "public" | undefined): string | null {
  if (scheme === undefined) return null;
  return scheme === "enterprise" ? "retired_enterprise" : "retired_public";
}
