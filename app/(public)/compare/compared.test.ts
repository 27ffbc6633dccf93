/** The comparison page: on a small screen every line says which side it is. */
import { ruleSeries } from "@/lib/domain/register/series";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aRule, anItem, monthly } from "@/lib/domain/testing/register";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { ask } from "@/app/(public)/edge/ask-testing";

const item = (code: string, amount: string) =>
  anItem({ series: ruleSeries(code, "retired"), rule: aRule(monthly(amount)) });

beforeAll(() => register.hold(aSnapshot({ items: [item("410300", "72"), item("410000", "95")] })));
afterAll(() => register.hold(null));

test.each([
  ["on=2025-07&to=2026-07", "比较两个月份", ["2025年7月", "2026年7月"]],
  ["b=410000&on=2026-07&to=2026-07", "比较两个地区", ["洛阳市", "河南省"]],
  ["b=410000&on=2025-07&to=2026-07", "比较两个地区", ["洛阳市 2025年7月", "河南省 2026年7月"]],
])("%s begins its lines with what tells the sides apart", async (query, title, labels) => {
  const { html } = await ask(`/compare?a=410300&${query}`);
  expect(html).toContain(`<h1>${title}</h1>`);
  for (const label of labels) expect(html).toContain(`data-label="${label}"`);
});
