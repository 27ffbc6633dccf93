/** Reference checks: rules that lead back to themselves by way of other categories, regions and months, and what is lacking below. */
import { isOfRule } from "@/lib/domain/register/series";
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { itemsOfDraft } from "@/lib/domain/editorial/statement";
import { aDraft, aDraftedRule, type DraftedRule } from "@/lib/domain/testing/draft";
import type { PublishedItem } from "@/lib/domain/register/item";
import type { Expr } from "@/lib/domain/rule/method.schema";
import { overlay } from "@/lib/domain/register/overlay";
import { missingBelow, referenceErrors } from "./reference";
import { aDay, anItem, aParameter, aRule, aView, monthly, percent } from "@/lib/domain/testing/register";

const PROVINCE = "全国/示例省";
const CITY = "全国/示例省/示例市";
const OTHER = "全国/示例省/邻市";
const TODAY = aDay("2026-11-21");

const share = (category: string): Expr => ({ op: "of_category", category, ppm: percent("80") });
const published = (region: string, key: string, method: Expr, more: { from?: string } = {}) =>
  anItem({ series: ruleSeries(region, key), rule: aRule(method), ...more });

function asked(drafted: DraftedRule, given: readonly PublishedItem[]) {
  const { statements } = itemsOfDraft(aDraft([aDraftedRule(drafted)]), TODAY);
  const [statement] = statements;
  if (statement === undefined) throw new Error("the draft makes no statement");
  return { statement, after: overlay(aView(given, [CITY, OTHER]), statements, "2026-11-21T00:00:00Z") };
}

function errors(drafted: DraftedRule, given: readonly PublishedItem[]) {
  const { statement, after } = asked(drafted, given);
  return referenceErrors(statement, after).map(
    ({ field, key, params }) => `${key} at ${field}: ${params.zh} ${params.month}`,
  );
}

describe("a rule comes back to itself", () => {
  const flexible = (category: string): DraftedRule => ({ key: "retired_flexible", rule: { method: share(category) } });

  test("by way of a second and a third category", () => {
    const given = [
      published(CITY, "retired_public", share("lump_sum_period")),
      published(CITY, "lump_sum_period", share("retired_flexible")),
    ];
    expect(errors(flexible("retired_public"), given)).toEqual(["method_refers_to_itself at method: 示例市 2027-01"]);
    expect(errors(flexible("retired_public"), given.slice(0, 1))).toEqual([]);
  });

  test("not in a separate line that is a share of the credit it stands beside", () => {
    const beside = { key: "retired/exam_allowance", rule: { method: share("retired") } };
    expect(errors(beside, [published(CITY, "retired", monthly("100"))])).toEqual([]);
  });

  test("by way of a pension scheme, where the category referred to is divided by scheme", () => {
    const schemes = (of: string) => [
      published(CITY, "retired_enterprise", share(of)),
      published(CITY, "retired_public", monthly("100")),
    ];
    expect(errors(flexible("retired"), schemes("retired_flexible"))).toHaveLength(1);
    expect(errors(flexible("retired"), schemes("lump_sum_period"))).toEqual([]);
  });

  test("by way of the province's rule", () => {
    expect(
      errors(flexible("retired_public"), [published(PROVINCE, "retired_public", share("retired_flexible"))]),
    ).toEqual(["method_refers_to_itself at method: 示例市 2027-01"]);
  });

  test("in a city below, where the province's own rule does not", () => {
    const given = [
      published(PROVINCE, "retired_public", monthly("100")),
      published(OTHER, "retired_public", share("retired_flexible")),
    ];
    const drafted = { ...flexible("retired_public"), region: PROVINCE };
    expect(errors(drafted, given)).toEqual(["method_refers_to_itself at method: 邻市 2027-01"]);
  });

  test("but not in a city that has its own rule for the category", () => {
    const given = [
      published(PROVINCE, "retired_public", monthly("100")),
      published(OTHER, "retired_public", share("retired_flexible")),
      published(OTHER, "retired_flexible", monthly("90")),
    ];
    expect(errors({ ...flexible("retired_public"), region: PROVINCE }, given)).toEqual([]);
  });

  test("from a later month on, by a rule already announced", () => {
    const later = published(CITY, "retired_public", share("retired_flexible"), { from: "2028-07" });
    const now = published(CITY, "retired_public", monthly("100"));
    expect(errors(flexible("retired_public"), [now, { ...later, seq: 2 }])).toEqual([
      "method_refers_to_itself at method: 示例市 2028-07",
    ]);
    expect(errors({ ...flexible("retired_public"), to: "2028-07" }, [now, { ...later, seq: 2 }])).toEqual([]);
  });

  test("when the rule that stood between is withdrawn", () => {
    const given = [
      published(PROVINCE, "retired_flexible", share("retired_public")),
      published(CITY, "retired_public", share("retired_flexible")),
      published(CITY, "retired_flexible", monthly("90")),
    ];
    const drafted = { key: "retired_flexible", kind: "withdrawal" } as const;
    expect(errors(drafted, given)).toEqual(["method_refers_to_itself at : 示例市 2027-01"]);
    expect(errors(drafted, given.slice(0, 1))).toEqual([]);
  });

  test("a separate line may take a share of another category's credit", () => {
    const given = [published(CITY, "retired", monthly("100"))];
    expect(errors({ key: "retired_flexible/exam_allowance", rule: { method: share("retired") } }, given)).toEqual([]);
  });
});

