import { ruleSeries } from "@/lib/domain/register/series";
import { afterEach, describe, expect, test } from "vitest";
import type { PublishedItem } from "@/lib/domain/register/item";
import { aRule, anItem, monthly } from "@/lib/domain/testing/register";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { ask } from "@/app/(public)/edge/ask-testing";

afterEach(() => register.hold(null));

const item = (method: Parameters<typeof aRule>[0]) =>
  anItem({ series: ruleSeries("410300", "retired"), rule: aRule(method) });

async function page(items: readonly PublishedItem[], address: string) {
  register.hold(aSnapshot({ items }));
  return ask(address);
}

describe("which region", () => {
  test.each([
    ["/r/999999", 404],
    ["/r/000000", 404],
    ["/r/419002", 410],
    ["/r/410300?c=unheard_of", 404],
    ["/r/999999/history", 404],
  ])("%s is %d", async (address, status) => {
    const { status: answered, text } = await page([], address);
    expect(answered).toBe(status);
    expect(text).toContain("输入城市名");
  });

  test("a merged area leads to its successor", async () => {
    const { status, headers } = await page([], "/r/419001/history");
    expect([status, headers.get("location")]).toEqual([301, "/r/410300/history"]);
  });

  test("Hong Kong, Macao and Taiwan are told that the scheme does not apply", async () => {
    expect((await page([], "/r/810000")).text).toContain("没有内地职工医保的个人账户");
  });

  test("a province lists its areas and its special schemes apart", async () => {
    const { text } = await page([item(monthly("50"))], "/r/410000");
    expect(text).toContain("1 个地区中：1 个能查到答复。");
    expect(text).toMatch(/特别统筹.*河南省直 暂未录入/);
  });
});
