import { ChineseInside } from "@/components/public/part/chinese-inside";
import type { PublishedItem } from "@/lib/domain/register/item";
import type { LogEntry, Publication, ReleasedNote } from "@/lib/domain/register/publication";
import type { Region } from "@/lib/domain/place/region";
import { instantName, monthName } from "@/lib/i18n/core/format";
import { publicWords } from "@/lib/i18n/public/words";
import { nameIn } from "@/lib/i18n/core/names";
import { withheldEntry } from "@/lib/i18n/rule/withheld";
import { type Frame, to } from "@/components/public/part/frame";
import { HashCheck } from "@/components/public/part/hash-check";
import { Page } from "@/components/public/part/frame-of-page";
import { seriesName } from "@/lib/i18n/core/series-name";
import { statementPlace } from "@/components/public/part/statement-place";
import { MARKS } from "@/lib/i18n/core/punctuation";

export interface LogLine {
  readonly entry: LogEntry;
  readonly publication: Publication | null;
  readonly items: readonly PublishedItem[];
  /** The entry did not pass its check: neither its note nor its texts are shown. */
  readonly isDoubted: boolean;
}

export interface PublicationsAnswer {
  readonly lines: readonly LogLine[];
  readonly regions: ReadonlyMap<string, Region>;
  /** Show entries before this seq next; null at the end. */
  readonly older: number | null;
}

/** `/publications`: the log, newest first. */
export function PublicationsPage({ answer, frame }: { readonly answer: PublicationsAnswer; readonly frame: Frame }) {
  const words = publicWords(frame.language);
  const { pages, publications } = words;
  return (
    <Page
      frame={frame}
      title={pages["/publications"]}
      crumbs={[{ name: pages["/publications"], path: "/publications" }]}
    >
      <h1>{pages["/publications"]}</h1>
      <p>{publications.intro}</p>
      {answer.lines.length === 0 ? <p>{words.home.empty}</p> : null}
      <ol className="ledger" reversed>
        {answer.lines.map((line) => (
          <li key={line.entry.seq} value={line.entry.seq}>
            <p className="ledger-head">
              <a href={to(frame, `/publications/${line.entry.seq}`)}>{publications.number(line.entry.seq)}</a>{" "}
              <span className="note">
                {instantName(line.entry.at, frame.language)} · {publications.kinds[line.entry.kind]}
              </span>
            </p>
            <p>
              <ChineseInside
                language={frame.language}
                text={
                  line.isDoubted
                    ? withheldEntry(frame.language)
                    : (line.publication?.note ?? publications.texts[line.entry.kind])
                }
              />
            </p>
            {line.items.length > 0 ? <p className="note">{itemsInShort(frame, answer.regions, line.items)}</p> : null}
          </li>
        ))}
      </ol>
      {answer.older === null ? null : (
        <p>
          <a className="button quiet" href={to(frame, "/publications", { before: answer.older })}>
            {publications.older}
          </a>
        </p>
      )}
    </Page>
  );
}

function itemsInShort(frame: Frame, regions: ReadonlyMap<string, Region>, items: readonly PublishedItem[]): string {
  const words = publicWords(frame.language).publications;
  const names = [...new Set(items.map((item) => item.series.region))].flatMap((code) => regions.get(code) ?? []);
  const shown = names.slice(0, 6).map((region) => nameIn(frame.language, region));
  return words.items(items.length, shown.join(MARKS[frame.language].listed), names.length > shown.length);
}

export interface PublicationAnswer extends LogLine {
  readonly notes: readonly ReleasedNote[];
  readonly regions: ReadonlyMap<string, Region>;
  readonly categories: Parameters<typeof seriesName>[2];
}

/** `/publications/812`: what it said, and how anybody can check that it was not rewritten. */
export function PublicationPage({ answer, frame }: { readonly answer: PublicationAnswer; readonly frame: Frame }) {
  const words = publicWords(frame.language).publications;
  const { entry, publication, items, notes } = answer;
  const title = words.number(entry.seq);
  return (
    <Page
      frame={frame}
      title={title}
      crumbs={[
        { name: publicWords(frame.language).pages["/publications"], path: "/publications" },
        { name: title, path: `/publications/${entry.seq}` },
      ]}
    >
      <h1>{title}</h1>
      <p className="note">
        {instantName(entry.at, frame.language)} · {words.kinds[entry.kind]}
        {publication?.minor === true ? ` · ${words.minor}` : ""}
      </p>
      {answer.isDoubted ? (
        <p className="strip">
          <strong>{publicWords(frame.language).mark.warning}</strong> {withheldEntry(frame.language)}
        </p>
      ) : null}
      {publication?.mode === "forced" ? (
        <p className="strip">
          <strong>{publicWords(frame.language).mark.warning}</strong> {words.forced}
        </p>
      ) : null}
      {answer.isDoubted ? null : (
        <p className="lead">
          <ChineseInside
            language={frame.language}
            text={publication === null ? words.texts[entry.kind] : (publication.note ?? words.noteGone)}
          />
        </p>
      )}
      {notes.map((note) => (
        <p key={note.seq} className="note">
          {words.reworded(instantName(note.releasedAt, frame.language), note.why)}
        </p>
      ))}
      {items.length > 0 ? <ItemTable frame={frame} answer={answer} /> : null}
      <HashList frame={frame} answer={answer} />
      <HashCheck frame={frame} answer={answer} />
    </Page>
  );
}

function ItemTable({ frame, answer }: { readonly frame: Frame; readonly answer: PublicationAnswer }) {
  const { publications: words, history } = publicWords(frame.language);
  return (
    <table className="stack">
      <caption>{words.contents(answer.items.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.region}</th>
          <th scope="col">{words.series}</th>
          <th scope="col">{words.months}</th>
          <th scope="col">{words.kind}</th>
        </tr>
      </thead>
      <tbody>
        {answer.items.map((item) => {
          const region = answer.regions.get(item.series.region);
          return (
            <tr key={item.itemId}>
              <th scope="row">
                <a href={to(frame, placeOf(item))}>
                  {region === undefined ? item.series.region : nameIn(frame.language, region)}
                </a>
              </th>
              <td>{seriesName(frame.language, item.series, answer.categories)}</td>
              <td data-label={words.months}>
                {words.from(monthName(item.from, frame.language))}
                {item.to === null ? "" : words.until(monthName(item.to, frame.language))}
              </td>
              <td data-label={words.kind}>
                {history.kinds[item.kind]}
                {item.takenDownSeq === null ? null : <p className="note">{history.takenDown}</p>}
                {item.reason === null ? null : <p className="note">{item.reason}</p>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function placeOf({ series }: PublishedItem): string {
  const { path, isRegion } = statementPlace(series);
  return isRegion ? `${path}/history` : path;
}

function HashList({ frame, answer }: { readonly frame: Frame; readonly answer: PublicationAnswer }) {
  const words = publicWords(frame.language).publications;
  const hashes = [
    [words.contentHash, answer.publication?.contentHash],
    [words.entryHash, answer.entry.hash],
    [words.previousHash, answer.entry.prevHash],
  ] as const;
  return (
    <dl className="facts hashes">
      {hashes.map(([name, hash]) =>
        hash === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{hash}</code>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
