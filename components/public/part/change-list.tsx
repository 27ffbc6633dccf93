import type { Category } from "@/lib/domain/place/category";
import { changeOf } from "@/lib/domain/reading/change";
import type { HistoryEntry } from "@/lib/domain/reading/history";
import { noteOf } from "@/lib/domain/register/note";
import type { Region } from "@/lib/domain/place/region";
import { instantDayName, monthName } from "@/lib/i18n/core/format";
import { outlineSummary } from "@/lib/i18n/rule/outline";
import { publicWords } from "@/lib/i18n/public/words";
import { differenceWords } from "@/lib/i18n/change/difference";
import { nameIn, namesIn } from "@/lib/i18n/core/names";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { ChineseInside } from "./chinese-inside";
import { CorrectedList } from "./corrected-list";
import { type Frame, to } from "./frame";
import { NoteText } from "./rule-note";
import { seriesName } from "@/lib/i18n/core/series-name";
import type { SeriesRef } from "@/lib/domain/register/series";
import { statedWords } from "./stated-words";
import { statementPlace } from "./statement-place";
import { categoryInAddress } from "@/lib/domain/place/category-order";

interface ChangeListProps {
  readonly frame: Frame;
  readonly entries: readonly HistoryEntry[];
  readonly names: {
    readonly regions: ReadonlyMap<string, Region>;
    readonly categories: ReadonlyMap<string, Category>;
  };
}

/** Changes by effective month, each one line: month, region, before and after. */
export function ChangeList({ frame, entries, names }: ChangeListProps) {
  const words = publicWords(frame.language);
  if (entries.length === 0) return <p>{words.changes.none}</p>;
  return (
    <ul className="rows changes">
      {entries.map((entry) => {
        const { item, corrected } = entry;
        const region = names.regions.get(item.series.region);
        return (
          <li key={item.itemId}>
            <a href={placeOf(frame, item)}>
              <strong>{region === undefined ? item.series.region : nameIn(frame.language, region)}</strong>{" "}
              <span>{seriesName(frame.language, item.series, names.categories)}</span>{" "}
              <span>{words.timeline.fromMonth(monthName(item.from, frame.language))}</span>
            </a>
            {corrected.length > 0 ? (
              <CorrectedList frame={frame} corrected={corrected} trees={names} />
            ) : (
              <p>
                <ChineseInside text={saidOf(entry, frame, names)} language={frame.language} />
              </p>
            )}
            <NoteText frame={frame} note={noteOf(item)} className="note" isLabelled />
            {item.kind === "change" || item.reason === null ? null : (
              <p className="note">
                {words.history.reason}
                <span lang="zh-CN">{item.reason}</span>
              </p>
            )}
            <p className="note">
              {words.history.kinds[item.kind]} ·{" "}
              <a href={to(frame, `/publications/${item.seq}`)}>{words.publications.number(item.seq)}</a> ·{" "}
              {instantDayName(item.publishedAt, frame.language)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** What is new in one statement. A separate line and a figure have no answer of their own: what each states is compared. */
function saidOf(entry: HistoryEntry, frame: Frame, trees: ChangeListProps["names"]): string {
  const { item, outlines } = entry;
  const { language } = frame;
  if (outlines !== null) return changeWords(frame, outlines);
  const names = namesIn(trees, language);
  const said = changeOf(entry).map((difference) => differenceWords(difference, language, names));
  if (said.length > 0) return said.join(MARKS[language].semicolon);
  const stated = statedWords(item, language);
  return item.takenDownSeq === null ? publicWords(language).history.sameValue(stated) : stated;
}

/** `此前 → 现在`, or only the new value where nothing was said before. */
function changeWords(frame: Frame, outlines: NonNullable<HistoryEntry["outlines"]>): string {
  const words = publicWords(frame.language).history;
  const after = outlineSummary(outlines.after, frame.language);
  if (outlines.before.state === "no_rule") return after;
  const before = outlineSummary(outlines.before, frame.language);
  return before === after ? words.sameValue(after) : words.arrow(before, after);
}

function placeOf(frame: Frame, { series, from }: HistoryEntry["item"]): string {
  const { path, isRegion } = statementPlace(series);
  return to(frame, path, isRegion ? { on: from, c: categoryOf(series) } : {});
}

/** The category to open the page at; none for the one it opens at by itself, and for what is about no category. */
function categoryOf(series: SeriesRef): string | null {
  return series.kind === "rule" ? categoryInAddress(series.category) : null;
}
