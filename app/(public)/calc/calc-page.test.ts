/** The calculator's pages: what cannot be asked is said where it was typed, and nothing is answered in its place. */
import { ruleSeries } from "@/lib/domain/register/series";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aRule, anItem, byAge, monthly } from "@/lib/domain/testing/register";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { ask } from "@/app/(public)/edge/ask-testing";

const bands = byAge([
  [70, monthly("100")],
  [null, monthly("110")],
]);

beforeEach(() => {
  register.hold(aSnapshot({ items: [anItem({ series: ruleSeries("410300", "retired"), rule: aRule(bands) })] }));
});

afterEach(() => register.hold(null));

const PERSON = "r=410300&c=retired&birth=1956-03";

describe("a month or publication that cannot be asked about", () => {
  test.each([
    [`on=abc`, "看不懂月份“abc”", 'value="abc"'],
    [`on=1900-01`, "看不懂月份“1900-01”", 'value="1900-01"'],
    [`known=9999`, "“9999”还没有到", 'value="9999"'],
    [`known=2030-01-01`, "“2030-01-01”还没有到", 'value="2030-01-01"'],
    [`known=soon`, "看不懂“soon”", 'value="soon"'],
  ])("%s is refused with a sentence, what was typed, and no amount", async (query, sentence, typed) => {
    for (const path of ["/calc/result", "/calc"]) {
      const page = await ask(`${path}?${PERSON}&${query}`);
      expect(page.status).toBe(400);
      expect(page.text).toContain(sentence);
      expect(page.html).toContain(typed);
      expect(page.html).toContain('name="birth" value="1956-03"');
      expect(page.text).not.toMatch(/1[01]0\.00/);
    }
  });

  test("keeps the other half of the moment, and says it in English too", async () => {
    const { html, text } = await ask(`/en/calc/result?${PERSON}&on=2025-07&known=9999`);
    expect(html).toContain('name="on" value="2025-07"');
    expect(text).toContain("“9999” has not come yet");
  });

  test("is spelled as it should be where it can be read", async () => {
    const { headers } = await ask(`/calc/result?${PERSON}&on=2025-07-15`);
    expect(headers.get("location")).toContain("on=2025-07");
  });
});

describe("a birth that cannot be", () => {
  test.each([
    ["birth=2030-01", "出生年月还没有到"],
    ["birth=1890-01", "已满131周岁"],
    ["birth=abc", "出生年月看不懂"],
    ["birth=1956-13", "出生年月看不懂"],
    ["birth=1956-03&on=2099-01", "到2099年1月已满131周岁"],
    ["birth=2024-03&on=2021-05", "2021年5月在出生之前"],
  ])("%s: %s", async (query, sentence) => {
    const page = await ask(`/calc/result?r=410300&c=retired&${query}`);
    expect(page.status).toBe(400);
    expect(page.text).toContain(sentence);
    expect(page.text).not.toContain("null");
  });

  test.each([
    ["by=一九五六&bm=三", "一九五六", "三"],
    ["by=1956&bm=", "1956", ""],
    ["by=56&bm=3", "56", "3"],
    ["by=１９５６&bm=13", "1956", "13"],
  ])("%s comes back as it was typed", async (query, year, month) => {
    const sent = await ask(`/calc/result?r=410300&c=retired&${query}`);
    const page = await ask(sent.headers.get("location") ?? "");
    expect(page.status).toBe(400);
    expect(page.html).toMatch(new RegExp(`name="by"[^>]*value="${year}"`));
    expect(page.html).toMatch(new RegExp(`name="bm"[^>]*value="${month}"`));
  });
});

describe("a result", () => {
  test("is passed on with its month, so that it says the same next year", async () => {
    const { text } = await ask(`/calc/result?${PERSON}`);
    expect(text).toContain("/calc/result?r=410300&c=retired&birth=1956-03&on=2026-11");
    const { text: past } = await ask(`/en/calc/result?${PERSON}&on=2025-07&known=1`);
    expect(past).toContain("/en/calc/result?r=410300&c=retired&birth=1956-03&on=2025-07&known=1");
  });

  test.each(["1985-01", "2026-10"])("for somebody born in %s who says to be retired asks to check", async (birth) => {
    const { status, text } = await ask(`/calc/result?r=410300&c=retired&birth=${birth}`);
    expect(status).toBe(200);
    expect(text).toContain("请核对出生年月和类别");
  });
});

test.each([
  ["on=abc&to=2026-11", "abc"],
  ["on=2025-11&to=1900-01", "1900-01"],
])("two months of which one cannot be read (%s) are not compared", async (query, typed) => {
  const page = await ask(`/compare?a=410300&${query}`);
  expect(page.status).toBe(400);
  expect(page.text).toContain(`看不懂月份“${typed}”`);
  expect(page.html).toContain(`value="${typed}"`);
  expect(page.text).not.toMatch(/1[01]0\.00/);
});

describe("a month in any spelling", () => {
  const spellings = [
    "201603",
    "2016-3",
    "2016年3月",
    "2016/3",
    "2016.03",
    "２０１６－０３",
    "2016 3",
    "2016—03",
    "自2016年3月起",
  ];

  test.each(spellings)("%s is the month of retirement, of birth and the month asked about", async (typed) => {
    const spelled = encodeURIComponent(typed);
    for (const key of ["retired", "birth"]) {
      const { status, headers } = await ask(`/calc/result?r=410300&c=retired&${key}=${spelled}`);
      expect(status).toBe(302);
      expect(headers.get("location")).toContain(`${key}=2016-03`);
    }
    for (const path of [`/calc/result?${PERSON}&on=${spelled}`, `/r/410300?on=${spelled}`]) {
      const { headers } = await ask(path);
      expect(headers.get("location")).toContain("on=2016-03");
    }
    const compared = await ask(`/compare?a=410300&on=${spelled}&to=2026-11`);
    expect(compared.status).toBe(200);
    expect(compared.html).toContain('value="2016-03"');
  });

  test("the two fields of a date become one value of the address; a month before 1990 is one too", async () => {
    const { headers } = await ask("/calc/result?r=410300&c=retired&ry=１９８５&rm=3月");
    expect(headers.get("location")).toBe("/calc/result?r=410300&c=retired&retired=1985-03");
    const old = await ask("/calc/result?r=410300&c=retired&birth=1956-03&retired=2016-03");
    expect(old.status).toBe(200);
  });
});
