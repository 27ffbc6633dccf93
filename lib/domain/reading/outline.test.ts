/** Outlines: the rule as a table. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { expect, test } from "vitest";
import { outline } from "./outline";
import {
  aDay,
  aMonth,
  aParameter,
  aRule,
  aView,
  anItem,
  byAge,
  monthly,
  ofAveragePension,
  percent,
  yearlySum,
  yuan,
} from "@/lib/domain/testing/register";
import type { Method } from "@/lib/domain/rule/method.schema";
import type { RulePayloadInput } from "@/lib/domain/rule/schema";

const CITY = "全国/河南/洛阳";
const question = { region: CITY, category: "retired", month: aMonth("2026-01"), today: aDay("2026-01-15") };

function viewOf(method: Method, more: Partial<RulePayloadInput> = {}) {
  const average = anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2023), parameter: aParameter("2680.20") });
  return aView([anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(method, more) }), average]);
}

function values(method: Method, more: Partial<RulePayloadInput> = {}) {
  const found = outline(viewOf(method, more), question);
  if (found.state !== "rule") return found.state;
  return found.bands.map(({ when, value }) => ({
    when,
    ...(value.kind === "amount" ? { fen: value.credited.amountFen } : value),
  }));
}

test("every band of a table carries its amount", () => {
  expect(
    values(
      byAge([
        [70, monthly("100")],
        [null, monthly("110")],
      ]),
    ),
  ).toEqual([
    { when: { age: [0, 70] }, fen: yuan("100") },
    { when: { age: [70, null] }, fen: yuan("110") },
  ]);
});

test("a table inside a sum is shown as bands between its limits", () => {
  const tilted = byAge([
    [70, monthly("10")],
    [80, monthly("20")],
    [null, monthly("30")],
  ]);
  expect(values({ op: "sum", parts: [monthly("100"), tilted] })).toEqual([
    { when: { age: [0, 70] }, fen: yuan("110") },
    { when: { age: [70, 80] }, fen: yuan("120") },
    { when: { age: [80, null] }, fen: yuan("130") },
  ]);
});

test("a rate of the average pension is one amount for everybody", () => {
  expect(values(ofAveragePension("2.5", 2023))).toEqual([{ when: null, fen: 6701 }]);
});

test("a rate of an average that is not recorded says which one is missing", () => {
  const found = outline(viewOf(ofAveragePension("2.5", 2022)), question);
  expect(found.state === "rule" && found.bands[0]?.value).toMatchObject({
    kind: "missing_parameter",
    missing: ["AVG_PENSION:2022"],
  });
});

test("a rate of the person's own base is said as a formula", () => {
  const found = outline(viewOf({ op: "rate", ppm: percent("2"), base: { base: "own_contribution_base" } }), question);
  expect(found.state === "rule" && found.bands[0]?.value.kind).toBe("formula");
});

test("a yearly credit has a year's total and the monthly equivalent, and what arrives", () => {
  const found = outline(
    viewOf(yearlySum("1680"), {
      crediting: { frequency: "yearly", month: 7 },
      deductions: [{ code: "large_amount", fen: yuan("5"), per: "month" }],
    }),
    question,
  );
  expect(found.state === "rule" && found.bands[0]?.value).toMatchObject({
    credited: { amountFen: yuan("140"), yearFen: yuan("1680"), netFen: yuan("135") },
  });
});

test("an age table whose document is silent about the month warns with its first limit", () => {
  const method = byAge([
    [70, monthly("100")],
    [null, monthly("110")],
  ]);
  expect(outline(viewOf(method), question).warnings).toEqual([{ key: "age_timing_not_stated", params: { age: 70 } }]);
  expect(outline(viewOf(method, { settings: { ageReference: "month_end" } }), question).warnings).toEqual([]);
});

test("none, unknown, approximate and nothing recorded are states, never amounts", () => {
  expect(values({ op: "none", reason: "单建统筹" })).toBe("no_account");
  expect(values({ op: "unknown", reason: "另行制定" })).toBe("unknown_by_source");
  expect(values({ op: "approximate", fen: yuan("77"), per: "month" })).toBe("approximate");
  expect(outline(viewOf(monthly("1")), { ...question, category: "resident" }).state).toBe("no_rule");
});
