/** Resolution: region first, then category; none and unknown stop; a withdrawal is no rule. */
import { same } from "@/lib/domain/value/sameness";
import { ruleSeries } from "./series";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PublishedItem } from "./item";
import type { Method } from "@/lib/domain/rule/method.schema";
import { noRuleReason } from "./no-rule";
import { resolve } from "./resolution";
import { aMonth, aRule, aView, anItem, monthly } from "@/lib/domain/testing/register";

const REGIONS = ["全国/湖南/长沙", "全国/湖南", "全国"] as const;
const CATEGORIES = ["retired_public", "retired", "employee_scheme"] as const;
const MONTH = aMonth("2024-01");
const lookup = { region: "全国/湖南/长沙", category: "retired_public", month: MONTH, known: 9 };

function item(
  region: string,
  category: string,
  method: Method | "withdraw",
  seq: number,
  from = "2023-01",
  to: string | null = null,
) {
  const series = ruleSeries(region, category);
  if (method === "withdraw") return anItem({ series, op: "withdraw", seq, from, to, reason: "废止" });
  return anItem({ series, rule: aRule(method), seq, from, to });
}

const statements = fc.array(
  fc
    .record({
      region: fc.constantFrom(...REGIONS, "全国/湖南/省直"),
      category: fc.constantFrom(...CATEGORIES, "retired_enterprise", "resident"),
      said: fc.constantFrom<Method | "withdraw">(
        monthly("75"),
        { op: "none", reason: "无" },
        { op: "unknown", reason: "待定" },
        "withdraw",
      ),
      from: fc.constantFrom("2023-01", "2024-01", "2024-02"),
      to: fc.constantFrom("2024-01", "2025-01", null),
    })
    .filter(({ from, to }) => to === null || from < to),
  { maxLength: 12 },
);

/** The rule in force in one series, looked for without any cutting. */
function lastWord(items: readonly PublishedItem[], region: string, category: string): PublishedItem | undefined {
  return items
    .filter(({ series }) => same(series, ruleSeries(region, category)))
    .filter(({ from, to }) => from <= MONTH && (to === null || MONTH < to))
    .at(-1);
}

