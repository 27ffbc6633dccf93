import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { arrearsRuns } from "@/lib/domain/calculation/arrears";
import { creditedSpan } from "@/lib/domain/calculation/credited-span";
import { aDraft, aDraftedRule, DRAFT_ITEM_ID } from "@/lib/domain/testing/draft";
import type { DraftItem } from "@/lib/domain/draft/schema";
import { preview } from "./preview";
import {
  aDay,
  aMonth,
  anItem,
  aParameter,
  aRule,
  aView,
  monthly,
  ofAveragePension,
  percent,
} from "@/lib/domain/testing/register";

const CITY = "全国/四川/成都";
const TODAY = aDay("2026-11-21");
const average = (scheme: "enterprise" | "public", yuan: string, status: "provisional" | "final" = "final") =>
  anItem({
    series: parameterSeries(CITY, "AVG_PENSION", 2022, scheme),
    parameter: aParameter(yuan, { status }),
    from: "2023-01",
  });
const rate = (scheme: "enterprise" | "public") =>
  ({
    op: "rate",
    ppm: percent("2.8"),
    base: { base: "parameter", code: "AVG_PENSION", year: 2022, scheme },
  }) as const;
const chengdu = aView([
  average("enterprise", "2700", "provisional"),
  average("public", "5000"),
  anItem({ series: ruleSeries(CITY, "retired_enterprise"), rule: aRule(rate("enterprise")), from: "2023-01" }),
  anItem({ series: ruleSeries(CITY, "retired_public"), rule: aRule(rate("public")), from: "2023-01" }),
  anItem({
    series: ruleSeries(CITY, "retired_flexible"),
    rule: aRule({ op: "of_category", category: "retired_enterprise", ppm: percent("80") }),
    from: "2023-01",
  }),
]);

function finalFigure(value: string): DraftItem {
  return {
    seriesKind: "parameter",
    id: DRAFT_ITEM_ID,
    region: CITY,
    key: "AVG_PENSION/2022/enterprise",
    kind: "change",
    from: "2026-07",
    to: "",
    legalDate: "",
    reason: "",
    remark: "正式数",
    targetItemId: null,
    hides: [],
    fields: { value, status: "final", inheritable: false, citations: [], verification: "secondary" },
  };
}

describe("the final average of a city", () => {
  const seen = preview(chengdu, aDraft([finalFigure("2800")]), DRAFT_ITEM_ID, { today: TODAY });

  test("shows the people of the rules that use it, also through a share of another category, and nobody else", () => {
    const who = seen.samples.map(({ category, before, after }) => [
      category,
      before.state === "amount" && before.amountFen,
      after.state === "amount" && after.amountFen,
    ]);
    expect(who).toContainEqual(["retired_enterprise", 7_560, 7_840]);
    expect(who).toContainEqual(["retired_flexible", 6_048, 6_272]);
    expect(who.some(([category]) => category === "retired_public")).toBe(false);
    expect(seen.uses.map(({ category }) => category)).toEqual(["retired_enterprise", "retired_flexible"]);
  });

  test("owes each of them the difference of every month credited since", () => {
    expect(seen.credited).toEqual({ from: "2026-07", to: "2026-11" });
    const owed = seen.samples.find(({ category }) => category === "retired_enterprise")?.owed;
    expect(owed?.months.map(({ month, differenceFen }) => [month, differenceFen])).toEqual([
      ["2026-07", 280],
      ["2026-08", 280],
      ["2026-09", 280],
      ["2026-10", 280],
    ]);
    expect(owed?.totalFen).toBe(1_120);
    expect(arrearsRuns(owed ?? { months: [] })).toMatchObject([
      { from: "2026-07", last: "2026-10", count: 4, totalFen: 1_120 },
    ]);
  });

  test("can be drawn over the average itself, the old and the new figure marked", () => {
    const drawn = preview(chengdu, aDraft([finalFigure("2800")]), DRAFT_ITEM_ID, { today: TODAY, over: "average" });
    expect(drawn.sweeps.chosen?.marks).toEqual([
      { x: 270_000, of: "before" },
      { x: 280_000, of: "after" },
    ]);
  });
});

test("a rule that begins in the past owes what its months differ by, and nothing for those that nobody was credited", () => {
  const series = ruleSeries(CITY, "retired");
  const view = aView([anItem({ series, rule: aRule(monthly("100")), from: "2026-09" })]);
  const drafted = aDraftedRule({ region: CITY, rule: { method: monthly("90") }, from: "2026-06" });
  const { samples, credited } = preview(view, aDraft([drafted]), DRAFT_ITEM_ID, { today: TODAY });
  expect(credited).toEqual({ from: "2026-06", to: "2026-11" });
  expect(samples[0]?.owed?.months.map(({ month }) => month)).toEqual(["2026-09", "2026-10"]);
  expect(samples[0]?.owed?.totalFen).toBe(-2_000);
});

test("only months before the current one have been credited", () => {
  expect(creditedSpan({ from: aMonth("2026-11"), to: null }, TODAY)).toBeNull();
  expect(creditedSpan({ from: aMonth("2027-01"), to: null }, TODAY)).toBeNull();
  expect(creditedSpan({ from: aMonth("2026-10"), to: null }, TODAY)).toEqual({ from: "2026-10", to: "2026-11" });
  expect(creditedSpan({ from: aMonth("2026-01"), to: aMonth("2026-03") }, TODAY)).toEqual({
    from: "2026-01",
    to: "2026-03",
  });
  expect(creditedSpan({ from: aMonth("2000-01"), to: null }, TODAY)).toEqual({ from: "2016-11", to: "2026-11" });
});

test("a figure of a year that no rule names tries nobody and draws nothing", () => {
  const view = aView([
    anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2022), parameter: aParameter("2700"), from: "2023-01" }),
    anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(ofAveragePension("2", 2021)), from: "2023-01" }),
  ]);
  const figure = { ...finalFigure("2800"), key: "AVG_PENSION/2022" };
  const seen = preview(view, aDraft([figure]), DRAFT_ITEM_ID, { today: TODAY });
  expect([seen.uses, seen.samples, seen.sweeps.chosen]).toEqual([[], [], null]);
});

test("a new ceiling without a year is drawn and tried as recorded, both ceilings marked", () => {
  const method = {
    op: "rate",
    ppm: percent("2"),
    base: { base: "clamp", of: { base: "own_contribution_base" }, max: { base: "parameter", code: "BASE_CEILING" } },
  } as const;
  const view = aView([
    anItem({ series: parameterSeries(CITY, "BASE_CEILING"), parameter: aParameter("33000"), from: "2026-01" }),
    anItem({ series: ruleSeries(CITY, "in_service"), rule: aRule(method), from: "2023-01" }),
  ]);
  const seen = preview(view, aDraft([{ ...finalFigure("20000"), key: "BASE_CEILING" }]), DRAFT_ITEM_ID, {
    today: TODAY,
  });
  expect(seen.sweeps.chosen?.marks).toEqual([
    { x: 3_300_000, of: "ceiling" },
    { x: 2_000_000, of: "ceiling" },
  ]);
  const above = seen.samples.find(({ who }) => who.kind === "base_above_ceiling");
  expect([above?.before, above?.after]).toMatchObject([{ amountFen: 48_000 }, { amountFen: 40_000 }]);
});
