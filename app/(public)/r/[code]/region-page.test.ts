import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { afterEach, describe, expect, test } from "vitest";
import type { PublishedItem } from "@/lib/domain/register/item";
import {
  aParameter,
  aRule,
  anItem,
  byAge,
  monthly,
  ofAveragePension,
  yearlySum,
  yuan,
} from "@/lib/domain/testing/register";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { ask } from "@/app/(public)/edge/ask-testing";

const retired = ruleSeries("410300", "retired");
const item = (
  method: Parameters<typeof aRule>[0],
  more: Parameters<typeof aRule>[1] = {},
  parts: Partial<Parameters<typeof anItem>[0]> = {},
) => anItem({ series: retired, rule: aRule(method, more), ...parts });

afterEach(() => register.hold(null));

async function page(items: readonly PublishedItem[], address = "/r/410300", forced: readonly number[] = []) {
  register.hold(aSnapshot({ items, forced }));
  return ask(address);
}

describe("every state is said in words, and 0 is never said for not knowing", () => {
  test.each<[string, PublishedItem[], RegExp, RegExp]>([
    ["an amount", [item(monthly("53.60"))], /53\.60 元\/月/, /53\.60 yuan a month/],
    [
      "a yearly amount",
      [item(yearlySum("1680.00"), { crediting: { frequency: "yearly", month: 7 } })],
      /1,680\.00 元\/年 合每月 140\.00 元/,
      /1,680\.00 yuan a year 140\.00 yuan a month/,
    ],
    [
      "bands",
      [
        item(
          byAge([
            [70, monthly("100")],
            [null, monthly("110")],
          ]),
        ),
      ],
      /不满70周岁 .*100\.00 元\/月.* 70周岁（含）以上 .*110\.00 元\/月/,
      /under 70 .*100\.00 yuan.* 70 or over .*110\.00/,
    ],
    [
      "many bands",
      [
        item(
          byAge([
            [60, monthly("50")],
            [70, monthly("60")],
            [80, monthly("70")],
            [null, monthly("220")],
          ]),
        ),
      ],
      /50\.00–220\.00 元\/月 分 4 档，见下表/,
      /50\.00–220\.00 yuan a month/,
    ],
    [
      "an approximate amount",
      [item({ op: "approximate", fen: yuan("77"), per: "month" })],
      /约 77 元\/月/,
      /about 77 yuan a month/,
    ],
    ["no account", [item({ op: "none", reason: "单建统筹" })], /没有个人账户，不划入/, /no personal account/],
    [
      "not announced",
      [item({ op: "unknown", kind: "to_be_announced", reason: "通知说年底前另行公布" })],
      /标准有待公布，金额还不知道。本系统说明：通知说年底前另行公布。/,
      /still to be announced, so the amount is not known yet/,
    ],
    [
      "a missing figure",
      [item(ofAveragePension("2.5", 2024))],
      /平均养老金的2\.5%（这个数字尚未录入，暂不能算出金额）/,
      /2\.5% of .*not recorded yet/,
    ],
    [
      "a rate",
      [
        item(ofAveragePension("2.5", 2024)),
        anItem({ series: parameterSeries("410300", "AVG_PENSION", 2024), parameter: aParameter("2680.20") }),
      ],
      /67\.01 元\/月/,
      /67\.01 yuan/,
    ],
    ["nothing recorded", [], /暂未录入洛阳市退休人员的规则。这不表示没有返款/, /This does not mean nothing is paid/],
    [
      "before the first record",
      [item(monthly("50"), {}, { from: "2027-01" })],
      /最早的记录自 2027年1月 起/,
      /earliest record starts in January 2027/,
    ],
    [
      "a gap",
      [
        item(monthly("50"), {}, { from: "2020-01", to: "2021-01" }),
        item(monthly("60"), {}, { from: "2027-01", seq: 2 }),
      ],
      /2021年1月至2026年12月 没有录入规则/,
      /No rule is recorded/,
    ],
    [
      "withdrawn",
      [
        item(monthly("50")),
        anItem({ series: retired, op: "withdraw", kind: "withdrawal", seq: 2, reason: "文件已废止" }),
      ],
      /已于 2020年1月1日 撤销，原因：文件已废止/,
      /was withdrawn on 1 January 2020/,
    ],
  ])("%s", async (_state, items, chinese, english) => {
    const zh = await page(items);
    expect(zh.text).toMatch(chinese);
    expect((await ask("/en/r/410300")).text).toMatch(english);
    expect(zh.text).not.toMatch(/(?<![\d.,])0(\.00)? 元/);
  });
});

