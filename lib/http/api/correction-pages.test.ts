import { ruleSeries } from "@/lib/domain/register/series";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aRule, anItem, monthly } from "@/lib/domain/testing/register";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { ask } from "@/app/(public)/edge/ask-testing";

const series = ruleSeries("410300", "retired");
const first = anItem({ series, from: "2023-01", rule: aRule(monthly("72"), { verification: "secondary" }) });
const correction = anItem({
  ...{ series, seq: 2, from: "2026-01", to: "2027-05", kind: "correction", targetItemId: first.itemId },
  reason: "批量录入时误标了可信度，更正为未核实。",
  rule: aRule(monthly("72"), { verification: "unverified" }),
});

beforeEach(() => register.hold(aSnapshot({ items: [first, correction] })));
afterEach(() => register.hold(null));

const SAID = "2026年1月至2027年4月：可信度：二手资料 → 未核实；金额不变";

test.each(["/r/410300", "/corrections", "/r/410300/history", "/r/410300/history?only=correction"])(
  "%s says what was corrected, and of which months",
  async (path) => {
    const { text } = await ask(path);
    expect(text).toContain(SAID);
    expect(text).not.toContain("此前写为");
    const english = await ask(`/en${path}`);
    expect(english.text).toContain("Verification: Secondary → Unverified; the amount is the same");
  },
);

test("who was told the corrected statement stands beside it", async () => {
  expect((await ask("/corrections")).text).toMatch(/洛阳市 退休人员 自 2026年1月 起 2026年1月至2027年4月：可信度/);
});