describe("what is lacking below", () => {
  const average = (region: string, scheme?: string) =>
    anItem({ series: parameterSeries(region, "AVG_PENSION", 2023, scheme), parameter: aParameter("5000") });
  const lacking = (drafted: DraftedRule, given: readonly PublishedItem[]) => {
    const { statement, after } = asked(drafted, given);
    if (statement.payload?.kind !== "rule" || !isOfRule(statement)) throw new Error("the draft makes no rule");
    return missingBelow(statement, after, statement.payload.rule).map(
      ({ field, key, params }) => `${key} at ${field}: ${params.parameter ?? params.category} ${params.zh}`,
    );
  };
  const rate = (scheme?: "by_person"): Expr => ({
    op: "rate",
    ppm: percent("2.5"),
    base: { base: "parameter", code: "AVG_PENSION", year: 2023, ...(scheme === undefined ? {} : { scheme }) },
  });

  test("is named for each city that lacks it, not for one that has it or its own rule", () => {
    const drafted = { region: PROVINCE, rule: { method: rate() } };
    expect(lacking(drafted, [])).toEqual(["missing_parameters_below at method: AVG_PENSION:2023 示例市、邻市"]);
    expect(lacking(drafted, [average(CITY)])).toEqual(["missing_parameters_below at method: AVG_PENSION:2023 邻市"]);
    expect(lacking(drafted, [average(CITY), published(OTHER, "retired", monthly("90"))])).toEqual([]);
  });

  test("is looked for in every row, and for both pension schemes", () => {
    const method: Expr = {
      op: "table",
      rows: [
        { when: { age: [0, 90] }, printed: "不满90", then: monthly("100") },
        { when: { age: [90, null] }, printed: "满90", then: rate("by_person") },
      ],
    };
    expect(lacking({ rule: { method } }, [average(CITY, "enterprise")])).toEqual([
      "missing_parameters_below at method.rows.1.then: AVG_PENSION:2023:public 示例市",
    ]);
    expect(lacking({ key: "retired_enterprise", rule: { method } }, [average(CITY, "enterprise")])).toEqual([]);
  });

  test("is a floor, a ceiling and what a deduction is taken of, too", () => {
    const base = {
      base: "clamp",
      of: { base: "own_contribution_base" },
      min: { base: "parameter", code: "BASE_FLOOR" },
    } as const;
    const method: Expr = { op: "rate", ppm: percent("2"), base };
    const deductions = [
      { code: "long_term_care", ppm: percent("0.1"), base: { base: "parameter", code: "AVG_WAGE" }, per: "month" },
    ] as const;
    expect(lacking({ key: "in_service", rule: { method, deductions: [...deductions] } }, [])).toEqual([
      "missing_parameters_below at method: BASE_FLOOR 示例市",
      "missing_parameters_below at deductions.0.base: AVG_WAGE 示例市",
    ]);
  });

  test("is another category's credit, where that category has none", () => {
    const drafted = { region: PROVINCE, key: "retired_flexible", rule: { method: share("retired") } };
    expect(lacking(drafted, [published(CITY, "retired", monthly("100"))])).toEqual([
      "missing_credits_below at method.category: retired 邻市",
    ]);
  });
});
