/** Example suggestions: the edges a rule has, and what it gives there. */
import { isOfRule } from "@/lib/domain/register/series";
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { itemsOfDraft } from "@/lib/domain/editorial/statement";
import { aDraft, aDraftedRule, type DraftedRule } from "@/lib/domain/testing/draft";
import { suggestedExamples, type SuggestedExample } from "./example-suggestion";
import type { Cond, Row } from "@/lib/domain/rule/method.schema";
import { overlay } from "@/lib/domain/register/overlay";
import {
  aDay,
  anItem,
  aParameter,
  aRule,
  aView,
  byAge,
  monthly,
  ofAveragePension,
  percent,
  yuan,
} from "@/lib/domain/testing/register";
import type { RegisterView } from "@/lib/domain/register/view";

const CITY = "全国/示例省/示例市";
const TODAY = aDay("2026-11-21");
const NOW = anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(monthly("90")), from: "2025-01" });

function suggested(drafted: DraftedRule, view: RegisterView = aView([NOW])): SuggestedExample[] {
  const { statements } = itemsOfDraft(aDraft([aDraftedRule(drafted)]), TODAY);
  const [statement] = statements;
  if (statement?.payload?.kind !== "rule" || !isOfRule(statement)) throw new Error("the draft makes no rule");
  return suggestedExamples(statement, overlay(view, statements, "2026-11-21T00:00:00Z"), statement.payload.rule, TODAY);
}

function told(examples: readonly SuggestedExample[], ...kinds: string[]): string[] {
  return examples
    .filter(({ edge }) => kinds.includes(edge.kind))
    .map(({ edge, person, on, amountFen }) => `${edge.kind} ${person.birthDate ?? ""} ${on} ${amountFen}`);
}

const banded = byAge([
  [70, monthly("100")],
  [null, monthly("110")],
]);

describe("an age limit", () => {
  test("where the document is silent: the birthday's month, and the one before", () => {
    for (const settings of [{}, { ageReference: "on_date" as const }]) {
      const found = suggested({ rule: { method: banded, settings } });
      expect(told(found, "month_before_switch", "birthday_month", "switch_month")).toEqual([
        "month_before_switch 1957-02-15 2027-01-31 10000",
        "switch_month 1957-02-15 2027-02-28 11000",
      ]);
    }
  });

  test("from the birthday's month: the month before too, and no other", () => {
    const found = suggested({ rule: { method: banded, settings: { ageReference: "month_end" } } });
    expect(told(found, "month_before_switch", "birthday_month", "switch_month")).toEqual([
      "month_before_switch 1957-02-15 2027-01-31 10000",
      "switch_month 1957-02-15 2027-02-28 11000",
    ]);
  });

  test.each([
    ["the year before", { ageReference: "prev_dec31" }, "2027-12-31 10000", "2028-01-31 11000"],
    ["July", { ageReference: "annual_month", annualMonth: 7 }, "2027-06-30 10000", "2027-07-31 11000"],
    [
      "the policy year",
      { ageReference: "policy_year_start", policyYearStart: "07-01" },
      "2027-06-30 10000",
      "2027-07-31 11000",
    ],
  ] as const)(
    "by %s: the birthday's month, and the first month in which it counts",
    (_name, settings, before, first) => {
      const found = suggested({ rule: { method: banded, settings } });
      expect(told(found, "month_before_switch", "birthday_month", "switch_month")).toEqual([
        `month_before_switch 1957-02-15 ${before}`,
        "birthday_month 1957-02-15 2027-02-28 10000",
        `switch_month 1957-02-15 ${first}`,
      ]);
    },
  );

  test("from the month after: the birthday's month is the one before", () => {
    const found = suggested({ rule: { method: banded, settings: { ageReference: "prev_month_end" } } });
    expect(told(found, "month_before_switch", "birthday_month", "switch_month")).toEqual([
      "birthday_month 1957-02-15 2027-02-28 10000",
      "switch_month 1957-02-15 2027-03-31 11000",
    ]);
  });

  test("in the whole year of the birthday: January, once the rule is in force before it", () => {
    const found = suggested({ rule: { method: banded, settings: { ageReference: "year_end" } } });
    expect(told(found, "month_before_switch", "switch_month")).toEqual([
      "month_before_switch 1958-02-15 2027-12-31 10000",
      "switch_month 1958-02-15 2028-01-31 11000",
    ]);
  });

  test("for somebody born on 29 February: February and March of a common year", () => {
    const by = (leapBirthday: "feb28" | "mar1") =>
      told(suggested({ rule: { method: banded, settings: { leapBirthday } } }), "leap_february", "leap_march");
    expect(by("feb28")).toEqual([
      "leap_february 1960-02-29 2030-02-28 11000",
      "leap_march 1960-02-29 2030-03-31 11000",
    ]);
    expect(by("mar1")[0]).toBe("leap_february 1960-02-29 2030-02-28 10000");
  });
});

