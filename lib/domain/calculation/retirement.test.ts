/** The retirement switch: the first month credited as retired. */
import { ruleSeries } from "@/lib/domain/register/series";
import { expect, test } from "vitest";
import type { RuleUsed } from "@/lib/domain/register/resolution";
import { retiredFrom } from "./retirement";
import { aDay, aMonth, aRule, monthly } from "@/lib/domain/testing/register";

function ruleWith(policyYearStart: string): RuleUsed {
  const series = ruleSeries("全国", "retired");
  const payload = aRule(monthly("100"), { settings: { retireSwitch: "next_policy_year", policyYearStart } });
  const from = aMonth("2020-01");
  const item = { itemId: "one", seq: 1, publishedAt: "2020-01-01T00:00:00Z", from, to: null, legalDate: null };
  return { ...item, series, category: "retired", payload, inherited: false };
}

test.each([
  ["07-01", "2025-06-30", "2025-07"],
  ["07-01", "2025-07-01", "2026-07"],
  ["01-01", "2025-09-10", "2026-01"],
  // A policy year from the 15th: May is the first month that begins in it.
  ["04-15", "2025-04-14", "2025-05"],
  ["04-15", "2025-04-20", "2026-05"],
  ["02-29", "2025-02-28", "2026-03"],
])("policy years from %s: retired on %s, from %s", (start, day, month) => {
  expect(retiredFrom(aDay(day), ruleWith(start))).toBe(month);
});
