/** Shares of other categories' credits: whose facts count, what is disclosed, and what is no circle. */
import { describe, expect, test } from "vitest";
import { evaluate } from "./evaluation";
import type { PublishedItem } from "./item";
import type { Expr } from "./method.schema";
import {
  aParameter,
  aQuestion,
  aRule,
  aView,
  anItem,
  byAge,
  monthly,
  parameterSeriesOf,
  percent,
  ruleSeriesOf,
  yuan,
} from "./testing";

const CITY = "全国/示例省/示例市";
const share = (ppm: string): Expr => ({ op: "of_category", category: "retired", ppm: percent(ppm) });

function ask(items: readonly PublishedItem[], question: Parameters<typeof aQuestion>[0]) {
  return evaluate(aView(items, [CITY]), aQuestion(question));
}

describe("a share of the retirees' credit", () => {
  const flexible = anItem({ series: ruleSeriesOf(CITY, "retired_flexible"), rule: aRule(share("80")) });

  test("takes the average of the scheme that the person's own category implies", () => {
    const base = { base: "parameter", code: "AVG_PENSION", year: 2022, scheme: "by_person" } as const;
    const items = [
      flexible,
      anItem({ series: ruleSeriesOf(CITY, "retired"), rule: aRule({ op: "rate", ppm: percent("2"), base }) }),
      anItem({ series: parameterSeriesOf(CITY, "AVG_PENSION", 2022, "enterprise"), parameter: aParameter("5000") }),
    ];
    expect(ask(items, { category: "retired_flexible" })).toMatchObject({ amountFen: yuan("80") });
  });

  test("discloses that the document of the rule referred to does not say when an age counts", () => {
    const bands = byAge([
      [70, monthly("100")],
      [null, monthly("110")],
    ]);
    const person = { birthDate: "1950-01-01" };
    const warned = (inner: object, outer: object) => {
      const items = [
        anItem({
          series: ruleSeriesOf(CITY, "retired_flexible"),
          rule: aRule(share("80"), { settings: outer }),
        }),
        anItem({ series: ruleSeriesOf(CITY, "retired"), rule: aRule(bands, { settings: inner }) }),
      ];
      return ask(items, { category: "retired_flexible", person }).warnings.map(({ key }) => key);
    };
    const stated = { ageReference: "month_end" };
    expect(warned({}, stated)).toEqual(["age_timing_not_stated"]);
    expect(warned(stated, {})).toEqual([]);
  });

  test("says in its steps which credit is worked out first", () => {
    const items = [flexible, anItem({ series: ruleSeriesOf(CITY, "retired"), rule: aRule(monthly("83")) })];
    expect(ask(items, { category: "retired_flexible" }).steps).toMatchObject([
      { key: "referred", params: { category: "retired" } },
      { key: "fixed_month", resultFen: yuan("83") },
      { key: "of_category", of: [1], resultFen: yuan("66.40") },
    ]);
  });
});

test("a separate line may be a share of the credit it stands beside", () => {
  const items = [
    anItem({ series: ruleSeriesOf(CITY, "retired"), rule: aRule(monthly("100")) }),
    anItem({ series: ruleSeriesOf(CITY, "retired", "exam_allowance"), rule: aRule(share("10")) }),
  ];
  expect(ask(items, {})).toMatchObject({ otherLines: [{ code: "exam_allowance", fen: yuan("10") }] });
});