describe("the months in force", () => {
  test("the first, and the one before by the rule before", () => {
    expect(told(suggested({ rule: { method: monthly("120") } }), "month_before", "first_month")).toEqual([
      "month_before  2026-12-31 9000",
      "first_month  2027-01-31 12000",
    ]);
  });

  test("the last and the one after, where there is an end; nothing beyond it", () => {
    const found = suggested({ rule: { method: banded }, to: "2027-02" });
    expect(told(found, "last_month", "month_after").map((one) => one.split(" ").slice(2).join(" "))).toEqual([
      "2027-01-31 10000",
      "2027-02-28 9000",
    ]);
    expect(told(found, "switch_month")).toEqual([]);
  });
});

describe("other limits", () => {
  test("a base at its floor and ceiling, on both sides", () => {
    const view = aView([
      anItem({ series: parameterSeries(CITY, "BASE_FLOOR"), parameter: aParameter("5182") }),
      anItem({ series: parameterSeries(CITY, "BASE_CEILING"), parameter: aParameter("24396") }),
    ]);
    const base = {
      base: "clamp",
      of: { base: "own_contribution_base" },
      min: { base: "parameter", code: "BASE_FLOOR" },
      max: { base: "parameter", code: "BASE_CEILING" },
    } as const;
    const found = suggested({ key: "in_service", rule: { method: { op: "rate", ppm: percent("2"), base } } }, view);
    const bases = found.filter(({ edge }) => edge.kind === "contribution_base");
    expect(bases.map(({ person, amountFen }) => [person.contributionBase, amountFen])).toEqual([
      [518_199, 10_364],
      [518_200, 10_364],
      [2_439_600, 48_792],
      [2_439_601, 48_792],
    ]);
  });

  test("a pension at the floor and ceiling of its band, at an age in that band", () => {
    const rate = { op: "rate", ppm: percent("4"), base: { base: "own_pension", at: "current" } } as const;
    const method = byAge([
      [70, monthly("60")],
      [null, { op: "clamp", of: rate, minFen: yuan("70"), maxFen: yuan("220") }],
    ]);
    const pensions = suggested({ rule: { method } }).filter(({ edge }) => edge.kind === "own_pension");
    expect(pensions.map(({ person, amountFen }) => [person.ownPension, amountFen])).toEqual([
      [174_999, 7000],
      [175_000, 7000],
      [550_000, 22_000],
      [550_001, 22_000],
    ]);
  });

  test("years of contribution, dates of retirement and birth, and statuses", () => {
    const rows = (when: Cond): Row[] => [
      { when, printed: "如文件", then: monthly("130") },
      { when: { age: [null, null] }, printed: "其他", then: monthly("120") },
    ];
    const kinds = (when: Cond) =>
      suggested({ rule: { method: { op: "table", rows: rows(when) } } }).flatMap(({ edge, amountFen }) =>
        ["month_before", "first_month"].includes(edge.kind) ? [] : [`${Object.values(edge).join(" ")} ${amountFen}`],
      );
    expect(kinds({ contributionYears: [30, null] })).toEqual([
      "contribution_years 29 12000",
      "contribution_years 30 13000",
    ]);
    expect(kinds({ retiredOn: [null, aDay("2015-01-01")] })).toEqual([
      "retired_on 2014-12-31 13000",
      "retired_on 2015-01-01 12000",
    ]);
    expect(kinds({ bornOn: [null, aDay("1949-10-01")] })).toEqual([
      "born_on 1949-09-30 13000",
      "born_on 1949-10-01 12000",
    ]);
    expect(kinds({ tag: "劳模" })).toEqual(["tag 劳模 13000"]);
  });
});

test("a provincial rate is tried on somebody insured in a city that has the figure", () => {
  const province = "全国/示例省";
  const average = anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2023), parameter: aParameter("5000") });
  const found = suggested({ region: province, rule: { method: ofAveragePension("2", 2023) } }, aView([average]));
  expect(found.map(({ person, amountFen }) => [person.enrolments?.[0]?.region, amountFen])).toEqual([[CITY, 10_000]]);
});

test("what is already an example is not suggested again", () => {
  const [first] = suggested({ rule: { method: monthly("120") } });
  if (first === undefined) throw new Error("nothing is suggested");
  const { person, on, amountFen } = first;
  const again = suggested({
    rule: { method: monthly("120"), examples: [{ name: "首月", person, on, expectFen: amountFen }] },
  });
  expect(again.map((one) => one.on)).not.toContain(on);
});

test("where nothing is computed, nothing is suggested", () => {
  expect(suggested({ rule: { method: { op: "none", reason: "单建统筹" } } })).toEqual([]);
});
