/** Whatever passes the schema is answered: no exception, no state outside the eight, no amount without its steps. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { ANSWER_STATES, type Answer, type AskedPerson } from "./answer";
import { evaluate } from "./evaluation";
import { fen } from "@/lib/domain/value/fen";
import { issuesOfMethod } from "@/lib/domain/check/method";
import { type Base, type Cond, type Expr, type Method, methodSchema } from "@/lib/domain/rule/method.schema";
import { outline } from "@/lib/domain/reading/outline";
import { plainDate } from "@/lib/domain/value/plain-date";
import { ppm } from "@/lib/domain/value/ppm";
import { nextChange } from "@/lib/domain/person/next-change";
import { inputsNeeded } from "@/lib/domain/person/question-plan";
import type { RulePayload } from "@/lib/domain/rule/schema";
import { aMonth, aParameter, aQuestion, aRule, aView, anItem } from "@/lib/domain/testing/register";

// Other checks may run beside these.
vi.setConfig({ testTimeout: 60_000 });

const CITY = "全国/示例省/示例市";

const money = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1_000_000_000 })).map(fen);
const days = fc
  .record({
    year: fc.integer({ min: 1890, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => plainDate(year, month, day));
const months = fc.constantFrom("2022-12", "2023-06", "2024-01", "2026-01").map(aMonth);
const limit = <Value>(value: fc.Arbitrary<Value>) => fc.tuple(fc.option(value), fc.option(value));
const years = fc.integer({ min: 0, max: 100 });

const { cond: conds } = fc.letrec<{ cond: Cond }>((tie) => ({
  cond: fc.oneof(
    { maxDepth: 2 },
    limit(years).map((age): Cond => ({ age })),
    limit(years).map((contributionYears): Cond => ({ contributionYears })),
    limit(money).map((ownPension): Cond => ({ ownPension })),
    limit(days).map((retiredOn): Cond => ({ retiredOn })),
    limit(days).map((bornOn): Cond => ({ bornOn })),
    fc.constantFrom("劳模", "建国前老工人").map((tag): Cond => ({ tag })),
    fc.array(tie("cond"), { minLength: 1, maxLength: 3 }).map((all): Cond => ({ all })),
  ),
}));

const { base: bases } = fc.letrec<{ base: Base }>((tie) => ({
  base: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<Base>({ base: "own_contribution_base" }, { base: "credited_this_year" }),
    fc
      .oneof(
        fc.constantFrom(
          "current" as const,
          "retirement_month" as const,
          "last_june" as const,
          "prev_december" as const,
        ),
        months,
      )
      .map((at): Base => ({ base: "own_pension", at })),
    fc.constantFrom<Base>(
      { base: "parameter", code: "AVG_PENSION", year: 2023 },
      { base: "parameter", code: "AVG_PENSION", year: "latest" },
      { base: "parameter", code: "AVG_PENSION", year: "previous" },
      { base: "parameter", code: "AVG_PENSION", year: 2023, scheme: "by_person" },
      { base: "parameter", code: "BASE_FLOOR" },
    ),
    fc.tuple(tie("base"), tie("base"), tie("base")).map(([of, min, max]): Base => ({ base: "clamp", of, min, max })),
  ),
}));

const { expr: exprs } = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc
      .tuple(money, fc.constantFrom("month" as const, "year" as const))
      .map(([of, per]): Expr => ({ op: "fixed", fen: of, per })),
    fc
      .tuple(fc.integer({ min: 0, max: 200_000 }), bases)
      .map(([rate, base]): Expr => ({ op: "rate", ppm: ppm(rate), base })),
    money.map((of): Expr => ({ op: "per_year_of_age", fen: of })),
    fc.tuple(money, years, years).map(([of, from, to]): Expr => ({ op: "per_contribution_year", fen: of, from, to })),
    months.map((month): Expr => ({ op: "own_credit", reference: { month } })),
    fc.constant<Expr>({ op: "own_credit", reference: { meanOfYear: 2022 } }),
    fc
      .tuple(
        fc.constantFrom("retired", "in_service", "retired_public", "nowhere"),
        fc.integer({ min: 0, max: 1_000_000 }),
      )
      .map(([category, share]): Expr => ({ op: "of_category", category, ppm: ppm(share) })),
    fc
      .tuple(
        fc.constantFrom("sum" as const, "min" as const, "max" as const),
        fc.array(tie("expr"), { minLength: 1, maxLength: 4 }),
      )
      .map(([op, parts]): Expr => ({ op, parts })),
    fc.tuple(tie("expr"), money, money).map(([of, minFen, maxFen]): Expr => ({ op: "clamp", of, minFen, maxFen })),
    fc
      .array(fc.tuple(conds, tie("expr")), { minLength: 1, maxLength: 4 })
      .map((rows): Expr => ({ op: "table", rows: rows.map(([when, then]) => ({ when, printed: "一档", then })) })),
    fc.tuple(bases, tie("expr")).map(([of, min]): Expr => ({ op: "top_up_year", of, min })),
  ),
}));

const methods: fc.Arbitrary<Method> = fc.oneof(
  { weight: 8, arbitrary: exprs },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Method>({ op: "none", reason: "无" }, { op: "unknown", reason: "另行制定" }),
  },
);

const rules: fc.Arbitrary<RulePayload> = fc
  .record({
    method: methods,
    ageReference: fc.option(
      fc.constantFrom(
        "on_date",
        "month_start",
        "month_end",
        "prev_month_end",
        "policy_year_start",
        "prev_dec31",
        "year_end",
        "annual_month",
      ),
      { nil: undefined },
    ),
    retireSwitch: fc.constantFrom("same_month", "next_month", "next_policy_year"),
    attainOn: fc.constantFrom("birthday", "day_after"),
    unitFen: fc.constantFrom(1 as const, 10 as const, 100 as const, 500 as const),
    mode: fc.constantFrom("half_up", "half_even", "down", "up"),
    stage: fc.constantFrom("each_part", "final"),
    frequency: fc.constantFrom("monthly", "quarterly", "half_yearly", "yearly"),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    midYear: fc.constantFrom("actual_months", "full_year", "none"),
    deduction: bases,
  })
  .map(({ method, ageReference, retireSwitch, attainOn, unitFen, mode, stage, frequency, month, midYear, deduction }) =>
    aRule(method, {
      settings: {
        ageReference,
        retireSwitch,
        attainOn,
        policyYearStart: "07-01",
        annualMonth: 7,
        rounding: { unitFen, mode, stage },
      },
      crediting: { frequency, month, midYear },
      deductions: [{ code: "long_term_care", ppm: 1000, base: deduction, per: "month" }],
    }),
  );

const persons: fc.Arbitrary<AskedPerson> = fc.record(
  {
    birthDate: fc.oneof(days, fc.constantFrom("1956-02", "1956-02-31", "", "now")),
    retiredOn: days,
    contributionBase: money,
    contributionYears: years,
    ownPension: money,
    pensionOfRetirementMonth: money,
    creditedThisYear: money,
    pensionScheme: fc.constantFrom("enterprise" as const, "public" as const),
    tags: fc.subarray(["劳模", "建国前老工人"]),
  },
  { requiredKeys: [] },
);

const views = fc
  .tuple(rules, rules, rules)
  .map(([city, inService, allowance]) =>
    aView([
      anItem({ series: ruleSeries(CITY, "retired"), rule: city }),
      anItem({ series: ruleSeries(CITY, "in_service"), rule: inService, from: "2023-01" }),
      anItem({ series: ruleSeries("全国", "retired_public", "exam_allowance"), rule: allowance }),
      anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2023), parameter: aParameter("2680.20") }),
      anItem({ series: parameterSeries("全国", "BASE_FLOOR"), parameter: aParameter("5000", { inheritable: true }) }),
    ]),
  );

const questions = fc
  .record({
    person: persons,
    on: days,
    category: fc.constantFrom("retired", "retired_public", "in_service", "unheard_of"),
  })
  .map(({ on, ...rest }) => aQuestion({ ...rest, on, today: "2026-01-15" }));

/** Everything that must be the same whether steps are asked for or not. */
function withoutSteps({ steps: _steps, ...rest }: Answer) {
  return rest;
}

