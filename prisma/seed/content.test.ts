import { seriesKey } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { isArea } from "@/lib/domain/place/area";
import { citedBy } from "@/lib/domain/register/cited";
import type { Citation } from "@/lib/domain/rule/citation.schema";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import { GUIDE_TOPICS } from "@/lib/domain/rule/guide.schema";
import type { Method } from "@/lib/domain/rule/method.schema";
import { type Outline, outline } from "@/lib/domain/reading/outline";
import type { Person } from "@/lib/domain/rule/person.schema";
import { isReviewedLink } from "@/lib/domain/rule/reviewed-host";
import { aDay, aMonth, yuan } from "@/lib/domain/testing/register";
import { seedItems, seedView } from "./content-view";
import { seedRegions } from "./region-tree";

const view = seedView();
const items = seedItems();
const today = aDay("2026-11-21");

function retired(region: string, month = "2026-11", known = view.seq, category = "retired"): Outline {
  return outline(view, { region, category, month: aMonth(month), known, today });
}

function answer(region: string, on: string, person: Person, category = "retired") {
  return evaluate(view, { region, category, on: aDay(on), person, today });
}

/** The fixed amounts of a method as a title would print them. */
function yuanIn(method: Method): string[] {
  return [...JSON.stringify(method).matchAll(/"fen":(\d+)/g)].map(([, fen]) => String(Number(fen) / 100));
}

const named = (code: string) => view.regions.get(code)?.nameZh ?? code;

describe("the first content", () => {
  test("stands at regions and categories that exist", () => {
    for (const { series } of items) {
      expect(view.regions.has(series.region), series.region).toBe(true);
      if (series.kind === "rule") expect(view.categories.has(series.category)).toBe(true);
    }
  });

  test("gives every figure a citation, and says why every item was entered", () => {
    for (const { payload, series, reason } of items) {
      const said = payload?.kind === "rule" ? payload.rule : payload?.kind === "parameter" ? payload.parameter : null;
      const citations = said?.citations ?? (payload?.kind === "guide" ? payload.guide.citations : []);
      expect(citations.length, JSON.stringify(series)).toBeGreaterThan(0);
      expect(reason?.length ?? 0).toBeGreaterThan(4);
    }
  });

  test("calls a text the office's own only where it is cited from a reviewed host first", () => {
    const own = items.filter(({ payload }) => citedBy(payload)?.verification === "official_text");
    expect(own.map(({ series }) => [named(series.region), seriesKey(series)])).toEqual([["四川省", "family_sharing"]]);
    for (const { payload } of own) expect(isReviewedLink(citedBy(payload)?.citations[0]?.link ?? "")).toBe(true);
  });

  test("claims no day of reading or comparing: nobody recorded one", () => {
    const days = items.flatMap(({ payload }) => citedBy(payload)?.citations ?? []);
    expect(days.filter(({ readOn, checkedOn }) => readOn !== undefined || checkedOn !== undefined)).toEqual([]);
  });

  test("never says two things about one month of one line in one publication", () => {
    const said = items.map(({ series, seq, from, to }) => ({ id: `${seq} ${JSON.stringify(series)}`, from, to }));
    for (const [index, one] of said.entries()) {
      for (const other of said.slice(index + 1).filter(({ id }) => id === one.id)) {
        expect((one.to !== null && one.to <= other.from) || (other.to !== null && other.to <= one.from)).toBe(true);
      }
    }
  });

  test("answers for more than sixty areas", () => {
    const areas = seedRegions().filter(isArea);
    const states = new Map<string, number>();
    for (const { code } of areas) {
      const found = retired(code);
      const amount = found.state === "rule" && found.bands.every(({ value }) => value.kind === "amount");
      const state = found.state === "rule" ? (amount ? "rule with amounts" : "rule without the average") : found.state;
      states.set(state, (states.get(state) ?? 0) + 1);
    }
    const of = (state: string) => states.get(state) ?? 0;
    expect(of("rule with amounts") + of("approximate")).toBeGreaterThanOrEqual(100);
    expect(of("rule with amounts") + of("approximate") + of("rule without the average")).toBeGreaterThanOrEqual(200);
    expect(of("no_rule")).toBeGreaterThan(0);
  });

  test("has no average pension: none is stated anywhere, and none is derived from an amount", () => {
    expect(items.filter(({ series }) => seriesKey(series).startsWith("AVG_PENSION"))).toEqual([]);
  });

  test("takes no figure of 洛阳，百色，天津 or 绵阳 from the web articles that carry their names", () => {
    const articles = items.filter(
      ({ payload }) =>
        payload?.kind === "rule" && payload.rule.citations.some(({ title }) => /社保网|用户投稿|无标题/.test(title)),
    );
    const regions = new Set(articles.map(({ series }) => series.region));
    for (const code of ["410300", "451000", "120000", "510700"]) expect(regions.has(code), named(code)).toBe(false);
    expect(retired("510700").state).toBe("no_rule");
  });

  test("never prints what a source calls 'about 250' as an exact amount", () => {
    expect(retired("440300", "2025-06").state).toBe("approximate");
    expect(retired("440300", "2026-01").state).toBe("rule");
  });

  test("has a guide of every topic for the whole country", () => {
    const national = items.filter(({ series }) => series.kind === "guide" && series.region === "000000");
    expect(national.map(({ series }) => seriesKey(series)).sort()).toEqual([...GUIDE_TOPICS].sort());
  });
});

