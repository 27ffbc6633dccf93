import { describe, expect, test } from "vitest";
import { correctedWords } from "./correction";
import { CATEGORY_TREE } from "@/lib/domain/place/category-tree";
import { correctedBy } from "@/lib/domain/reading/corrected";
import type { PublishedItem } from "@/lib/domain/register/item";
import { seriesId, ruleSeries } from "@/lib/domain/register/series";
import { aRule, anItem, monthly } from "@/lib/domain/testing/register";
import type { Verification } from "@/lib/domain/rule/verification";

const series = ruleSeries("410300", "retired");

function said(seq: number, from: string, to: string | null, amount: string, verification: Verification = "secondary") {
  return anItem({ series, seq, from, ...(to === null ? {} : { to }), rule: aRule(monthly(amount), { verification }) });
}

/** What the last of the items corrected, in both languages. */
function corrected(...items: readonly PublishedItem[]): string[][] {
  const last = items.at(-1);
  if (last === undefined) throw new Error("nothing was said");
  const view = {
    seq: last.seq,
    regions: new Map(),
    categories: new Map(CATEGORY_TREE.map((one) => [one.code, one])),
    itemsBySeries: new Map([[seriesId(series), [...items]]]),
  };
  return correctedBy(view, last).map((one) => [correctedWords(one, "zh-CN"), correctedWords(one, "en")]);
}

describe("a correction says what it corrected, for every month it reaches", () => {
  test("the level alone", () => {
    expect(corrected(said(1, "2023-01", null, "72"), said(2, "2023-01", null, "72", "unverified"))).toEqual([
      [
        "2023年1月起：可信度：二手资料 → 未核实；金额不变",
        "from January 2023 on: Verification: Secondary → Unverified; the amount is the same",
      ],
    ]);
  });

  test("an amount of four months", () => {
    const [words] = corrected(said(1, "2023-01", null, "72"), said(2, "2023-05", "2023-09", "75"));
    expect(words?.[0]).toMatch(/^2023年5月至2023年8月：标准：72\.00 → 75\.00 元\/月/);
    expect(words?.[0]).not.toContain("金额不变");
  });

  test("months in which different things were said, and months of which nothing was", () => {
    const words = corrected(
      said(1, "2023-02", "2023-04", "60"),
      said(2, "2023-05", "2023-07", "70"),
      said(3, "2023-01", "2023-08", "75"),
    ).map(([zh = ""]) => zh);
    expect(words.map((zh) => zh.split("：")[0])).toEqual([
      "2023年1月",
      "2023年2月至2023年3月",
      "2023年4月",
      "2023年5月至2023年6月",
      "2023年7月",
    ]);
    expect(words[1]).toContain("60.00 → 75.00");
    expect(words[3]).toContain("70.00 → 75.00");
    expect(words[4]).toContain("规则：");
  });
});