describe("the rule that answers", () => {
  test("is the first by region, then by category, that asserts something for the month", () => {
    fc.assert(
      fc.property(statements, (all) => {
        const items = all.map(({ region, category, said, from, to }, index) =>
          item(region, category, said, index + 1, from, to),
        );
        const expected = REGIONS.flatMap((region) =>
          CATEGORIES.map((category) => lastWord(items, region, category)),
        ).find((last) => last?.op === "assert");
        const found = resolve(aView(items, [...REGIONS]), { ...lookup, known: items.length });
        expect(found.rule?.itemId).toBe(expected?.itemId);
        const stopped = found.path.at(-1)?.found === "blocked";
        const { payload } = expected ?? { payload: null };
        const op = payload?.kind === "rule" ? payload.rule.method.op : null;
        expect(stopped).toBe(op === "none" || op === "unknown");
      }),
      { numRuns: 300 },
    );
  });

  test("of a sibling scheme is never borrowed", () => {
    const view = aView([item("全国/湖南/省直", "retired", monthly("90"), 1)], [...REGIONS]);
    expect(resolve(view, lookup).rule).toBeNull();
  });

  test("of a city's parent category comes before a province's own", () => {
    const view = aView([
      item("全国/湖南", "retired_public", monthly("75"), 1),
      item("全国/湖南/长沙", "retired", monthly("80"), 2),
    ]);
    expect(resolve(view, lookup).rule).toMatchObject({ category: "retired", inherited: false });
  });

  test("is what was known then", () => {
    const view = aView(
      [item("全国", "retired", monthly("75"), 1), item("全国/湖南", "retired", monthly("80"), 2)],
      [...REGIONS],
    );
    expect([0, 1, 2].map((known) => resolve(view, { ...lookup, known }).rule?.seq)).toEqual([undefined, 1, 2]);
  });

  test("is asked for where a region rules only on two or more sub-categories", () => {
    const leaves = [
      item("全国/湖南", "retired_public", monthly("1"), 1),
      item("全国/湖南", "retired_enterprise", monthly("2"), 2),
    ];
    const found = resolve(aView([...leaves, item("全国", "retired", monthly("3"), 3)], [...REGIONS]), {
      ...lookup,
      category: "retired",
    });
    expect(found).toMatchObject({ rule: null, narrower: ["retired_enterprise", "retired_public"] });
  });

  test("is asked for where a region rules on one pension scheme only, since the other's rule may stand higher up", () => {
    const view = aView(
      [item("全国/湖南", "retired_enterprise", monthly("1"), 1), item("全国", "retired", monthly("3"), 2)],
      [...REGIONS],
    );
    const asked = resolve(view, { ...lookup, category: "retired" });
    expect(asked).toMatchObject({ rule: null, narrower: ["retired_enterprise", "retired_public"] });
    expect(resolve(view, { ...lookup, category: "retired_public" }).rule?.series.region).toBe("全国");
  });

  test("is inherited where a region rules on one special sub-category only", () => {
    const view = aView(
      [item("全国/湖南", "retired_veteran_worker", monthly("1"), 1), item("全国", "retired", monthly("3"), 2)],
      [...REGIONS],
    );
    expect(resolve(view, { ...lookup, category: "retired" }).rule?.series.region).toBe("全国");
  });

  test("is inherited where a region rules on several special sub-categories, however many", () => {
    const special = ["retired_veteran_worker", "retired_flexible"].map((category, index) =>
      item("全国/湖南", category, monthly("1"), index + 1),
    );
    const view = aView([...special, item("全国", "retired", monthly("3"), 3)], [...REGIONS]);
    for (const category of ["retired", "retired_enterprise", "retired_public"]) {
      expect(resolve(view, { ...lookup, category }).rule?.series.region, category).toBe("全国");
    }
    const without = aView(special, [...REGIONS]);
    expect(resolve(without, { ...lookup, category: "retired" })).toMatchObject({ rule: null, narrower: [] });
  });

  test("with a pension scheme, special sub-categories are to choose from too", () => {
    const view = aView(
      ["retired_public", "retired_flexible"].map((category, index) =>
        item("全国/湖南", category, monthly("1"), index + 1),
      ),
      [...REGIONS],
    );
    expect(resolve(view, { ...lookup, category: "retired" }).narrower.toSorted()).toEqual([
      "retired_enterprise",
      "retired_flexible",
      "retired_public",
    ]);
  });

  test("of an unknown region or category is no rule, not an error", () => {
    const view = aView([item("全国", "retired", monthly("75"), 1)]);
    expect(resolve(view, { ...lookup, region: "火星" }).rule).toBeNull();
    expect(resolve(view, { ...lookup, category: "pilot" }).rule).toBeNull();
  });
});

describe("no rule", () => {
  const reason = (items: readonly PublishedItem[]) => noRuleReason(aView(items, [...REGIONS]), lookup);

  test("says whether it was never recorded, not yet, not for these months, or withdrawn", () => {
    expect(reason([])).toEqual({ kind: "never_recorded" });
    expect(reason([item("全国", "retired", monthly("1"), 1, "2024-05")])).toEqual({
      kind: "before_first",
      first: "2024-05",
    });
    expect(reason([item("全国", "retired", monthly("1"), 1, "2022-01", "2023-07")])).toEqual({
      kind: "gap",
      from: "2023-07",
      to: null,
    });
    const around = [
      item("全国", "retired", monthly("1"), 1, "2022-01", "2023-07"),
      item("全国", "retired", monthly("1"), 2, "2024-05"),
    ];
    expect(reason(around)).toEqual({ kind: "gap", from: "2023-07", to: "2024-05" });
    expect(reason([item("全国", "retired", monthly("1"), 1), item("全国", "retired", "withdraw", 2)])).toMatchObject({
      kind: "withdrawn",
      reason: "废止",
      seq: 2,
    });
  });
});
