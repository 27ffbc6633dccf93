import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { aDraft, aDraftedRule, A_CITATION, DRAFT_ITEM_ID, type DraftedRule } from "@/lib/domain/testing/draft";
import { amountIn } from "@/lib/domain/effect/effect";
import type { PublishedItem } from "@/lib/domain/register/item";
import { preview, type Preview } from "./preview";
import type { RegisterView } from "@/lib/domain/register/view";
import {
  aDay,
  aMonth,
  anItem,
  aParameter,
  aRule,
  aView,
  byAge,
  monthly,
  ofAveragePension,
  percent,
} from "@/lib/domain/testing/register";

const CITY = "全国/示例省/示例市";
const PROVINCE = "全国/示例省";
const TODAY = aDay("2026-11-21");
const banded = (older: string) =>
  byAge([
    [70, monthly("100")],
    [null, monthly(older)],
  ]);
const now = (rule = aRule(banded("110"), { citations: [A_CITATION] })): PublishedItem =>
  anItem({ series: ruleSeries(CITY, "retired"), rule, from: "2022-09" });

function look(drafted: DraftedRule, view: RegisterView = aView([now()]), month?: string): Preview {
  const chosen = month === undefined ? {} : { month: aMonth(month) };
  return preview(view, aDraft([aDraftedRule(drafted)]), DRAFT_ITEM_ID, { today: TODAY, ...chosen });
}

describe("a preview of a changed band", () => {
  const seen = look({ rule: { method: banded("120"), citations: [A_CITATION] } });

  test("tells the months and the band that changed", () => {
    expect(seen.differences).toMatchObject([
      { kind: "months", before: { from: "2022-09", to: null }, after: { from: "2027-01", to: null } },
      { kind: "value", age: [70, null], before: { fen: 11_000 }, after: { fen: 12_000 } },
    ]);
    expect(seen.basedOn).toEqual({ seq: 1, month: "2027-01", against: null });
    expect(seen.unchanged).toBeNull();
  });

  test("tries somebody in each band and three people around the birthday, the changed ones first", () => {
    expect(seen.samples.map(({ who, before, after }) => [who.kind, amountIn(before), amountIn(after)])).toEqual([
      ["in_band", 11_000, 12_000],
      ["birthday_month", 11_000, 12_000],
      ["month_after", 11_000, 12_000],
      ["in_band", 10_000, 10_000],
      ["month_before", 10_000, 10_000],
      ...Array.from({ length: 4 }, () => ["category", 10_000, 10_000]),
    ]);
  });

  test("keeps the steps of both sides, ending in the amount", () => {
    const [changed] = seen.samples;
    expect(changed?.after.steps.at(-1)?.resultFen).toBe(12_000);
    expect(changed?.before.steps.length).toBeGreaterThan(0);
  });

  test("draws 56 ages, equal before 70 and apart from 70 on", () => {
    expect(seen.sweeps.chosen?.points).toHaveLength(56);
    expect(seen.sweeps.chosen?.points.find(({ x }) => x === 69)).toEqual({ x: 69, before: 10_000, after: 10_000 });
    expect(seen.sweeps.chosen?.points.find(({ x }) => x === 70)).toEqual({ x: 70, before: 11_000, after: 12_000 });
  });
});

test("bases below, inside and above the recorded limits are tried where the own base matters", () => {
  const floor = anItem({ series: parameterSeries(CITY, "BASE_FLOOR", 2026), parameter: aParameter("5000") });
  const ceiling = anItem({ series: parameterSeries(CITY, "BASE_CEILING", 2026), parameter: aParameter("25000") });
  const rate = { op: "rate", ppm: percent("2"), base: { base: "own_contribution_base" } } as const;
  const seen = look({ key: "in_service", rule: { method: rate } }, aView([floor, ceiling]));
  expect(seen.samples.slice(0, 3).map(({ who, after }) => [who.kind, amountIn(after)])).toEqual([
    ["base_below_floor", 8_000],
    ["base_inside", 30_000],
    ["base_above_ceiling", 60_000],
  ]);
  expect(seen.sweeps.chosen?.over).toBe("own_base");
});

