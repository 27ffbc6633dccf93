/** Feeds: the same words as pages and API, in an order and a form that feed readers take. */
import { ruleSeries } from "@/lib/domain/register/series";
import { afterEach, expect, test } from "vitest";
import { aRule, anItem, byAge, monthly } from "@/lib/domain/testing/register";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { atom } from "./atom";
import { publicData } from "@/lib/http/api/data";
import { countryFeed, regionFeed } from "./feed";

afterEach(() => register.hold(null));

const banded = (older: string) =>
  aRule(
    byAge([
      [70, monthly("100")],
      [null, monthly(older)],
    ]),
  );
const luoyang = ruleSeries("410300", "retired");
const items = [
  anItem({ series: luoyang, seq: 1, rule: banded("110") }),
  anItem({ series: ruleSeries("110000", "retired"), seq: 2, rule: banded("110") }),
  anItem({ series: luoyang, seq: 3, rule: banded("120"), from: "2027-01" }),
  anItem({ series: luoyang, seq: 4, op: "withdraw", kind: "withdrawal", from: "2027-01" }),
];

async function ask(path: string, code?: string) {
  register.hold(aSnapshot({ items }));
  const handler = code === undefined ? publicData(countryFeed) : publicData(regionFeed);
  const params = Promise.resolve(code === undefined ? {} : { code });
  const response = await handler(new Request(`http://127.0.0.1:3000${path}`), { params });
  return { response, xml: await response.text() };
}

test("the country's feed has one entry for every publication, newest first", async () => {
  const { response, xml } = await ask("/changes.atom");
  expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  const ids = [...xml.matchAll(/<entry>\n<id>([^<]*)<\/id>/g)].map(([, id]) => id?.split("/").at(-1));
  expect(ids).toEqual(["4", "3", "2", "1"]);
});

test("an entry says the change in the words of the page's language", async () => {
  expect((await ask("/changes.atom")).xml).toContain(
    "洛阳市 退休人员：70周岁（含）以上：110.00 → 120.00 元/月（+10.00，+9.1%），自2027年1月起",
  );
  const { xml } = await ask("/en/changes.atom");
  expect(xml).toContain('xml:lang="en"');
  expect(xml).toContain("Luoyang Retired: 70 or over: 110.00 → 120.00 yuan a month (+10.00, +9.1%), from January 2027");
});

test("a region's feed has only what was said about it, withdrawals marked", async () => {
  const { xml } = await ask("/r/410300/changes.atom", "410300");
  expect(xml).not.toContain("北京市");
  expect(xml).toContain("洛阳市 退休人员 · 撤销：2027年1月起：撤销");
  expect(xml).toContain(
    '<link rel="self" type="application/atom+xml" href="http://127.0.0.1:3000/r/410300/changes.atom"/>',
  );
});

test("the two languages have validators of their own, and an unchanged feed is answered with 304", async () => {
  const [zh, en] = [(await ask("/changes.atom")).response, (await ask("/en/changes.atom")).response];
  expect(zh.headers.get("etag")).not.toBe(en.headers.get("etag"));
  register.hold(aSnapshot({ items }));
  const headers = { "if-none-match": zh.headers.get("etag") ?? "" };
  const again = await publicData(countryFeed)(new Request("http://127.0.0.1:3000/changes.atom", { headers }));
  expect(again.status).toBe(304);
});

test("a region nobody knows has none", async () => {
  expect((await ask("/r/999999/changes.atom", "999999")).response.status).toBe(404);
});

test("text that would be markup stays text, and what XML cannot hold is left out", () => {
  const hostile = '<script>&"\u0001\uFFFE';
  const entry = {
    id: "urn:x",
    title: hostile,
    updated: "2026-01-01T00:00:00Z",
    link: hostile,
    lines: [hostile, "]]>"],
  };
  const made = atom({ ...entry, language: "en", author: hostile, self: "urn:x", page: "urn:x", entries: [entry] });
  expect(made).not.toContain("<script>");
  expect(made).toContain("<title>&lt;script&gt;&amp;&quot;</title>");
  expect(made).toContain("]]&gt;");
});