describe("what a reader must know beside the figure", () => {
  test.each<[string, PublishedItem[], string]>([
    [
      "found in web articles only",
      [item(monthly("50"), { verification: "seed_only" })],
      "这个数字只见于网络文章，没有找到官方文件。",
    ],
    ["not checked", [item(monthly("50"), { verification: "unverified" })], "这个数字尚未核对。"],
    [
      "a reason to depart from national practice",
      [item(monthly("50"), { guardRailReasons: { retired_rate: "本地财政承担" } })],
      "录入人员说明：本地财政承担",
    ],
    [
      "age timing",
      [
        item(
          byAge([
            [70, monthly("100")],
            [null, monthly("110")],
          ]),
        ),
      ],
      "文件未载明满70周岁后从当月还是次月起调整",
    ],
    [
      "a rule inherited from above",
      [anItem({ series: ruleSeries("410000", "retired"), rule: aRule(monthly("50")) })],
      "沿用河南省的规则",
    ],
    [
      "a rule of its own that has ended",
      [
        item(monthly("50"), {}, { from: "2020-01", to: "2021-01" }),
        anItem({ series: ruleSeries("410000", "retired"), rule: aRule(monthly("60")), seq: 2 }),
      ],
      "这里按河南省的规则",
    ],
    [
      "a correction",
      [
        item(monthly("120")),
        item(monthly("110"), {}, { kind: "correction", seq: 2, reason: "录入时看错了一行", targetItemId: "x" }),
      ],
      "2020年1月起：标准：120.00 → 110.00 元/月（−10.00，−8.3%）",
    ],
    [
      "a correction of the level alone",
      [
        item(monthly("72"), { verification: "secondary" }),
        item(
          monthly("72"),
          { verification: "unverified" },
          { kind: "correction", seq: 2, reason: "批量录入时误标了可信度", targetItemId: "x" },
        ),
      ],
      "2020年1月起：可信度：二手资料 → 未核实；金额不变",
    ],
  ])("%s", async (_what, items, sentence) => {
    expect((await page(items)).text).toContain(sentence);
  });

  test("a publication that nobody else has reviewed", async () => {
    expect((await page([item(monthly("50"))], "/r/410300", [1])).text).toContain(
      "此次公布是强制发布，公布时没有经过第二人复核。",
    );
  });

  test("a future month is a projection", async () => {
    expect((await page([item(monthly("50"))], "/r/410300?on=2027-05")).text).toContain("推算的将来金额");
  });
});

describe("the past", () => {
  const items = [
    item(monthly("50")),
    item(monthly("60"), {}, { from: "2026-03", seq: 2 }),
    item(
      monthly("55"),
      {},
      {
        from: "2020-01",
        to: "2026-03",
        seq: 3,
        kind: "correction",
        reason: "此前少写了五元，现予更正",
        targetItemId: "x",
      },
    ),
  ];

  test("a month says what holds for it now", async () => {
    const { text } = await page(items, "/r/410300?on=2025-07");
    expect(text).toContain("您看到的是 2025年7月 的规则。 回到现在");
    expect(text).toMatch(/55\.00 元\/月/);
  });

  test("a month and a publication say what was said then", async () => {
    const { text } = await page(items, "/r/410300?on=2025-07&known=2");
    expect(text).toContain("您看到的是 2025年7月 的规则，按 2026年1月2日（公布第 2 号）时的公布内容。");
    expect(text).toMatch(/50\.00 元\/月/);
  });

  test("before the first publication nothing was recorded", async () => {
    expect((await page(items, "/r/410300?known=0")).text).toContain("暂未录入");
  });

  test.each([
    ["/r/410300?on=2025-07-15", "/r/410300?on=2025-07"],
    ["/r/410300?on=2025年7月", "/r/410300?on=2025-07"],
    ["/r/410300?y=2025&m=7", "/r/410300?on=2025-07"],
    ["/r/410300?known=2026-01-02", "/r/410300?known=2"],
    ["/r/410300?known=2025-12-31", "/r/410300?known=0"],
    ["/en/r/410300?on=2025-07-15", "/en/r/410300?on=2025-07"],
  ])("%s is the same question as %s", async (asked, canonical) => {
    const { status, headers } = await page(items, asked);
    expect(status).toBe(302);
    expect(headers.get("location")).toBe(canonical);
  });

  test.each([
    ["/r/410300?on=2025-13", "看不懂月份“2025-13”"],
    ["/r/410300?on=1900-01", "看不懂月份“1900-01”"],
    ["/r/410300?on=2025-02-30", "看不懂月份“2025-02-30”"],
    ["/r/410300?known=4", "“4”还没有到"],
    ["/r/410300?known=2030-01-01", "还没有到"],
    ["/r/410300?known=yesterday", "看不懂“yesterday”"],
  ])("%s is refused in words", async (address, sentence) => {
    const { status, text } = await page(items, address);
    expect(status).toBe(400);
    expect(text).toContain(sentence);
    expect(text).toMatch(/60\.00 元\/月/);
  });

  test("a value that is no text is ignored", async () => {
    expect((await page(items, "/r/410300?on=%00&known=%ed%a0%80")).status).toBeLessThan(500);
  });

  test("unknown keys are ignored, and are not carried on", async () => {
    const { status, html } = await page(items, "/r/410300?from=singlemessage&isappinstalled=0");
    expect(status).toBe(200);
    expect(html).not.toContain("singlemessage");
  });
});
