import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { ask } from "@/app/(public)/edge/ask-testing";

beforeAll(() => register.hold(aSnapshot()));
afterAll(() => register.hold(null));

const find = (typed: string) => ask(`/find?q=${encodeURIComponent(typed)}`);

describe("what was typed leads", () => {
  test.each([
    ["to the city whose sum is asked for", "北京医保返款多少", "/r/110000"],
    ["to the city, whatever else the question names", "北京退休人员医保卡每月打入多少钱", "/r/110000"],
    ["to the city's own guide", "洛阳 余额", "/r/410300/guides/balance_query"],
    ["to the city by its code", "410300", "/r/410300"],
    ["to what the account is", "个账", "/guides/terms"],
    ["to where one can call", "医保局电话", "/guides/balance_query"],
  ])("%s: %s", async (_, typed, to) => {
    const { status, headers } = await find(typed);
    expect([status, headers.get("location")]).toEqual([302, to]);
  });

  test("to the other office's line only with a word about the right one", async () => {
    const { status, text } = await find("12333");
    expect(status).toBe(200);
    expect(text).toContain("12333 是人社（养老、就业）热线。医保的事请拨 12393。");
  });

  test("to the region around a scheme that is not recorded, with a word about it", async () => {
    const { status, text } = await find("北京市直单位");
    expect(status).toBe(200);
    expect(text).toMatch(/没有单独录入.*北京市/);
  });

  test("to places before guides where several guides are meant", async () => {
    const { status, text } = await find("洛阳 共济 转移");
    expect(status).toBe(200);
    expect(text).toMatch(/洛阳市.*家庭共济/);
  });
});
