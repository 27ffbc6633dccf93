/** Builders for tests, the seed's checks and benches: the shortest way to a valid region tree, item, rule, parameter and view. */
import type { Question } from "@/lib/domain/calculation/answer";
import { CATEGORY_TREE } from "@/lib/domain/place/category-tree";
import type { Category } from "@/lib/domain/place/category";
import { type CreditMonth, parseCreditMonth } from "@/lib/domain/value/credit-month";
import { type Fen, fen } from "@/lib/domain/value/fen";
import { invariant } from "@/lib/domain/value/invariant";
import type { ItemStatement, Payload, PublishedItem } from "@/lib/domain/register/item";
import type { Cond, Expr, Method } from "@/lib/domain/rule/method.schema";
import {
  type ParameterPayload,
  type ParameterPayloadInput,
  parameterPayloadSchema,
} from "@/lib/domain/rule/parameter.schema";
import { type PlainDate, parsePlainDate } from "@/lib/domain/value/plain-date";
import { type Ppm, ppm } from "@/lib/domain/value/ppm";
import type { Region, RegionLevel } from "@/lib/domain/place/region";
import type { RegisterView } from "@/lib/domain/register/view";
import { type RulePayload, type RulePayloadInput, rulePayloadSchema } from "@/lib/domain/rule/schema";
import { type SeriesId, type SeriesRef, seriesId } from "@/lib/domain/register/series";

/** A day that must exist. */
export function aDay(text: string): PlainDate {
  const day = parsePlainDate(text);
  invariant(day !== null, `no such day: ${text}`);
  return day;
}

/** A credit month that must exist. */
export function aMonth(text: string): CreditMonth {
  const month = parseCreditMonth(text);
  invariant(month !== null, `no such month: ${text}`);
  return month;
}

/** Yuan with up to two decimals as fen: `yuan("2680.20")`. */
export function yuan(text: string): Fen {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  invariant(match !== null, `not an amount: ${text}`);
  return fen(Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")));
}

/** Per cent with up to four decimals as parts per million: `percent("2.5")`. */
export function percent(text: string): Ppm {
  const match = /^(\d+)(?:\.(\d{1,4}))?$/.exec(text);
  invariant(match !== null, `not a rate: ${text}`);
  return ppm(Number(match[1]) * 10_000 + Number((match[2] ?? "").padEnd(4, "0")));
}

/** `fixed` a month. */
export function monthly(amount: string): Expr {
  return { op: "fixed", fen: yuan(amount), per: "month" };
}

/** `fixed` a year. */
export function yearlySum(amount: string): Expr {
  return { op: "fixed", fen: yuan(amount), per: "year" };
}

/** A table on completed age; limits are exclusive upper ages, the last row is open: `byAge([[70, a], [null, b]])`. */
export function byAge(bands: readonly (readonly [number | null, Expr])[]): Expr {
  let from = 0;
  const rows = bands.map(([to, then]) => {
    const when: Cond = { age: [from, to] };
    const printed = to === null ? `${from}岁以上` : `${to}岁以下`;
    from = to ?? from;
    return { when, printed, then };
  });
  return { op: "table", rows };
}

/** A rate of the region's average pension of a year. */
export function ofAveragePension(rate: string, year: number | "latest" | "previous"): Expr {
  return { op: "rate", ppm: percent(rate), base: { base: "parameter", code: "AVG_PENSION", year } };
}

/** A rule payload, checked by its schema; an official text unless said otherwise. */
export function aRule(method: Method, more: Partial<RulePayloadInput> = {}): RulePayload {
  return rulePayloadSchema.parse({ v: 1, method, verification: "official_text", ...more });
}

/** A parameter payload, checked by its schema; final, from an official text, not inheritable. */
export function aParameter(amount: string, more: Partial<ParameterPayloadInput> = {}): ParameterPayload {
  return parameterPayloadSchema.parse({
    v: 1,
    fen: yuan(amount),
    status: "final",
    verification: "official_text",
    ...more,
  });
}

export interface ItemParts extends Partial<Omit<PublishedItem, "from" | "to" | "series">> {
  readonly series: SeriesRef;
  readonly rule?: RulePayload;
  readonly parameter?: ParameterPayload;
  readonly from?: string;
  readonly to?: string | null;
}

/** A published item: an assertion from 2020-01 without end, in publication 1, unless said otherwise. */
export function anItem(parts: ItemParts): PublishedItem {
  const { series, rule, parameter, from, to, ...rest } = parts;
  const seq = parts.seq ?? 1;
  const statement: ItemStatement = {
    series,
    op: "assert",
    kind: "change",
    from: aMonth(from ?? "2020-01"),
    to: to === undefined || to === null ? null : aMonth(to),
    legalDate: null,
    payload: parts.op === "withdraw" ? null : payloadOf(rule, parameter),
    reason: null,
    targetItemId: null,
  };
  const itemId = `${seriesId(series)}@${seq}/${statement.from}`;
  const publishedAt = `2020-01-01T00:00:00.${String(seq % 1000).padStart(3, "0")}Z`;
  return { ...statement, itemId, seq, publishedAt, takenDownSeq: null, ...rest };
}

function payloadOf(rule: RulePayload | undefined, parameter: ParameterPayload | undefined): Payload | null {
  if (rule !== undefined) return { kind: "rule", rule };
  return parameter === undefined ? null : { kind: "parameter", parameter };
}

/** Regions from paths such as `全国/河南/洛阳`. The path so far is each region's code, its last part the name. */
export function aRegionTree(paths: readonly string[]): Map<string, Region> {
  const regions = new Map<string, Region>();
  for (const path of paths) {
    const parts = path.split("/");
    parts.forEach((nameZh, depth) => {
      const code = parts.slice(0, depth + 1).join("/");
      const parentCode = depth === 0 ? null : parts.slice(0, depth).join("/");
      const level = LEVELS[Math.min(depth, LEVELS.length - 1)] ?? "district";
      regions.set(code, { code, level, parentCode, nameZh, nameEn: null, retiredFrom: null, successorCode: null });
    });
  }
  return regions;
}

const LEVELS: readonly RegionLevel[] = ["nation", "province", "pooling_area", "district"];

/** The first category tree as a map. */
export function theCategories(): Map<string, Category> {
  return new Map(CATEGORY_TREE.map((category) => [category.code, category]));
}

/** A view of the items; regions that no path names are added at the top level, so that no item is out of the tree. */
export function aView(items: readonly PublishedItem[], paths: readonly string[] = []): RegisterView {
  const bySeries = new Map<SeriesId, PublishedItem[]>();
  for (const item of [...items].sort((left, right) => left.seq - right.seq)) {
    const id = seriesId(item.series);
    bySeries.set(id, [...(bySeries.get(id) ?? []), item]);
  }
  const regions = aRegionTree([...paths, ...items.map((item) => item.series.region)]);
  const seq = items.reduce((newest, item) => Math.max(newest, item.seq), 0);
  return { seq, regions, categories: theCategories(), itemsBySeries: bySeries };
}

/** A question about a retiree in `全国/示例省/示例市`, asked on the day asked about. */
export function aQuestion(
  parts: Partial<Omit<Question, "on" | "today">> & { on?: string; today?: string } = {},
): Question {
  const { on = "2026-01-15", today = on, ...rest } = parts;
  return { region: "全国/示例省/示例市", category: "retired", person: {}, ...rest, on: aDay(on), today: aDay(today) };
}
