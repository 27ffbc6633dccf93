import type { Category } from "@/lib/domain/place/category";
import type { HistoryEntry } from "@/lib/domain/reading/history";
import { noteOf } from "@/lib/domain/register/note";
import type { Publication } from "@/lib/domain/register/publication";
import type { Region } from "@/lib/domain/place/region";
import { instantDayName, monthName, signedMoney } from "@/lib/i18n/core/format";
import { figureDifference, outlineSummary } from "@/lib/i18n/rule/outline";
import { inBrackets } from "@/lib/i18n/core/punctuation";
import { publicWords } from "@/lib/i18n/public/words";
import { nameApart, nameIn } from "@/lib/i18n/core/names";
import { CorrectedList } from "@/components/public/part/corrected-list";
import { type Frame, to } from "@/components/public/part/frame";
import { Page } from "@/components/public/part/frame-of-page";
import { NoteText } from "@/components/public/part/rule-note";
import { statedWords } from "@/components/public/part/stated-words";
import { seriesName } from "@/lib/i18n/core/series-name";

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
  const name = nameApart(frame.language, region, answer.regions);
  const path = `/r/${region.code}`;
  const crumbs = [
    ...[...answer.above, region].map((each) => ({ name: nameIn(frame.language, each), path: `/r/${each.code}` })),
    { name: words.history.heading, path: `${path}/history` },
  ];
  return (
    <Page frame={frame} title={words.history.title(name)} crumbs={crumbs} feed={`${path}/changes.atom`}>
      <h1>{words.history.title(name)}</h1>
      <p className="actions">
        {onlyCorrections ? (
          <a href={to(frame, `${path}/history`)}>{words.history.showAll}</a>
        ) : (
          <a href={to(frame, `${path}/history`, { only: "correction" })}>{words.history.onlyCorrections}</a>
        )}
        <a href={to(frame, "/compare", { a: region.code })}>{words.pages["/compare"]}</a>
        {" · "}
        <a href={to(frame, `${path}/changes.atom`)} type="application/atom+xml">
          {words.changes.feed}
        </a>
      </p>
      {entries.length === 0 ? <p>{onlyCorrections ? words.history.noCorrections : words.history.none}</p> : null}
      {entries.length === 1 && !onlyCorrections ? <p>{words.history.single}</p> : null}
      <ol className="ledger">
        {byPublication(entries).map((group) => (
          <PublicationEntries key={group[0]?.item.seq} frame={frame} answer={answer} entries={group} />
        ))}
      </ol>
    </Page>
  );
}

/** Entries of one publication together, rules before the figures they use, texts last. */
function byPublication(entries: readonly HistoryEntry[]): HistoryEntry[][] {
  const groups = new Map<number, HistoryEntry[]>();
  for (const entry of entries) groups.set(entry.item.seq, [...(groups.get(entry.item.seq) ?? []), entry]);
  const place = ({ item }: HistoryEntry) => ["rule", "parameter", "guide"].indexOf(item.series.kind);
  return [...groups.values()].map((group) => group.sort((a, b) => place(a) - place(b)));
}

interface EntriesProps {
  readonly frame: Frame;
  readonly answer: HistoryAnswer;
  readonly entries: readonly HistoryEntry[];
}

function PublicationEntries({ frame, answer, entries }: EntriesProps) {
  const words = publicWords(frame.language);
  const [first] = entries;
  if (first === undefined) return null;
  const { seq, publishedAt } = first.item;
  const note = answer.publications.get(seq)?.note;
  return (
    <li>
      <h2>
        <a href={to(frame, `/publications/${seq}`)}>{words.publications.number(seq)}</a>{" "}
        <span className="note">{instantDayName(publishedAt, frame.language)}</span>
      </h2>
      {note == null ? null : (
        <p className="note" lang="zh-CN">
          {note}
        </p>
      )}
      {entries.map((entry) => (
        <Statement key={entry.item.itemId} frame={frame} answer={answer} entry={entry} />
      ))}
    </li>
  );
}

interface StatementProps {
  readonly frame: Frame;
  readonly answer: HistoryAnswer;
  readonly entry: HistoryEntry;
}

function Statement({ frame, answer, entry }: StatementProps) {
  const words = publicWords(frame.language);
  const { item } = entry;
  const elsewhere = item.series.region === answer.region.code ? undefined : answer.regions.get(item.series.region);
  return (
    <div className={`statement ${item.kind}`}>
      <p className="ledger-head">
        <strong>{words.history.kinds[item.kind]}</strong> · {seriesName(frame.language, item.series, answer.categories)}
        {elsewhere === undefined ? null : inBrackets(nameIn(frame.language, elsewhere), frame.language)} ·{" "}
        {words.timeline.fromMonth(monthName(item.from, frame.language))}
        {item.to === null ? null : words.source.until(monthName(item.to, frame.language))}
      </p>
      {item.takenDownSeq === null ? <BeforeAfter frame={frame} entry={entry} /> : <p>{words.history.takenDown}</p>}
      {entry.corrected.length > 0 && item.takenDownSeq === null ? (
        <CorrectedList frame={frame} corrected={entry.corrected} trees={answer} />
      ) : null}
      <NoteText frame={frame} note={noteOf(item)} className="note" isLabelled />
      {item.reason === null ? null : (
        <p className="note">
          {words.history.reason}
          <span lang="zh-CN">{item.reason}</span>
        </p>
      )}
    </div>
  );
}

function BeforeAfter({ frame, entry }: { readonly frame: Frame; readonly entry: HistoryEntry }) {
  const words = publicWords(frame.language);
  const { outlines, item, before } = entry;
  if (item.series.kind === "guide") return null;
  const [old, fresh] =
    outlines === null
      ? [before === null ? null : statedWords(before, frame.language), statedWords(item, frame.language)]
      : [outlineSummary(outlines.before, frame.language), outlineSummary(outlines.after, frame.language)];
  const difference = outlines === null ? null : figureDifference(outlines.before, outlines.after, frame.language);
  // A correction of the level or the source is told by what it changed: twice the same amount tells nothing.
  if (entry.corrected.length > 0 && old === fresh) return null;
  return (
    <dl className="before-after">
      <div>
        <dt>{words.history.before}</dt>
        <dd>{old ?? words.history.nothing}</dd>
      </div>
      <div>
        <dt>{words.history.after}</dt>
        <dd>
          {item.op === "withdraw" ? words.timeline.withdrawn : fresh}
          {difference === null || difference === 0
            ? null
            : inBrackets(signedMoney(difference, frame.language), frame.language)}
        </dd>
      </div>
    </dl>
  );
}
