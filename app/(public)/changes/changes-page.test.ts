/** The page of changes: what each statement changed, separate lines and figures too. */
import { afterEach, expect, test } from "vitest";
import { ask } from "@/app/(public)/edge/ask-testing";
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { aParameter, aRule, anItem, monthly } from "@/lib/domain/testing/register";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";

afterEach(() => register.hold(null));

const line = ruleSeries("410300", "retired", "exam_allowance");
const exam = (seq: number, from: string, amount: string) =>
  anItem({ series: line, seq, from, rule: aRule(monthly(amount)) });
const figure = (seq: number, from: string, amount: string) =>
  anItem({ series: parameterSeries("410300", "AVG_PENSION", 2024), seq, from, parameter: aParameter(amount) });

test("says what a separate line changes, coming and published", async () => {
  register.hold(aSnapshot({ items: [exam(1, "2020-01", "20"), exam(2, "2027-03", "25")] }));
  const zh = (await ask("/changes")).text;
  expect(zh).toContain("体检补助 自 2027年3月 起 标准：20.00 → 25.00 元/月（+5.00，+25.0%）");
  expect(zh).not.toContain("没有已公布的将来变化");
  const en = (await ask("/en/changes")).text;
  expect(en).toContain("Amount: 20.00 → 25.00 yuan a month (+5.00, +25.0%)");
});

test("says what a figure changes, and what a statement repeats", async () => {
  register.hold(
    aSnapshot({ items: [figure(1, "2024-01", "3000"), figure(2, "2025-01", "3100"), figure(3, "2026-01", "3100")] }),
  );
  const zh = (await ask("/changes")).text;
  expect(zh).toContain("数值：3,000.00 → 3,100.00 元（+100.00，+3.3%）");
  expect(zh).toMatch(/2026年1月 起 [^·]*3,100\.00/);
  expect((await ask("/en/changes")).text).toContain("Figure: 3,000.00 → 3,100.00 yuan (+100.00, +3.3%)");
});
