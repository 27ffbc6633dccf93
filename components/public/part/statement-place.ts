import { NATION_CODE } from "@/lib/domain/place/region";
import type { SeriesRef } from "@/lib/domain/register/series";

/** Where a statement is read: at its region. The nation has no page of its own: its guides have, and its rules stand under coverage. */
export function statementPlace({ kind, region, key }: SeriesRef): {
  readonly path: string;
  readonly isRegion: boolean;
} {
  if (region !== NATION_CODE) return { path: `/r/${region}`, isRegion: true };
  return { path: kind === "guide" ? `/guides/${key}` : "/coverage", isRegion: false };
}
