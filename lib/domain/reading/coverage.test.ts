import { describe, expect, test } from "vitest";
import { coverage } from "./coverage";
import { aDay, aMonth, aParameter, aRule, anItem, monthly, ofAveragePension } from "@/lib/domain/testing/register";
import type { Method } from "@/lib/domain/rule/method.schema";
import type { PublishedItem } from "@/lib/domain/register/item";
import type { Region, RegionLevel } from "@/lib/domain/place/region";
import { CATEGORY_TREE } from "@/lib/domain/place/category-tree";
import { type SeriesId, seriesId, parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import type { Verification } from "@/lib/domain/rule/verification";

function region(code: string, level: RegionLevel, parentCode: string | null): Region {
  return { code, level, parentCode, nameZh: code, nameEn: null, retiredFrom: null, successorCode: null };
}

const REGIONS = [
  region("000000", "nation", null),
  region("410000", "province", "000000"),
  ...["410100", "410200", "410300"].map((code) => region(code, "pooling_area", "410000")),
];

function said(place: string, method: Method, category = "retired", verification: Verification = "secondary") {
  return anItem({ series: ruleSeries(place, category), rule: aRule(method, { verification }) });
}

function henan(items: readonly PublishedItem[]) {
  const itemsBySeries = new Map<SeriesId, PublishedItem[]>();
  for (const item of items) {
    const id = seriesId(item.series);
    itemsBySeries.set(id, [...(itemsBySeries.get(id) ?? []), item]);
  }
  const view = {
    seq: 9,
    regions: new Map(REGIONS.map((one) => [one.code, one])),
    categories: new Map(CATEGORY_TREE.map((one) => [one.code, one])),
    itemsBySeries,
  };
  const [found] = coverage(view, {
    category: "retired",
    month: aMonth("2026-11"),
    known: 9,
    today: aDay("2026-11-27"),
  });
  if (found === undefined) throw new Error("there is a province");
  const levels = Object.values(found.levels).reduce((sum, count) => sum + count, 0);
  expect(levels).toBe(found.share.total - found.gaps.length);
  return [found.share.answered, found.silent.length, found.gaps.length];
}

const rate = ofAveragePension("2.5", 2022);
const average = (place: string) =>
  anItem({ series: parameterSeries(place, "AVG_PENSION", 2022), parameter: aParameter("4000") });

describe("an area counts as answered", () => {
  test.each<[string, PublishedItem[], number[]]>([
    ["not without a rule", [], [0, 0, 3]],
    ["where the amount is stated", [said("410100", monthly("72"))], [1, 0, 2]],
    ["where it inherits an amount", [said("410000", monthly("72"))], [3, 0, 0]],
    ["where it has no account", [said("410100", { op: "none", reason: "单建统筹" })], [1, 0, 2]],
    [
      "where a rough amount is stated",
      [said("410100", { op: "approximate", fen: aParameter("77").fen, per: "month" })],
      [1, 0, 2],
    ],
    ["not where a rate has no average to be taken of", [said("410000", rate)], [0, 3, 0]],
    ["where the average is recorded too", [said("410000", rate), average("410200")], [1, 2, 0]],
    [
      "not where the amount is said to be unknown",
      [said("410300", { op: "unknown", kind: "contradictory", reason: "两个数" })],
      [0, 1, 2],
    ],
    [
      "where each of the narrower categories is answered",
      [
        said("410100", monthly("72"), "retired_enterprise"),
        said("410100", monthly("80"), "retired_public", "unverified"),
      ],
      [1, 0, 2],
    ],
    [
      "not where one of the narrower categories is not",
      [said("410100", monthly("72"), "retired_enterprise"), said("410100", rate, "retired_public", "unverified")],
      [0, 1, 2],
    ],
  ])("%s", (_, items, expected) => {
    expect(henan(items)).toEqual(expected);
  });
});
