/** Guard-rails: the national bounds over every shape that can leave them, and the reasons they ask for. */
import { describe, expect, test } from "vitest";
import { nationalRails, unexplained, type RailContext } from "./guard-rail";
import { GUARD_RAILS } from "@/lib/domain/rule/rail";
import type { Base, Cond, Expr, Method } from "@/lib/domain/rule/method.schema";
import {
  aMonth,
  aRule,
  byAge,
  monthly,
  ofAveragePension,
  percent,
  yearlySum,
  yuan,
} from "@/lib/domain/testing/register";

const RETIRED: RailContext = { categories: ["retired", "employee_scheme"], to: null, averagesFen: [] };
const IN_SERVICE: RailContext = { ...RETIRED, categories: ["in_service", "employee_scheme"] };
const OWN_BASE: Base = { base: "own_contribution_base" };
const FLOORED: Base = { base: "clamp", of: OWN_BASE, min: { base: "parameter", code: "BASE_FLOOR" } };
const PENSION: Base = { base: "own_pension", at: "current" };

const rate = (of: Base, ppm: string): Expr => ({ op: "rate", ppm: percent(ppm), base: of });
const row = (when: Cond, then: Expr) => ({ when, printed: "如文件", then });

function left(method: Method, context: RailContext): string[] {
  return nationalRails(aRule(method), context).map(({ key, field, severity }) => {
    expect(severity).toBe("warning");
    return `${key} at ${field}`;
  });
}

describe("in service", () => {
  test("2 % of the own base is the rule, with a floor and a ceiling too", () => {
    expect(left(rate(OWN_BASE, "2"), IN_SERVICE)).toEqual([]);
    expect(left(rate(FLOORED, "2"), IN_SERVICE)).toEqual([]);
    expect(left(rate(FLOORED, "1.8"), IN_SERVICE)).toEqual(["own_base_rate_unusual at method.ppm"]);
    expect(left(rate(OWN_BASE, "1.8"), RETIRED)).toEqual([]);
  });

  test("a rule for the whole scheme is one for people in service and for retirees", () => {
    const whole = { ...RETIRED, categories: ["employee_scheme"] };
    expect(left(rate(OWN_BASE, "3"), whole)).toContain("own_base_rate_unusual at method.ppm");
    expect(left(ofAveragePension("3.4", 2023), whole)).toEqual(["average_rate_unusual at method.ppm"]);
  });

  test("more than 2 % in all is employer money, in one rate, in parts, and in some band", () => {
    const employer = (below: string, from: string) =>
      byAge([
        [45, rate(OWN_BASE, below)],
        [null, rate(OWN_BASE, from)],
      ]);
    const key = "employer_money_after_transition at method";
    expect(left(rate(OWN_BASE, "3"), IN_SERVICE)).toContain(key);
    expect(left({ op: "sum", parts: [rate(OWN_BASE, "2"), employer("0.5", "1")] }, IN_SERVICE)).toContain(key);
    expect(left({ op: "clamp", of: employer("2", "2.5"), maxFen: yuan("500") }, IN_SERVICE)).toContain(key);
    expect(left({ op: "max", parts: [rate(OWN_BASE, "2"), rate(OWN_BASE, "1.5")] }, IN_SERVICE)).not.toContain(key);
  });

  test("in the years of transition employer money was usual", () => {
    const method: Expr = { op: "sum", parts: [rate(OWN_BASE, "2"), rate(OWN_BASE, "0.5")] };
    const to = (month: string) => left(method, { ...IN_SERVICE, to: aMonth(month) });
    expect(to("2024-01")).not.toContain("employer_money_after_transition at method");
    expect(to("2024-02")).toContain("employer_money_after_transition at method");
  });
});

