import { afterEach, describe, expect, test } from "vitest";
import type { Fault } from "@/lib/domain/register/evidence";
import { aParameter, aRule, anItem, monthly, ofAveragePension } from "@/lib/domain/testing/register";
import { spellSeries, type SeriesRef, seriesId, parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { answersData } from "@/lib/http/api/answers";
import { publicData } from "@/lib/http/api/data";
import { headData } from "@/lib/http/api/log";
import { rulesData } from "@/lib/http/api/rules";
import { ask } from "@/app/(public)/edge/ask-testing";

/** Luoyang rules by an average of its own, its province and Beijing by sums. */
const luoyang = ruleSeries("410300", "retired");
const henan = ruleSeries("410000", "retired");
const average = parameterSeries("410300", "AVG_PENSION", 2022);
const items = [
  anItem({ series: henan, seq: 1, rule: aRule(monthly("88.88")) }),
  anItem({ series: luoyang, seq: 2, rule: aRule(ofAveragePension("2", 2022)) }),
  anItem({ series: average, seq: 3, parameter: aParameter("3000.00") }),
  anItem({ series: ruleSeries("110000", "retired"), seq: 4, rule: aRule(monthly("66.66")) }),
];

afterEach(() => register.hold(null));

const about = (seq: number, ...series: readonly SeriesRef[]): Fault => ({
  seq,
  kind: "rows",
  series: series.map(seriesId),
});
const hold = (...faults: readonly Fault[]) => register.hold(aSnapshot({ items, faults }));

describe("a withheld line is told in words and never answered by what stands behind it", () => {
  test.each([
    ["the rule itself", about(2, luoyang)],
    ["a figure it refers to", about(3, average)],
  ])("%s", async (_what, fault) => {
    hold(fault);
    const page = await ask("/r/410300");
    expect(page.status).toBe(200);
    expect(page.text).toContain("核对不符");
    expect(page.text).not.toContain("60.00");
    expect(page.text).not.toContain("88.88");
    expect((await ask("/en/r/410300")).text).toContain("did not pass our check");
    const result = await ask("/calc/result?r=410300&c=retired&birth=1950-01");
    expect(result.text).toContain(`登记簿第 ${fault.seq} 号核对不符`);
    expect(result.text).not.toContain("88.88");
  });

  test("everything else goes on being served", async () => {
    hold(about(2, luoyang));
    expect((await ask("/r/110000")).text).toContain("66.66");
    expect((await ask("/r/110000")).text).not.toContain("核对不符");
    expect((await ask("/r/410000")).text).toContain("88.88");
  });

  test("the lists of the country name what they leave out", async () => {
    hold(about(2, luoyang));
    for (const address of ["/changes", "/", "/coverage"]) expect((await ask(address)).text).toContain("洛阳市");
  });

  test("the page of the entry shows neither note nor text", async () => {
    hold({ ...about(2, luoyang), kind: "content" });
    const page = await ask("/publications/2");
    expect(page.text).toContain("本号没有通过核对");
    expect(page.text).not.toContain("第 2 次公布的说明");
  });
});

describe("the data interface", () => {
  const json = async (handler: ReturnType<typeof publicData>, query = ""): Promise<unknown> =>
    (await handler(new Request(`http://127.0.0.1:3000/api/v1/x${query}`))).json();

  test("answers with a state of its own and the number of the entry", async () => {
    hold(about(2, luoyang));
    const asked = "?region=410300&category=retired&birth=1950-01-01&on=2026-11";
    expect(await json(publicData(answersData), asked)).toMatchObject({ state: "withheld", withheld: 2, rule: null });
  });

  test("names what its lists leave out", async () => {
    hold(about(2, luoyang));
    const withheld = [{ ...spellSeries(luoyang), seq: 2 }];
    expect(await json(publicData(rulesData))).toMatchObject({ withheld });
    expect(await json(publicData(headData))).toMatchObject({ withheld });
    hold();
    expect(await json(publicData(rulesData))).not.toHaveProperty("withheld");
  });

  test("a copy made while something was withheld is another copy", async () => {
    const tag = async () => (await ask("/r/110000")).headers.get("etag");
    hold();
    const whole = await tag();
    hold(about(2, luoyang));
    expect(await tag()).not.toBe(whole);
  });
});

test("the same number with another hash is another copy", async () => {
  const snapshot = aSnapshot({ items });
  register.hold(snapshot);
  const before = (await ask("/r/110000")).headers.get("etag");
  register.hold({ ...snapshot, hash: "ab".repeat(32) });
  expect((await ask("/r/110000")).headers.get("etag")).not.toBe(before);
});
