import { expect, it } from "vitest";
import { rateLimit } from "./rate";

it("gives one address its burst at once, then as much as flows in, and says how long to wait", () => {
  let now = 1_000_000;
  const limit = rateLimit({ now: () => now }, 30, 3);
  expect([limit.take("a"), limit.take("a"), limit.take("a"), limit.take("a")]).toEqual([0, 0, 0, 2]);
  now += 1_999;
  expect(limit.take("a")).toBe(1);
  now += 1;
  expect([limit.take("a"), limit.take("a")]).toEqual([0, 2]);
  now += 3_600_000;
  expect([limit.take("a"), limit.take("a"), limit.take("a"), limit.take("a")]).toEqual([0, 0, 0, 2]);
});

it("counts addresses apart", () => {
  const limit = rateLimit({ now: () => 0 }, 30, 1);
  expect([limit.take("a"), limit.take("b"), limit.take("a")]).toEqual([0, 0, 2]);
});
