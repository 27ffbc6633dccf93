import { expect, it } from "vitest";
import { bucket } from "./bucket";

it("a bucket gives its burst at once, then as much as flows in", () => {
  let now = 0;
  const reports = bucket(30, 3, { now: () => now });
  expect([reports.take(), reports.take(), reports.take(), reports.take()]).toEqual([true, true, true, false]);
  now += 1_999;
  expect(reports.take()).toBe(false);
  now += 1;
  expect([reports.take(), reports.take()]).toEqual([true, false]);
  now += 3_600_000;
  expect([reports.take(), reports.take(), reports.take(), reports.take()]).toEqual([true, true, true, false]);
});
