/** Separate lines on the pages: beside every state, with their own source and remark. */
import { ruleSeries } from "@/lib/domain/register/series";
import { afterEach, expect, test } from "vitest";
import type { PublishedItem } from "@/lib/domain/register/item";
import { aRule, anItem, monthly } from "@/lib/domain/testing/register";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { ask } from "./ask-testing";

afterEach(() => register.hold(null));

const none = anItem({
  series: ruleSeries("410300", "retired"),
  rule: aRule({ op: "none", reason: "单建统筹" }),
});
const exam = (amount: string, from = "2020-01"): PublishedItem =>
  anItem({
    series: ruleSeries("410300", "retired", "exam_allowance"),
    seq: from === "2020-01" ? 1 : 2,
    from,
    rule: aRule(monthly(amount), {
      verification: "unverified",
      citations: [{ title: "体检补助的通知" }],
      note: { zh: "只发给一档参保人。" },
    }),
  });

test("stand on the city page and in the result where there is no credit, with source, level and remark", async () => {
  register.hold(aSnapshot({ items: [none, exam("20")] }));
  for (const address of ["/r/410300", "/calc/result?r=410300&c=retired"]) {
    const { text } = await ask(address);
    expect(text).toContain("另有体检补助：每月 20.00 元");
    expect(text).toContain("体检补助的通知");
    expect(text).toContain("只发给一档参保人。");
    expect(text).toContain("未核实");
    expect(text).not.toContain("不计入以上金额");
  }
  expect((await ask("/en/r/410300")).text).toContain("Separately, exam allowance: 20.00 yuan a month");
});

test("are compared, and a line that changes alone is told as coming and in the timeline", async () => {
  register.hold(aSnapshot({ items: [none, exam("20"), exam("25", "2027-03")] }));
  const { text } = await ask("/r/410300");
  expect(text).toMatch(/自 2027年3月 起 ?：没有个人账户，不划入；另有体检补助：每月 25\.00 元/);
  const compared = await ask("/compare?a=410300&on=2026-11&to=2027-03");
  expect(compared.text).toMatch(/另有体检补助 不同 每月 20\.00 元（未核实） 每月 25\.00 元（未核实）/);
});
