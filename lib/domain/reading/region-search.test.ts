import { describe, expect, test } from "vitest";
import type { Region, RegionLevel } from "@/lib/domain/place/region";
import { fold, type PlaceNames, regionIndex, searchRegions } from "./region-search";

function region(code: string, nameZh: string, nameEn: string, level: RegionLevel = "pooling_area"): Region {
  const parentCode = level === "province" ? "000000" : `${code.slice(0, 2)}0000`;
  return { code, level, parentCode, nameZh, nameEn, retiredFrom: null, successorCode: null };
}

const REGIONS = [
  region("000000", "全国", "China", "nation"),
  region("410000", "河南省", "Henan", "province"),
  region("410300", "洛阳市", "Luoyang"),
  region("410500", "安阳市", "Anyang"),
  region("130900", "沧州市", "Cangzhou"),
  region("320500", "苏州市", "Suzhou"),
  region("341300", "宿州市", "Suzhou"),
];

const PLACES: PlaceNames = {
  readings: {
    "410000": "he nan sheng",
    "410300": "luo yang shi",
    "410500": "an yang shi",
    "130900": "cang zhou shi",
    "320500": "su zhou shi",
    "341300": "su zhou shi",
  },
  aliases: { "410500": ["彰德 zhang de"], "130900": ["Lion City"] },
  counties: ["130900 河间市 he jian shi", "410300 涧西区 jian xi qu", "410500 安阳县 an yang xian"],
};

function codes(typed: string, published: readonly string[] = []): string[] {
  return searchRegions(regionIndex(REGIONS, PLACES, new Set(published)), typed, 8).hits.map(({ code }) => code);
}

describe("the order of hits", () => {
  test("is exact name, initials, beginning, part", () => {
    expect(codes("he")).toEqual(["410000", "130900"]);
    expect(codes("yang")).toEqual(["410500", "410300"]);
  });

  test("puts a region's own name before a county in it, and names each region once", () => {
    const { hits } = searchRegions(regionIndex(REGIONS, PLACES), "anyang", 8);
    expect(hits).toEqual([{ code: "410500", parentCode: "410000", match: "exact", via: { kind: "name" } }]);
  });

  test("puts regions with a published rule first among equals", () => {
    expect(codes("suzhou")).toEqual(["320500", "341300"]);
    expect(codes("suzhou", ["341300"])).toEqual(["341300", "320500"]);
  });

  test("never lists the nation", () => {
    expect(codes("全国")).toEqual([]);
    expect(codes("china")).toEqual([]);
  });
});

describe("why a region was found", () => {
  const why = (typed: string) => searchRegions(regionIndex(REGIONS, PLACES), typed, 8).hits[0]?.via;

  test.each([
    ["洛阳", { kind: "name" }],
    ["涧西区", { kind: "county", nameZh: "涧西区" }],
    ["hejian", { kind: "county", nameZh: "河间市" }],
    ["彰德", { kind: "alias", nameZh: "彰德" }],
    ["zhangde", { kind: "alias", nameZh: "彰德" }],
  ])("%s", (typed, via) => {
    expect(why(typed)).toEqual(via);
  });

  test("an alias in several Latin words is one name", () => {
    expect(why("lion city")).toEqual({ kind: "alias", nameZh: "Lion City" });
  });
});

test.each([
  ["Lüliang", "luliang"],
  ["lvliang", "luliang"],
  ["lyuliang", "luliang"],
  ["Ｌｕｏ　Ｙａｎｇ", "luoyang"],
  ["Xi'an", "xian"],
  ["Ürümqi", "urumqi"],
  ["洛 阳", "洛阳"],
])("%s is folded to %s", (typed, folded) => {
  expect(fold(typed)).toBe(folded);
});

test("at most so many hits as asked for", () => {
  expect(searchRegions(regionIndex(REGIONS, PLACES), "yang", 1).hits).toHaveLength(1);
});
