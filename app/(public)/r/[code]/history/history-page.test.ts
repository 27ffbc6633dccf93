import { ruleSeries } from "@/lib/domain/register/series";
import { afterEach, expect, test } from "vitest";
import { aRule, anItem, monthly } from "@/lib/domain/testing/register";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { ask } from "@/app/(public)/edge/ask-testing";

const series = ruleSeries("410300", "retired");
const reason = "第二次公布的原因";

afterEach(() => register.hold(null));

test("the history shows what stood before each statement, and corrections alone on request", async () => {
  const first = anItem({ series, rule: aRule(monthly("50")) });
  const second = { from: "2026-03", seq: 2, kind: "correction", reason, targetItemId: first.itemId } as const;
  register.hold(aSnapshot({ items: [first, anItem({ series, rule: aRule(monthly("60")), ...second })] }));
  const { text } = await ask("/r/410300/history");
  expect(text).toMatch(/更正 · 退休人员 · 自 2026年3月 起 原 每月 50\.00 元 新 每月 60\.00 元（\+10\.00）/);
  const corrections = await ask("/r/410300/history?only=correction");
  expect(corrections.text).toContain(reason);
  expect(corrections.text).not.toContain("公布第 1 号");
});