test("an amount that becomes no account is a change of state, not a difference of money", () => {
  const seen = look({ fields: { shape: "none", statedReason: "单建统筹" } });
  expect(seen.samples[0]).toMatchObject({
    before: { state: "amount" },
    after: { state: "no_account" },
    isChanged: true,
  });
  expect(seen.differences.map(({ kind }) => kind)).toContain("method");
});

describe("the regions below a provincial rule", () => {
  const provincial = anItem({ series: ruleSeries(PROVINCE, "retired"), rule: aRule(monthly("75")) });
  const own = anItem({ series: ruleSeries(`${PROVINCE}/甲市`, "retired"), rule: aRule(monthly("90")) });
  const none = aRule({ op: "none", reason: "单建统筹" });
  const blocked = anItem({ series: ruleSeries(`${PROVINCE}/乙市`, "retired"), rule: none });
  const drafted = { region: PROVINCE, rule: { method: monthly("80") } };

  test("follow, have their own or are blocked", () => {
    const seen = look(drafted, aView([provincial, own, blocked], [`${PROVINCE}/丙市`]));
    const stands = seen.followers.map(({ region, standing, isChanged }) => [region.split("/")[2], standing, isChanged]);
    expect(stands).toEqual([
      ["丙市", "inherits", true],
      ["甲市", "overrides", false],
      ["乙市", "blocked", false],
    ]);
    expect(seen.issues).toContainEqual(expect.objectContaining({ key: "followers_move", params: { count: 1 } }));
  });

  test("come to the rule again when the city's own is withdrawn", () => {
    const drafted = { region: `${PROVINCE}/甲市`, kind: "withdrawal", from: "2020-01" } as const;
    const seen = look(drafted, aView([provincial, own]));
    expect(seen.samples[0]).toMatchObject({ before: { amountFen: 9_000 }, after: { amountFen: 7_500 } });
    expect(seen.differences.map(({ kind }) => kind)).toContain("withdrawn");
  });
});

