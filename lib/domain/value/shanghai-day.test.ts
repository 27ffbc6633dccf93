import { describe, expect, test } from "vitest";
import { secondsToShanghaiMidnight, shanghaiDay } from "./shanghai-day";

describe("the day in Shanghai", () => {
  test.each([
    ["2026-06-30T15:59:59.999Z", "2026-06-30"],
    ["2026-06-30T16:00:00.000Z", "2026-07-01"],
    ["2024-02-28T16:00:00Z", "2024-02-29"],
    ["2026-12-31T16:00:00Z", "2027-01-01"],
  ])("at %s it is %s", (instant, day) => {
    expect(shanghaiDay(Date.parse(instant))).toBe(day);
  });

  test("an instant from before the zone was fixed is refused", () => {
    expect(() => shanghaiDay(Date.parse("1986-06-01T00:00:00Z"))).toThrow("UTC+8");
  });
});

test.each([
  ["2026-06-30T15:59:00Z", 60],
  ["2026-06-30T15:59:59.999Z", 1],
  ["2026-06-30T16:00:00Z", 86_400],
])("at %s, %d seconds are left of the day", (instant, seconds) => {
  expect(secondsToShanghaiMidnight(Date.parse(instant))).toBe(seconds);
});
