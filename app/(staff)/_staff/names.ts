import type { DraftItem } from "@/lib/domain/draft/schema";
import { seriesOfItem } from "@/lib/domain/editorial/statement";
import type { SeriesRef } from "@/lib/domain/register/series";
import type { Language } from "@/lib/i18n/core/language";
import { namesIn, regionInFull, type Names } from "@/lib/i18n/core/names";
import { inARow } from "@/lib/i18n/core/punctuation";
import { seriesName } from "@/lib/i18n/core/series-name";
import type { Snapshot } from "@/lib/register/snapshot";

/** How a page calls what its snapshot holds. */
export interface StaffNames extends Names {
  /** The region with its province in front: 江苏 · 苏州市. */
  readonly regionInFull: (code: string) => string;
  /** Names in a row, at most six, then how many more. */
  readonly regions: (codes: readonly string[]) => string;
  /** A line without its region: 退休人员. */
  readonly line: (series: SeriesRef) => string;
  /** A line with its region in front. */
  readonly series: (series: SeriesRef) => string;
  /** What an item of a draft is about; its key as it stands where it names no line. */
  readonly item: (item: DraftItem) => string;
}

const MOST = 6;

/** The names of a snapshot in one language. */
export function staffNames(snapshot: Snapshot, language: Language): StaffNames {
  const names = namesIn(snapshot, language);
  const line = (series: SeriesRef) => seriesName(language, series, snapshot.categories);
  const whole = (series: SeriesRef) => `${names.region(series.region)} · ${line(series)}`;
  return {
    ...names,
    line,
    regionInFull: (code) => regionInFull(code, snapshot.regions, language),
    regions: (codes) => inARow(codes.slice(0, MOST).map(names.region), codes.length, language),
    series: whole,
    item: (item) => {
      const series = seriesOfItem(item);
      return series === null ? `${names.region(item.region)} · ${item.key}` : whole(series);
    },
  };
}