describe("the seeded register", () => {
  test.each([
    ["北京", "110000", "2026-11-21", "1956-06-15", "110.00"],
    ["北京，the day before 70", "110000", "2026-06-14", "1956-06-15", "100.00"],
    ["上海，at 75", "310000", "2026-11-21", "1950-01-01", "157.50"],
    ["重庆", "500000", "2026-11-21", "1960-01-01", "105.00"],
    ["郑州", "410100", "2026-11-21", "1960-01-01", "95.00"],
    ["长沙, inherited from 湖南", "430100", "2026-11-21", "1960-01-01", "75.00"],
    ["合肥, inherited from 安徽", "340100", "2026-11-21", "1960-01-01", "70.00"],
    ["兰州", "620100", "2026-11-21", "1960-01-01", "90.00"],
    ["甘肃省直", "620000-SZ", "2026-11-21", "1960-01-01", "120.00"],
    ["广西区本级", "450000-BJ", "2026-11-21", "1960-01-01", "120.00"],
    ["佛山", "440600", "2026-11-21", "1960-01-01", "158.20"],
    ["深圳", "440300", "2026-11-21", "1960-01-01", "251.00"],
    ["烟台 in 2023: 1.5 for each year", "370600", "2023-06-15", "1950-01-01", "109.50"],
  ])("%s", (_, region, on, birthDate, expected) => {
    const found = answer(region, on, { birthDate: aDay(birthDate) });
    expect(found).toMatchObject({ state: "amount", amountFen: yuan(expected) });
  });

  test("武汉's flexible retirees get 80 % in whole yuan", () => {
    expect(answer("420100", "2026-11-21", {}, "retired_flexible")).toMatchObject({ amountFen: yuan("66.00") });
  });

  test("a city inherits a rate, and its missing average is said, not borrowed", () => {
    expect(answer("451000", "2026-11-21", {})).toMatchObject({ state: "missing_parameter" });
    expect(answer("370200", "2026-11-21", { birthDate: aDay("1950-01-01") })).toMatchObject({
      state: "missing_parameter",
    });
  });

  test("a city blocks what its province says", () => {
    expect(retired("620600").state).toBe("unknown_by_source");
    expect(retired("650000-BT").state).toBe("unknown_by_source");
    expect(retired("440300", "2026-11", view.seq, "pooled_only").state).toBe("no_account");
    expect(retired("420100", "2026-11", view.seq, "in_service_flexible").state).toBe("no_account");
  });

  test("announces nothing for a later month: no source does", () => {
    expect(items.filter(({ from }) => from > aMonth("2026-11"))).toEqual([]);
    expect(retired("330200", "2027-01").state).toBe("no_rule");
  });

  test("says of every unknown amount which kind of not knowing it is, and what the reason is", () => {
    const unknown = items.flatMap(({ series, payload }) => {
      const method = payload?.kind === "rule" ? payload.rule.method : null;
      return method?.op === "unknown" ? [[named(series.region), method.kind]] : [];
    });
    expect(unknown).toEqual([
      ["泉州市", "not_stated"],
      ["武威市", "contradictory"],
      ["新疆生产建设兵团", "not_stated"],
    ]);
  });

  test("tells old workers nothing that a source says of soldiers", () => {
    expect(retired("420100", "2026-11", view.seq, "retired_veteran_worker")).toMatchObject({
      state: "rule",
      rule: { category: "retired" },
    });
  });

  test("names first the source that states the amount", () => {
    const wrong = items.flatMap(({ series, payload }) => {
      if (payload?.kind !== "rule") return [];
      const [first, ...others] = payload.rule.citations;
      const states = (one: Citation | undefined) =>
        yuanIn(payload.rule.method).some((amount) => `${one?.title ?? ""}${one?.quote ?? ""}`.includes(`${amount}元`));
      return !states(first) && others.some(states) ? [named(series.region)] : [];
    });
    // Both pages about 深圳 state the 251 yuan; only the second has it in its title.
    expect(wrong).toEqual(["深圳市"]);
    const suzhou = retired("320500");
    expect(suzhou.rule?.payload.citations[0]?.title).toContain("1350元");
  });

  test("residents have no account anywhere", () => {
    expect(retired("110000", "2026-11", view.seq, "resident").state).toBe("no_account");
  });

  test("in 2023 Jiangsu keeps everybody's own amount of 2022, Yangzhou the mean of the year", () => {
    const nanjing = answer("320100", "2023-05-10", { ownCreditOfMonth: { [aMonth("2022-12")]: yuan("123.45") } });
    expect(nanjing).toMatchObject({ state: "amount", amountFen: yuan("123.45") });
    const yangzhou = answer("321000", "2023-05-10", { ownCreditYearTotal: { "2022": yuan("1200") } });
    expect(yangzhou).toMatchObject({ state: "amount", amountFen: yuan("100") });
  });

  test("Ji'nan's step ends with 2023, and the province's rate follows with a warning", () => {
    const then = answer("370100", "2023-11-10", { birthDate: aDay("1950-01-01"), ownPension: yuan("3000") });
    expect(then).toMatchObject({ state: "amount", amountFen: yuan("120") });
    expect(retired("370100", "2024-01").warnings.map(({ key }) => key)).toContain("fallback_to_parent");
  });

  test("Suzhou credits yearly until January 2025 and monthly from February", () => {
    const person = { birthDate: aDay("1960-01-01") };
    expect(answer("320500", "2025-01-15", person)).toMatchObject({ yearFen: yuan("1350") });
    expect(answer("320500", "2025-02-15", person)).toMatchObject({ amountFen: yuan("112.50"), yearFen: yuan("1350") });
  });

  test("what only web articles said is still there for who asks as known then", () => {
    const before = retired("370000", "2026-11", 3);
    expect(before.state === "rule" && before.rule.payload.verification).toBe("seed_only");
    const now = retired("370000");
    expect(now.state === "rule" && now.rule.payload.verification).toBe("official_repost");
  });

  test("every worked example holds", () => {
    let held = 0;
    for (const { series, payload } of items) {
      if (payload?.kind !== "rule") continue;
      for (const example of payload.rule.examples) {
        const found = evaluate(view, {
          ...{ region: series.region, category: seriesKey(series), on: example.on, person: example.person, today },
        });
        expect(found).toMatchObject({ state: "amount", amountFen: example.expectFen });
        held += 1;
      }
    }
    expect(held).toBeGreaterThanOrEqual(4);
  });
});