describe("retirees", () => {
  test("2 to 3 % of the average pension, both ends included, whatever its floor", () => {
    const average: Base = { base: "parameter", code: "AVG_PENSION", year: 2023 };
    const within: Base = { base: "clamp", of: average, min: { base: "parameter", code: "AVG_PENSION", year: 2022 } };
    for (const ppm of ["2", "2.8", "3"]) expect(left(rate(average, ppm), RETIRED)).toEqual([]);
    for (const ppm of ["1.9999", "3.0001"]) {
      expect(
        left(
          byAge([
            [70, rate(average, "2")],
            [null, rate(within, ppm)],
          ]),
          RETIRED,
        ),
      ).toEqual(["average_rate_unusual at method.rows.1.then.ppm"]);
    }
    expect(left(rate(average, "4"), IN_SERVICE)).toEqual([]);
  });

  test("an amount between 1.5 and 3.2 % of the average, by month, by year, and as a round figure", () => {
    const context = { ...RETIRED, averagesFen: [yuan("5000")] };
    const key = "fixed_to_average_unusual at method";
    expect(left(monthly("75"), context)).toEqual([]);
    expect(left(monthly("160"), context)).toEqual([]);
    expect(left(monthly("74.99"), context)).toEqual([key]);
    expect(left(monthly("160.01"), context)).toEqual([key]);
    expect(left(yearlySum("3435"), context)).toEqual([key]);
    expect(left(yearlySum("1680"), context)).toEqual([]);
    expect(left({ op: "approximate", fen: yuan("250"), per: "month" }, context)).toEqual([key]);
    expect(left({ op: "clamp", of: monthly("40"), minFen: yuan("80") }, context)).toEqual([]);
  });

  test("amounts stated side by side are measured together, an addition to a rate not at all", () => {
    const context = { ...RETIRED, averagesFen: [yuan("5000")] };
    expect(left({ op: "sum", parts: [monthly("60"), monthly("40")] }, context)).toEqual([]);
    expect(left({ op: "sum", parts: [monthly("30"), monthly("5")] }, context)).toEqual([
      "fixed_to_average_unusual at method",
    ]);
    expect(left({ op: "sum", parts: [ofAveragePension("2", 2023), monthly("30")] }, context)).toEqual([]);
  });

  test("where averages are recorded by scheme, an amount is usual as soon as it is by one", () => {
    const averagesFen = [yuan("3000"), yuan("8000")];
    expect(left(monthly("90"), { ...RETIRED, averagesFen })).toEqual([]);
    expect(left(monthly("300"), { ...RETIRED, averagesFen })).toEqual(["fixed_to_average_unusual at method"]);
  });

  test("the own pension after 2023, by rate, by the floor of a base, by top-up and by band", () => {
    const key = "own_pension_after_transition";
    const average: Base = { base: "parameter", code: "AVG_PENSION", year: 2023 };
    expect(left(rate(PENSION, "4"), RETIRED)).toEqual([`${key} at method`]);
    expect(left(rate({ base: "clamp", of: average, min: PENSION }, "2"), RETIRED)).toEqual([`${key} at method`]);
    expect(
      left(
        {
          op: "clamp",
          of: byAge([
            [70, monthly("90")],
            [null, rate(PENSION, "4")],
          ]),
          minFen: yuan("60"),
        },
        RETIRED,
      ),
    ).toEqual([`${key} at method.of.rows.1.then`]);
    const banded: Expr = {
      op: "table",
      rows: [
        row({ ownPension: [null, yuan("3000")] }, monthly("90")),
        row({ ownPension: [yuan("3000"), null] }, monthly("80")),
      ],
    };
    expect(left(banded, RETIRED)).toEqual([`${key} at method`]);
    expect(left(rate(PENSION, "4"), { ...RETIRED, to: aMonth("2024-01") })).toEqual([]);
  });
});

test("an amount below ten yuan a month looks like a percentage, as a whole amount only", () => {
  const key = "money_looks_like_percent at method";
  expect(left(monthly("9.99"), RETIRED)).toEqual([key]);
  expect(left(monthly("10"), RETIRED)).toEqual([]);
  expect(left(monthly("0"), RETIRED)).toEqual([]);
  expect(left(yearlySum("119.99"), RETIRED)).toEqual([key]);
  expect(left({ op: "approximate", fen: yuan("2.5"), per: "month" }, RETIRED)).toEqual([key]);
  expect(left({ op: "sum", parts: [ofAveragePension("2", 2023), monthly("5")] }, RETIRED)).toEqual([]);
});

describe("a written reason", () => {
  const warned = GUARD_RAILS.map((rail) => ({ field: "method", key: rail, params: {}, severity: "warning" }) as const);

  test("is asked for once for each rail that is left, and a blank one is none", () => {
    const asked = unexplained([...warned, ...warned], { change_large: "  " });
    expect(asked.map(({ field }) => field)).toEqual(GUARD_RAILS.map((rail) => `guardRailReasons.${rail}`));
    expect(new Set(asked.map(({ severity }) => severity))).toEqual(new Set(["error"]));
  });

  test("is enough when it is there", () => {
    expect(unexplained(warned, Object.fromEntries(GUARD_RAILS.map((rail) => [rail, "文件如此"])))).toEqual([]);
  });

  test("that explains nothing is said, because the public would read it", () => {
    expect(unexplained([], { change_large: "去年的理由" }).map(({ key, severity }) => [key, severity])).toEqual([
      ["guard_rail_reason_idle", "warning"],
    ]);
  });
});
