/** What leaves the page, and what a page of another month says: whom it is about, how well it is known, of which time it speaks. */
import { ruleSeries } from "@/lib/domain/register/series";
import { afterEach, expect, test } from "vitest";
import { aRule, anItem, byAge, monthly, ofAveragePension, yuan } from "@/lib/domain/testing/register";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { ask } from "./ask-testing";

afterEach(() => register.hold(null));

const city = ruleSeries("410300", "retired");
const weak = { verification: "unverified" as const };

test("the sentence to pass on names whom it is about and how well it is known, also without an amount", async () => {
  register.hold(aSnapshot({ items: [anItem({ series: city, rule: aRule(ofAveragePension("2.5", 2022), weak) })] }));
  const { text } = await ask("/calc/result?r=410300&c=retired");
  expect(text).toContain("2026年11月，洛阳市退休人员：规则是当地平均养老金的 2.5%");
  expect(text).toContain("可信度：未核实。");
  const english = (await ask("/en/calc/result?r=410300&c=retired")).text;
  expect(english).toContain("November 2026: Retired, in Luoyang: The rule is 2.5%");
  expect(english).toContain("Trust: unverified.");
});

test("a page of a past month calls nothing coming that has come", async () => {
  register.hold(
    aSnapshot({
      items: [
        anItem({ series: city, rule: aRule(monthly("70")) }),
        anItem({ series: city, seq: 2, from: "2024-01", rule: aRule(monthly("72")) }),
      ],
    }),
  );
  const { text } = await ask("/r/410300?on=2023-05");
  expect(text).toContain("这个月以后的变化");
  expect(text).not.toContain("即将变化");
  expect((await ask("/r/410300?on=2023-05&known=0")).text).not.toContain("公布第 0 号");
});

test("a reader who has told no age is told of every age that is open", async () => {
  const bands = byAge([
    [60, monthly("60")],
    [70, monthly("70")],
    [null, monthly("80")],
  ]);
  register.hold(aSnapshot({ items: [anItem({ series: city, rule: aRule(bands) })] }));
  expect((await ask("/r/410300")).text).toContain("满60、70周岁后从当月还是次月起调整");
  expect((await ask("/en/r/410300")).text).toContain("the age of 60 or 70 counts from the month");
});

test("the steps go on to what arrives, and a change of what arrives is told by that", async () => {
  const taken = (fen: string) => ({ deductions: [{ code: "large_amount", fen: yuan(fen), per: "month" as const }] });
  register.hold(
    aSnapshot({
      items: [
        anItem({ series: city, rule: aRule(monthly("105"), taken("5")) }),
        anItem({ series: city, seq: 2, from: "2026-03", rule: aRule(monthly("105"), taken("7")) }),
      ],
    }),
  );
  const { text } = await ask("/r/410300");
  expect(text).toMatch(/定额每月105\.00元 105\.00 元 其中代扣：大额医疗互助 −7\.00 元 扣除后到账 98\.00 元/);
  expect(text).toMatch(/98\.00 元（划入 105\.00 元；代扣大额医疗互助 7\.00 元） −2\.00/);
});
