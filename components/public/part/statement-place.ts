import { NATION_CODE } from "@/lib/domain/place/region";
import type { SeriesRef } from "@/lib/domain/register/series";

/** Where a statement is read: at its region. The nation has no page of its own: its guides have, and its rules stand under coverage. */
export function statementPlace(series: SeriesRef): {
  readonly path: string;
  readonly isRegion: boolean;
} {
  if (series.region !== NATION_CODE) return { path: `/r/${series.region}`, isRegion: true };
  return { path: series.kind === "guide" ? `/guides/${series.topic}` : "/coverage", isRegion: false };
}
