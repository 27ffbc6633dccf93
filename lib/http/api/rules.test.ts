/** What reusers take away: the rules of a month as JSON and as a table, and the history of a region. */
import { ruleSeries } from "@/lib/domain/register/series";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRule, anItem, byAge, monthly } from "@/lib/domain/testing/register";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { type PublicData, publicData } from "./data";
import { historyData } from "./history";
import { rulesData, rulesTable } from "./rules";

const series = ruleSeries("410300", "retired");
const banded = (older: string) =>
  byAge([
    [70, monthly("100")],
    [null, monthly(older)],
  ]);
const citations = [{ title: '="公式"', number: "洛医保〔2025〕1号" }];
const items = [
  anItem({ series, seq: 1, rule: aRule(banded("110"), { citations }), from: "2025-01" }),
  anItem({ series, seq: 2, rule: aRule(banded("120"), { citations }), from: "2027-01", reason: "年度调整" }),
  anItem({
    series: ruleSeries("410000", "retired"),
    seq: 3,
    rule: aRule(monthly("60")),
    from: "2024-01",
    to: "2025-06",
  }),
  anItem({ series: ruleSeries("410000", "retired"), seq: 4, op: "withdraw", kind: "withdrawal", from: "2025-03" }),
];

beforeAll(() => register.hold(aSnapshot({ items })));
afterAll(() => register.hold(null));

function ask<Query, Value>(data: PublicData<Query, Value>, query: string, params: Record<string, string> = {}) {
  return publicData(data)(new Request(`http://127.0.0.1:3000/api/v1/x?${query}`), { params: Promise.resolve(params) });
}

describe("the rules in force", () => {
  test("are those of the month asked about, each with its words in both languages, its months and its publication", async () => {
    expect(await (await ask(rulesData, "on=2026-12")).json()).toMatchObject({
      on: "2026-12",
      known: 4,
      rules: [
        {
          region: { code: "410300", nameZh: "洛阳市" },
          category: { code: "retired" },
          component: null,
          from: "2025-01",
          to: "2027-01",
          seq: 1,
          words: { zh: expect.stringContaining("110.00"), en: expect.stringContaining("110.00") },
        },
      ],
    });
    expect(await (await ask(rulesData, "on=2027-01")).json()).toMatchObject({ rules: [{ from: "2027-01", seq: 2 }] });
  });

  test("are as known at a publication; what was withdrawn later still stands there", async () => {
    const known3 = await (await ask(rulesData, "on=2025-04&known=3")).json();
    expect(known3).toMatchObject({ rules: [{ region: { code: "410000" } }, { region: { code: "410300" } }] });
    const known4 = await (await ask(rulesData, "on=2025-04&known=4")).json();
    expect(known4).toMatchObject({ rules: [{ region: { code: "410300" } }] });
  });

  test("are a table that a spreadsheet opens without running anything in it", async () => {
    const response = await ask(rulesTable, "on=2026-12");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    const [header = "", row = "", ...rest] = (await response.text()).split("\r\n");
    expect(header).toContain('"region"');
    expect(row).toMatch(/^"410300","洛阳市"/);
    expect(row).toContain(`"'=""公式"""`);
    // The number of the publication is the one cell without quotes.
    expect(row.replace(/,(\d+),/, ',"$1",').split('","')).toHaveLength(header.split('","').length);
    expect(rest).toEqual([""]);
  });

  test.each([
    ["a month that does not exist", "on=2026-13", "on"],
    ["a publication still to come", "known=5", "known"],
    ["an unknown key", "region=410300", "region"],
  ])("are not said for %s", async (_name, query, parameter) => {
    const response = await ask(rulesData, query);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ parameter });
  });
});

describe("the history of a region", () => {
  test("says every statement with what it changed, newest first", async () => {
    const said: unknown = await (await ask(historyData, "", { code: "洛阳" })).json();
    expect(said).toMatchObject({
      region: { code: "410300" },
      history: [
        {
          seq: 2,
          kind: "change",
          reason: "年度调整",
          words: {
            zh: "70周岁（含）以上：110.00 → 120.00 元/月（+10.00，+9.1%），自2027年1月起",
            en: expect.stringMatching(/110\.00 → 120\.00 yuan a month \(\+10\.00, \+9\.1%\), from January 2027$/),
          },
        },
        { seq: 1, words: { zh: expect.stringMatching(/^规则：.*100\.00.*，自2025年1月起$/) } },
      ],
    });
  });

  test("says a withdrawal and what had been said", async () => {
    const said: unknown = await (await ask(historyData, "", { code: "410000" })).json();
    expect(said).toMatchObject({
      history: [
        { seq: 4, op: "withdraw", payload: null, words: { zh: "撤销：每月60.00元（删去），自2025年3月起" } },
        { seq: 3 },
      ],
    });
  });

  test("of a region nobody knows is not there", async () => {
    expect((await ask(historyData, "", { code: "999999" })).status).toBe(404);
  });
});