test("every rule and person has one of the eight answers, with or without steps", () => {
  fc.assert(
    fc.property(views, questions, (view, question) => {
      const answer = evaluate(view, question);
      expect(ANSWER_STATES).toContain(answer.state);
      expect(withoutSteps(evaluate(view, question, { steps: false }))).toEqual(withoutSteps(answer));
      if (answer.state !== "amount") return;
      expect(answer.steps.at(-1)?.resultFen).toBe(answer.amountFen);
      expect(answer.amountFen).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 400 },
  );
});

test("whatever an answer lacks, the question plan asks for", () => {
  fc.assert(
    fc.property(views, questions, (view, question) => {
      const answer = evaluate(view, { ...question, person: {} });
      if (answer.state !== "missing_input") return;
      const { region, category } = question;
      const plan = inputsNeeded(view, { region, category, month: answer.month });
      expect(plan.facts).toEqual(expect.arrayContaining([...answer.missing]));
    }),
    { numRuns: 200 },
  );
});

test("outlines, the next change and the checks never fail", () => {
  fc.assert(
    fc.property(views, questions, exprs, (view, question, method) => {
      const { region, category, today } = question;
      expect(outline(view, { region, category, month: aMonth("2026-01"), today })).toHaveProperty("state");
      expect(() => nextChange(view, question)).not.toThrow();
      expect(issuesOfMethod(method)).toBeInstanceOf(Array);
      expect(methodSchema.safeParse(method).success).toBe(true);
    }),
    { numRuns: 200 },
  );
});
