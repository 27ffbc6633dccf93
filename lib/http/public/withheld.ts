/** What is withheld, told over the pages it belongs to and beside the data it is missing from. */
import { seriesName } from "@/lib/i18n/core/series-name";
import type { Seq } from "@/lib/domain/register/item";
import { indexOf } from "@/lib/domain/register/view-index";
import { parseSeries, type SpelledSeries, spelledOfId } from "@/lib/domain/register/series";
import type { Language } from "@/lib/i18n/core/language";
import { namesIn } from "@/lib/i18n/core/names";
import { withheldLines } from "@/lib/i18n/rule/withheld";
import type { Snapshot } from "@/lib/register/snapshot";

/** A series whose record did not pass its check, and the entry that did not. */
export interface WithheldLine extends SpelledSeries {
  readonly seq: Seq;
}

/** The lines withheld that can decide something in a region; of the whole country where none is named. */
export function withheldLinesOf(snapshot: Snapshot, region: string | null): WithheldLine[] {
  const path = region === null ? null : new Set(indexOf(snapshot).regionPath(region));
  return [...snapshot.withheld]
    .flatMap(([id, seq]) => {
      const spelled = spelledOfId(id);
      return spelled === null ? [] : { ...spelled, seq };
    })
    .filter((line) => path === null || path.has(line.region));
}

/** The sentence over a page; null where nothing it could show is withheld. An unknown region names none. */
export function withheldNotice(snapshot: Snapshot, code: string | undefined, language: Language): string | null {
  if (snapshot.withheld.size === 0) return null;
  const region = code !== undefined && snapshot.regions.has(code) ? code : null;
  const names = namesIn(snapshot, language);
  const lines = withheldLinesOf(snapshot, region).map((line) => {
    const series = parseSeries(line);
    const name = series === null ? line.key : seriesName(language, series, snapshot.categories);
    return `${names.region(line.region)} · ${name}`;
  });
  return lines.length === 0 ? null : withheldLines(lines, language);
}

/** The mark of a copy made while these series were withheld: the number of the log does not tell. */
export function withheldMark({ withheld }: Snapshot): string {
  return withheld.size === 0 ? "" : `w${[...withheld].map(([, seq]) => seq).join(".")}-${withheld.size}`;
}