describe("an edit that changes nothing says why", () => {
  const provincial = anItem({ series: ruleSeries(PROVINCE, "retired"), rule: aRule(monthly("75")) });
  const figure = { series: parameterSeries(CITY, "AVG_PENSION", 2022), parameter: aParameter("5000") };

  test("identical to the rule in force", () => {
    expect(look({ rule: { method: banded("110"), citations: [A_CITATION] } }).unchanged).toEqual({ kind: "identical" });
  });

  test("no month is left where the end is not after the start", () => {
    const seen = look({ rule: { method: banded("120") }, from: "2027-03", to: "2027-01" }, aView([now()]), "2027-03");
    expect(seen.unchanged).toEqual({ kind: "no_month", from: "2027-03", to: "2027-01" });
  });

  test("only the months change", () => {
    const seen = look({ rule: { method: banded("110") }, from: "2026-12", to: "2027-06" }, aView([now()]), "2027-01");
    expect(seen.unchanged?.kind).not.toBe("absorbed");
  });

  test("another month was looked at", () => {
    const seen = look({ rule: { method: banded("120") } }, aView([now()]), "2026-11");
    expect(seen.unchanged).toEqual({ kind: "other_month", month: "2026-11", from: "2027-01" });
  });

  test("every region below has its own rule", () => {
    const own = anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(monthly("90")) });
    const seen = look({ region: PROVINCE, rule: { method: monthly("80") } }, aView([provincial, own]));
    expect(seen.unchanged).toEqual({ kind: "all_override" });
  });

  test("the only region below says that nothing is credited", () => {
    const none = anItem({ series: ruleSeries(CITY, "retired"), rule: aRule({ op: "none", reason: "单建统筹" }) });
    const seen = look({ region: PROVINCE, rule: { method: monthly("80") } }, aView([provincial, none]));
    expect(seen.unchanged).toEqual({ kind: "blocked", region: CITY });
  });

  test("a rule of one's own pays what the one inherited paid", () => {
    const seen = look({ rule: { method: monthly("75") } }, aView([provincial], [CITY]));
    expect(seen.unchanged).toEqual({ kind: "as_inherited", region: PROVINCE });
  });

  test("only sources and words changed", () => {
    const citations = [{ ...A_CITATION, title: "另一份通知" }];
    expect(look({ rule: { method: banded("110"), citations } }).unchanged).toEqual({ kind: "text_only" });
  });

  test("both versions lack the average", () => {
    const before = aRule(ofAveragePension("2", 2023), { citations: [A_CITATION] });
    const seen = look({ rule: { method: ofAveragePension("2.5", 2023) } }, aView([now(before)]));
    expect(seen.unchanged).toEqual({ kind: "not_computable" });
  });

  test("the difference is below the rounding", () => {
    const rounding = { unitFen: 100, mode: "half_up", stage: "final" } as const;
    const before = aRule(ofAveragePension("2", 2022), { settings: { rounding } });
    const after = { method: ofAveragePension("2.001", 2022), settings: { rounding } };
    const seen = look({ rule: after }, aView([now(before), anItem(figure)]));
    expect(seen.unchanged).toEqual({ kind: "absorbed" });
  });

  test("no rule uses the figure", () => {
    const item = {
      seriesKind: "parameter",
      id: DRAFT_ITEM_ID,
      region: CITY,
      key: "AVG_PENSION/2022",
      kind: "change",
      from: "2027-01",
      to: "",
      legalDate: "",
      reason: "",
      remark: "补录",
      targetItemId: null,
      hides: [],
      fields: { value: "5100", status: "final", inheritable: false, citations: [], verification: "secondary" },
    } as const;
    const draft = { ...aDraft([]), items: [{ ...item, hides: [], fields: { ...item.fields, citations: [] } }] };
    const alone = preview(aView([anItem(figure)]), draft, DRAFT_ITEM_ID, { today: TODAY });
    expect(alone.unchanged).toEqual({ kind: "unused_parameter" });
    const used = aView([anItem(figure), now(aRule(ofAveragePension("2", 2022)))]);
    const seen = preview(used, draft, DRAFT_ITEM_ID, { today: TODAY });
    expect(seen.unchanged).toBeNull();
    expect(seen.uses).toMatchObject([
      { region: CITY, category: "retired", before: { amountFen: 10_000 }, after: { amountFen: 10_200 } },
    ]);
  });
});

test("an item that cannot be read yet gives its issues and no comparison", () => {
  const seen = look({ fields: { value: "1,5" } });
  expect(seen.statement).toBeNull();
  expect(seen.issues.map(({ key }) => key)).toContain("number_comma");
});

test("a publication since the draft began is said", () => {
  const later = anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(monthly("105")), from: "2026-12", seq: 2 });
  const seen = look({ rule: { method: banded("120") } }, aView([now(), later]));
  expect(seen.issues).toContainEqual(expect.objectContaining({ key: "published_meanwhile", params: { seq: 2 } }));
});

test("two months of the register with the draft are compared, each person as they are in either", () => {
  const drafted = aDraft([aDraftedRule({ rule: { method: banded("120") } })]);
  const options = { today: TODAY, month: aMonth("2027-02"), against: aMonth("2026-12") };
  const { samples, basedOn, credited } = preview(aView([now()]), drafted, DRAFT_ITEM_ID, options);
  expect(basedOn).toEqual({ seq: 1, month: "2027-02", against: "2026-12" });
  expect(credited).toBeNull();
  const turned = samples.find(({ who }) => who.kind === "birthday_month");
  expect(turned?.before).toMatchObject({ month: "2026-12", amountFen: 10_000 });
  expect(turned?.after).toMatchObject({ month: "2027-02", amountFen: 12_000 });
});
