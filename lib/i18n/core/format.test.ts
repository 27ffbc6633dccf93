/** Formatting. */
import { expect, test } from "vitest";
import { aDay, aMonth } from "@/lib/domain/testing/register";
import { dayName, decimal, instantDayName, instantName, money, monthName, percent, signedMoney } from "./format";

test.each([
  [0, "0.00"],
  [5, "0.05"],
  [6701, "67.01"],
  [168_000, "1,680.00"],
  [123_456_789, "1,234,567.89"],
  [-500, "−5.00"],
])("%i fen reads %s", (fen, text) => {
  expect(money(fen, "zh-CN")).toBe(text);
  expect(money(fen, "en")).toBe(text);
});

test("a difference carries its sign, and none where there is none", () => {
  expect([1341, -500, 0].map((fen) => signedMoney(fen, "en"))).toEqual(["+13.41", "−5.00", "0.00"]);
});

test("a fraction of a fen keeps its decimals", () => {
  expect(decimal("5360.4")).toBe("5,360.4");
  expect(decimal("67.005")).toBe("67.005");
});

test.each([
  [25_000, "2.5%"],
  [20_000, "2%"],
  [1, "0.0001%"],
  [100_000, "10%"],
])("%i parts per million read %s", (ppm, text) => {
  expect(percent(ppm, "en")).toBe(text);
});

test("months and days read as each language writes them", () => {
  expect(monthName(aMonth("2022-09"), "zh-CN")).toBe("2022年9月");
  expect(monthName(aMonth("2022-09"), "en")).toBe("September 2022");
  expect(dayName(aDay("2026-05-12"), "zh-CN")).toBe("2026年5月12日");
  expect(dayName(aDay("2026-05-12"), "en")).toBe("12 May 2026");
});

test("an instant is shown in Shanghai, where it may be another day", () => {
  expect(instantName("2026-01-12T17:03:00.000Z", "zh-CN")).toBe("2026年1月13日 01:03");
  expect(instantName("2026-01-12T17:03:00.000Z", "en")).toBe("13 January 2026, 01:03");
  expect(instantDayName("2026-01-12T15:59:59.999Z", "en")).toBe("12 January 2026");
});
