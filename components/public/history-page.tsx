import type { Category } from "@/lib/domain/category";
import type { HistoryEntry } from "@/lib/domain/history";
import type { Publication } from "@/lib/domain/publication";
import type { Region } from "@/lib/domain/region";
import { instantDayName, monthName } from "@/lib/i18n/format";
import { outlineSummary } from "@/lib/i18n/outline-words";
import { publicWords } from "@/lib/i18n/public-words";
import { nameIn } from "@/lib/i18n/region-label";
import { type Frame, to } from "./frame";
import { Page } from "./page";
import { seriesName } from "./series-name";

export interface HistoryAnswer {
  readonly region: Region;
  readonly above: readonly Region[];
  readonly entries: readonly HistoryEntry[];
  readonly onlyCorrections: boolean;
  readonly publications: ReadonlyMap<number, Publication>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly categories: ReadonlyMap<string, Category>;
}

/** `/r/410300/history`: what was said, newest publication first, each beside what stood before. */
export function HistoryPage({ answer, frame }: { readonly answer: HistoryAnswer; readonly frame: Frame }) {
  const words = publicWords(frame.language);
  const { region, entries, onlyCorrections } = answer;
  const name = nameIn(frame.language, region);
  const path = `/r/${region.code}`;
  const crumbs = [
    ...[...answer.above, region].map((each) => ({ name: nameIn(frame.language, each), path: `/r/${each.code}` })),
    { name: words.history.heading, path: `${path}/history` },
  ];
  return (
    <Page frame={frame} title={words.history.title(name)} crumbs={crumbs}>
      <h1>{words.history.title(name)}</h1>
      <p className="actions">
        {onlyCorrections ? (
          <a href={to(frame, `${path}/history`)}>{words.history.showAll}</a>
        ) : (
          <a href={to(frame, `${path}/history`, { only: "correction" })}>{words.history.onlyCorrections}</a>
        )}
        <a href={to(frame, "/compare", { a: region.code })}>{words.pages["/compare"]}</a>
      </p>
      {entries.length === 0 ? <p>{onlyCorrections ? words.history.noCorrections : words.history.none}</p> : null}
      {entries.length === 1 && !onlyCorrections ? <p>{words.history.single}</p> : null}
      <ol className="ledger">
        {entries.map((entry) => (
          <HistoryItem key={entry.item.itemId} frame={frame} answer={answer} entry={entry} />
        ))}
      </ol>
    </Page>
  );
}

interface HistoryItemProps {
  readonly frame: Frame;
  readonly answer: HistoryAnswer;
  readonly entry: HistoryEntry;
}

function HistoryItem({ frame, answer, entry }: HistoryItemProps) {
  const words = publicWords(frame.language);
  const { item } = entry;
  const publication = answer.publications.get(item.seq);
  const elsewhere = item.series.region === answer.region.code ? undefined : answer.regions.get(item.series.region);
  return (
    <li className={item.kind}>
      <p className="ledger-head">
        <strong>{words.history.kinds[item.kind]}</strong> · {seriesName(frame.language, item.series, answer.categories)}
        {elsewhere === undefined ? null : ` (${nameIn(frame.language, elsewhere)})`} ·{" "}
        {words.timeline.fromMonth(monthName(item.from, frame.language))}
        {item.to === null ? null : words.source.until(monthName(item.to, frame.language))}
      </p>
      {item.takenDownSeq === null ? <BeforeAfter frame={frame} entry={entry} /> : <p>{words.history.takenDown}</p>}
      {item.reason === null ? null : (
        <p>
          {words.history.reason}
          <span lang="zh-CN">{item.reason}</span>
        </p>
      )}
      <p className="note">
        {instantDayName(item.publishedAt, frame.language)} ·{" "}
        <a href={to(frame, `/publications/${item.seq}`)}>{words.publications.number(item.seq)}</a>
        {publication?.note == null ? null : <span lang="zh-CN"> · {publication.note}</span>}
      </p>
    </li>
  );
}

function BeforeAfter({ frame, entry }: { readonly frame: Frame; readonly entry: HistoryEntry }) {
  const words = publicWords(frame.language);
  const { outlines, item, before } = entry;
  const [old, fresh] =
    outlines === null
      ? [parameterWords(before, frame), parameterWords(item, frame)]
      : [outlineSummary(outlines.before, frame.language), outlineSummary(outlines.after, frame.language)];
  if (fresh === null) return null;
  return (
    <dl className="before-after">
      <div>
        <dt>{words.history.before}</dt>
        <dd>{old ?? words.history.nothing}</dd>
      </div>
      <div>
        <dt>{words.history.after}</dt>
        <dd>{item.op === "withdraw" ? words.timeline.withdrawn : fresh}</dd>
      </div>
    </dl>
  );
}

function parameterWords(item: HistoryEntry["before"], frame: Frame): string | null {
  const words = publicWords(frame.language);
  if (item === null) return null;
  if (item.op === "withdraw") return words.timeline.withdrawn;
  if (item.payload?.kind === "parameter")
    return words.amount.parameter(item.payload.parameter.fen, item.payload.parameter.status);
  return item.payload?.kind === "guide" ? words.history.text : words.history.text;
}
