/** Values that name nothing are said on every page that understands their key. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { aRule, anItem, monthly } from "@/lib/domain/testing/register";
import { ruleSeries } from "@/lib/domain/register/series";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { ask } from "./ask-testing";

const items = [anItem({ series: ruleSeries("410300", "retired"), rule: aRule(monthly("72")) })];

beforeAll(() => register.hold(aSnapshot({ items })));
afterAll(() => register.hold(null));

test.each([
  ["/publications?before=", "abc"],
  ["/publications?before=", "-5"],
  ["/publications?before=", "99999999999999999"],
  ["/publications?before=", "999"],
  ["/guides?r=", "999999"],
  ["/guides/terms?r=", "999999"],
  ["/calc?r=", "999999"],
  ["/calc/result?r=410300&c=", "nobody"],
  ["/compare?a=", "999999"],
  ["/compare?a=410300&b=", "999999"],
  ["/compare?a=410300&c=", "nobody"],
  ["/r/410300/history?only=", "nothing"],
])("%s%s is a 400 that says which value is not known, in both languages", async (address, value) => {
  const [zh, en] = [await ask(`${address}${value}`), await ask(`/en${address}${value}`)];
  expect([zh.status, en.status]).toEqual([400, 400]);
  expect(zh.text).toContain(`地址里的“${value}”不认识`);
  expect(en.text).toContain(`The address says “${value}”, which is not known here.`);
});

test.each(["/publications?before=1", "/guides?r=410300", "/compare?a=410300", "/r/410300/history?only=correction"])(
  "%s is answered without a word",
  async (address) => {
    const { status, text } = await ask(address);
    expect(status).toBe(200);
    expect(text).not.toContain("不认识");
  },
);

test("a guide under a region that does not exist is no page", async () => {
  expect((await ask("/r/999999/guides/terms")).status).toBe(404);
});
