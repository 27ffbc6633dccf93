/** A month has one amount: what is told of the next change is what the page of that month says, and the month before still the old. */
import { describe, expect, test } from "vitest";
import type { Answer, Question } from "@/lib/domain/calculation/answer";
import { type CreditMonth, addMonths, dayAskedOf, monthOf } from "@/lib/domain/value/credit-month";
import { personWith } from "@/lib/domain/person/edge-person";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import { regionsBelow } from "@/lib/domain/register/inheritance";
import { interview } from "@/lib/domain/person/interview";
import { ageLimitsOf, dependsOnAge, paysByAge } from "@/lib/domain/rule/method-part";
import { methodsReached } from "@/lib/domain/person/method-reach";
import { nextChange } from "@/lib/domain/person/next-change";
import { type PlainDate, daysInMonth, plainDate, yearOf } from "@/lib/domain/value/plain-date";
import { inputsNeeded } from "@/lib/domain/person/question-plan";
import { aDay } from "@/lib/domain/testing/register";
import { seedItems, seedView } from "./content-view";

const view = seedView();
const TODAY = aDay("2026-11-21");

interface BandedRule {
  readonly region: string;
  readonly category: string;
  readonly month: CreditMonth;
  readonly ages: readonly number[];
}

/** Every rule of the first content that looks at an age, asked about where it pays, in its first month and today. */
const banded: BandedRule[] = seedItems().flatMap((item) => {
  if (item.series.kind !== "rule" || item.series.component !== undefined || item.payload?.kind !== "rule") return [];
  const { region: ruled, category } = item.series;
  return [item.from, monthOf(TODAY)].flatMap((month) => {
    const region = [ruled, ...regionsBelow(view, ruled)].find((one) => pays(one, category, month));
    if (region === undefined) return [];
    const methods = methodsReached(view, { region, category, month, known: view.seq });
    if (!methods.some(dependsOnAge)) return [];
    const ages = [
      ...new Set(methods.flatMap((method) => [...ageLimitsOf(method), ...(paysByAge(method) ? [66] : [])])),
    ];
    return [{ region, category, month, ages }];
  });
});

function question(region: string, category: string, month: CreditMonth, birthDate: string): Question {
  const { facts } = inputsNeeded(view, { region, category, month });
  const person = { ...personWith(facts, month), birthDate };
  return { region, category, person, on: dayAskedOf(month), today: TODAY };
}

function pays(region: string, category: string, month: CreditMonth): boolean {
  return evaluate(view, question(region, category, month, "1960-05-15")).state === "amount";
}

/** The credit, what comes off it in every month, and the separate lines. */
function shown(answer: Answer): string {
  const lines = answer.otherLines.map(({ code, fen }) => `${code}=${fen}`).join();
  if (answer.state !== "amount") return `${answer.state} ${lines}`;
  const { amountFen, yearFen, steadyFen } = answer;
  return `amount ${amountFen} ${yearFen ?? ""} −${steadyFen ?? "?"} ${lines}`;
}

/** Every day of the year in which somebody completes the age in the second year after the month. */
function birthDates(month: CreditMonth, age: number): PlainDate[] {
  const year = yearOf(month) + 1 - age;
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((of) =>
    Array.from({ length: daysInMonth(year, of) }, (_, day) => plainDate(year, of, day + 1)),
  );
}

test("there are banded rules to try, with and without a stated month", () => {
  expect(banded.length).toBeGreaterThan(20);
});

describe.each(
  banded.map((rule) => [`${view.regions.get(rule.region)?.nameZh} ${rule.category} ${rule.month}`, rule] as const),
)("%s", (_name, { region, category, month, ages }) => {
  test("the next change, the page of that month and the page of the month before agree for every birth date of a year", () => {
    for (const birth of ages.flatMap((age) => birthDates(month, age))) {
      const asked = question(region, category, month, birth);
      const on = (of: CreditMonth) => shown(evaluate(view, { ...asked, on: dayAskedOf(of) }, { steps: false }));
      const now = on(month);
      const next = nextChange(view, asked);
      const last = next === null ? addMonths(month, 30) : addMonths(next.month, -1);
      for (let of = addMonths(month, 1); of <= last; of = addMonths(of, 1)) {
        if (on(of) !== now)
          throw new Error(`born ${birth}: ${on(of)} in ${of}, ${now} in ${month}, next ${next?.month}`);
      }
      if (next === null) continue;
      expect(on(next.month), birth).toBe(shown(next.answer));
      expect(shown(next.answer), birth).not.toBe(now);
    }
  });

  test("the calculator's page of a month says the same before, in and after it", () => {
    const [age = 0] = ages;
    for (const birth of birthDates(month, age).filter((_, day) => day % 61 === 0)) {
      const birthday = addMonths(monthOf(birth), 12 * age);
      for (const of of [addMonths(birthday, -1), birthday, addMonths(birthday, 1)]) {
        const days = [aDay("2020-01-01"), aDay(`${of}-02`), aDay(`${of}-27`), aDay("2040-01-01")];
        const said = days.map((today) => page({ region, category, birth, month: of, today }));
        expect(new Set(said).size, `${birth} ${of}: ${said.join()}`).toBe(1);
      }
    }
  });
});

interface Page extends Pick<BandedRule, "region" | "category" | "month"> {
  readonly birth: string;
  readonly today: PlainDate;
}

function page({ region, category, birth, month, today }: Page): string {
  const typings = { r: region, c: category, birth, base: "5000", retired: "2010-01", tags: "none" };
  const step = interview(view, { typings, month, known: view.seq, today });
  return step.kind === "result" ? shown(step.answer) : step.kind;
}
