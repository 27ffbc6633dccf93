/** Doubts about what a person said: facts that are possible and hardly meant, and facts that say nothing of the month asked about. */
import { completedYears } from "@/lib/domain/rule/age";
import type { Answer, Question, Warning } from "./answer";
import { IN_SERVICE } from "@/lib/domain/place/category-tree";
import { addMonths } from "@/lib/domain/value/credit-month";
import { creditingYearStart } from "./crediting";
import type { RuleLine } from "./line";
import { type PlainDate, yearOf } from "@/lib/domain/value/plain-date";
import { isRetired } from "./retirement";

/** Nobody retires younger, not even from hard work or in ill health; nobody is employed younger. */
export const LEAST_AGE = { retired: 45, in_service: 16 } as const;

/** The answer with a warning for each doubt. `birth`: checked; null = not given. */
export function withDoubts(answer: Answer, line: RuleLine, birth: PlainDate | null): Answer {
  const { question } = answer;
  const doubts = [
    ...(birth === null ? [] : ageDoubts(birth, question, line)),
    ...enrolmentDoubts(question, answer),
    ...yearDoubts(answer),
  ];
  return doubts.length === 0 ? answer : { ...answer, warnings: [...answer.warnings, ...doubts] };
}

function ageDoubts(birth: PlainDate, { on, person }: Question, { index, lookup }: RuleLine): Warning[] {
  // Most are old enough by the year alone.
  const { retiredOn } = person;
  if (retiredOn === undefined && yearOf(on) - yearOf(birth) > LEAST_AGE.retired) return [];
  const path = index.categoryPath(lookup.category);
  const as = isRetired(path) ? "retired" : path.includes(IN_SERVICE) ? "in_service" : null;
  if (as === null) return [];
  const since = as === "retired" && retiredOn !== undefined && retiredOn < on ? retiredOn : on;
  const age = completedYears(birth, since, { attainOn: "birthday", leapBirthday: "feb28" });
  return age < LEAST_AGE[as] ? [{ key: "age_unlikely", params: { age, as, on: since } }] : [];
}

/** Months in none of the enrolments belong to the region asked about, which is not what somebody who states them expects. */
function enrolmentDoubts({ person: { enrolments } }: Question, { month }: Answer): Warning[] {
  if (enrolments === undefined || enrolments.length === 0) return [];
  const isEnrolled = enrolments.some(
    ({ from, to }) => from <= month && (to === undefined || to === null || month < to),
  );
  return isEnrolled ? [] : [{ key: "not_enrolled", params: { month } }];
}

/** A year's total is what the rule states for a whole year; where it begins or ends within the year, that year may come to another sum. */
function yearDoubts(answer: Answer): Warning[] {
  if (answer.state !== "amount" || answer.yearFen === null) return [];
  const { from, to, payload } = answer.rule;
  const start = creditingYearStart(answer.month, payload.crediting);
  const params = {
    ...(from > start ? { from } : {}),
    ...(to !== null && to < addMonths(start, 12) ? { to } : {}),
  };
  return Object.keys(params).length === 0 ? [] : [{ key: "year_in_part", params }];
}
