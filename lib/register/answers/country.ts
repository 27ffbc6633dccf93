/** Answers of the pages about the whole country: home, changes, coverage. */
import { shares } from "@/lib/domain/reading/coverage";
import { monthOf } from "@/lib/domain/value/credit-month";
import { type HistoryEntry, historyEntry, upcoming } from "@/lib/domain/reading/history";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { Region } from "@/lib/domain/place/region";
import type { Snapshot } from "@/lib/register/snapshot";
import { USUAL_CATEGORY } from "@/lib/domain/place/category-order";

const SHOWN = 5;

/** What the home page shows. `recent` are codes from a cookie; unknown ones are left out. */
export function homeAnswer(snapshot: Snapshot, today: PlainDate, recent: readonly string[]) {
  return {
    shares: shares(snapshot, { category: USUAL_CATEGORY, month: monthOf(today), known: snapshot.seq, today }),
    recent: recent.flatMap((code): Region[] => {
      const region = snapshot.regions.get(code);
      return region === undefined ? [] : [region];
    }),
    changes: newestChanges(snapshot, today, SHOWN),
    regions: snapshot.regions,
    categories: snapshot.categories,
    empty: snapshot.publications.size === 0,
  };
}

/** Rule changes, those still to come first, then the newest publications. */
export function newestChanges(snapshot: Snapshot, today: PlainDate, limit: number): HistoryEntry[] {
  const coming = upcoming(snapshot, today, snapshot.seq).filter(isOfRule);
  const seen = new Set(coming.map(({ item }) => item.itemId));
  return [...coming, ...recentEntries(snapshot, isOfRule, limit).filter(({ item }) => !seen.has(item.itemId))].slice(
    0,
    limit,
  );
}

type IsListed = (entry: Pick<HistoryEntry, "item">) => boolean;

/** The newest statements of those that are listed, newest publication first. */
function recentEntries(snapshot: Snapshot, isListed: IsListed, limit: number): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (const { seq } of snapshot.log.toReversed()) {
    for (const item of snapshot.itemsBySeq.get(seq) ?? []) {
      if (entries.length >= limit) return entries;
      if (isListed({ item })) entries.push(historyEntry(snapshot, item));
    }
  }
  return entries;
}

/** A rule of the credit itself: the few lines of the home page are kept for it. */
const isOfRule: IsListed = ({ item }) => item.series.kind === "rule" && item.series.component === undefined;

/** Whatever somebody's credit depends on: rules, separate lines and figures. */
const isOfCredit: IsListed = ({ item }) => item.series.kind !== "guide";

const LISTED = 60;

/** What the page of changes shows: everything to come, and the newest statements. */
export function changesAnswer(snapshot: Snapshot, today: PlainDate) {
  return {
    coming: upcoming(snapshot, today, snapshot.seq).filter(isOfCredit),
    recent: recentEntries(snapshot, isOfCredit, LISTED),
    regions: snapshot.regions,
    categories: snapshot.categories,
  };
}

/** Every statement that is not a plain change, newest first. */
export function correctionsAnswer(snapshot: Snapshot) {
  const items = [...snapshot.itemsBySeq.values()].flat().filter(({ kind }) => kind !== "change");
  return {
    entries: items.sort((a, b) => b.seq - a.seq).map((item) => historyEntry(snapshot, item)),
    regions: snapshot.regions,
    categories: snapshot.categories,
  };
}
