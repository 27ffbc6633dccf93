/** Answers about a region: its sheet at a moment, and what stands around it. */
import { foundOutline } from "@/lib/domain/reading/answered";
import { OUTSIDE_THE_SCHEME, isArea } from "@/lib/domain/place/area";
import { type HistoryEntry, historyEntry } from "@/lib/domain/reading/history";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { Region } from "@/lib/domain/place/region";
import { indexOf, seriesOf } from "@/lib/domain/register/view-index";
import { type RegionSheet, regionSheet } from "@/lib/domain/reading/region-sheet";
import { seriesId } from "@/lib/domain/register/series";
import type { Moment, MomentProblem } from "./moment";
import type { Snapshot } from "@/lib/register/snapshot";

export interface RegionQuestion {
  readonly code: string;
  readonly category: string;
  readonly moment: Moment;
  readonly problem: MomentProblem | null;
  readonly today: PlainDate;
}

/** Everything the page of a region says; null where region or category is unknown. */
export function regionAnswer(snapshot: Snapshot, { code, category, moment, problem, today }: RegionQuestion) {
  const { month, known } = moment;
  const sheet = regionSheet(snapshot, { region: code, category, month, known, today });
  if (sheet === null) return null;
  const rowOf = (region: Region) => ({
    region,
    ...foundOutline(snapshot, { region: region.code, category, month, known, today }),
  });
  const below = (snapshot.childrenOf.get(code) ?? []).flatMap((child) => snapshot.regions.get(child) ?? []);
  const inUse = below.filter(({ retiredFrom }) => retiredFrom === null || retiredFrom > month);
  return {
    sheet,
    moment: { ...moment, knownAt: snapshot.log[known - 1]?.at ?? null },
    problem,
    correction: correctionOf(snapshot, sheet),
    forced: sheet.outline.rule !== null && snapshot.publications.get(sheet.outline.rule.seq)?.mode === "forced",
    guides: guidesFor(snapshot, code),
    areas: inUse.filter(({ level }) => level !== "special_scheme" && level !== "district").map(rowOf),
    special: inUse.filter(({ level }) => level === "special_scheme").map(rowOf),
    regions: snapshot.regions,
    categories: snapshot.categories,
  };
}

/** Is the page of this region a table of areas? A municipality is an area of its own. */
export function isProvince(region: Region): boolean {
  return region.level !== "district" && !isArea(region) && !OUTSIDE_THE_SCHEME.has(region.code);
}

function correctionOf(snapshot: Snapshot, sheet: RegionSheet): HistoryEntry | null {
  const { rule } = sheet.outline;
  if (rule === null) return null;
  const item = snapshot.itemsBySeries.get(seriesId(rule.series))?.find(({ itemId }) => itemId === rule.itemId);
  return item?.kind === "correction" ? historyEntry(snapshot, item) : null;
}

/** The guides that exist on the way up, with those that have a text below the nation marked. */
function guidesFor(snapshot: Snapshot, code: string): { topic: string; local: boolean }[] {
  const path = indexOf(snapshot).regionPath(code);
  const topics = new Map<string, boolean>();
  for (const [, series] of seriesOf(snapshot)) {
    if (series.kind !== "guide" || !path.includes(series.region)) continue;
    const { topic, region } = series;
    topics.set(topic, (topics.get(topic) ?? false) || region !== path.at(-1));
  }
  return [...topics].map(([topic, local]) => ({ topic, local })).sort((a, b) => Number(b.local) - Number(a.local));
}
