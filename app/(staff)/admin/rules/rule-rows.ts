import { isArea } from "@/lib/domain/place/area";
import { monthOf, type CreditMonth } from "@/lib/domain/value/credit-month";
import type { Region, RegionLevel } from "@/lib/domain/place/region";
import { resolve, type RuleUsed } from "@/lib/domain/register/resolution";
import { ruleSeries, seriesId, type SeriesRef } from "@/lib/domain/register/series";
import { same } from "@/lib/domain/value/sameness";
import { timeline } from "@/lib/domain/register/timeline";
import type { Snapshot } from "@/lib/register/snapshot";

export const ROW_STATES = ["all", "own", "inherited", "none", "upcoming"] as const;
export type RowState = (typeof ROW_STATES)[number];

/** The line of one category in one region today. */
export interface RuleRow {
  readonly series: SeriesRef;
  readonly category: string;
  readonly region: Region;
  readonly state: "own" | "inherited" | "none";
  /** The line itself changes in a later month. */
  readonly upcoming: CreditMonth | null;
  readonly rule: RuleUsed | null;
}

export interface RuleQuery {
  /** Codes in the order to show; null = every region. */
  readonly regions: readonly string[] | null;
  readonly category: string;
  readonly state: RowState;
  readonly level: RegionLevel | "";
}

/** Categories that a rule stands for somewhere, in the order of the tree. */
export function ruledCategories(snapshot: Snapshot): string[] {
  const ruled = new Set<string>();
  for (const items of snapshot.itemsBySeries.values()) {
    const series = items[0]?.series;
    if (series?.kind === "rule" && series.component === undefined) ruled.add(series.category);
  }
  return [...snapshot.categories.keys()].filter((code) => ruled.has(code));
}

/** The lines that fit the query. Inherited and missing ones are listed where people are enrolled, not for every frame region. */
export function ruleRows(snapshot: Snapshot, query: RuleQuery): RuleRow[] {
  const categories = query.category === "" ? ruledCategories(snapshot) : [query.category];
  const wanted = query.regions ?? [...snapshot.regions.keys()].toSorted();
  const rows: RuleRow[] = [];
  for (const code of wanted) {
    const region = snapshot.regions.get(code);
    if (!region || (query.level !== "" && region.level !== query.level)) continue;
    for (const category of categories) {
      const row = rowOf(snapshot, region, category);
      if (fits(row, query.state)) rows.push(row);
    }
  }
  return rows;
}

function fits(row: RuleRow, state: RowState): boolean {
  switch (state) {
    case "own":
      return row.state === "own";
    case "upcoming":
      return row.upcoming !== null;
    case "inherited":
    case "none":
      return row.state === state && isArea(row.region);
    case "all":
      return row.state === "own" || row.upcoming !== null || isArea(row.region);
  }
}

function rowOf(snapshot: Snapshot, region: Region, category: string): RuleRow {
  const month = monthOf(snapshot.today());
  const series = ruleSeries(region.code, category);
  const { rule } = resolve(snapshot, { region: region.code, category, month, known: snapshot.seq });
  const own = rule !== null && !rule.inherited && same(rule.series, series);
  const pieces = timeline(snapshot.itemsBySeries.get(seriesId(series)) ?? [], snapshot.seq);
  const upcoming = pieces.find((piece) => piece.from > month)?.from ?? null;
  return { series, category, region, state: own ? "own" : rule === null ? "none" : "inherited", upcoming, rule };
}
