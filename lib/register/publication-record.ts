/** One publication checked: its entry in the log, the sealed text, and the rows it is served from. */
import { canonicalJson } from "@/lib/domain/value/canonical-json";
import type { Fault, FaultKind, ItemEvidence } from "@/lib/domain/register/evidence";
import type { LogEntry, Publication, ReleasedNote } from "@/lib/domain/register/publication";
import { idOfSpelled, isSeriesKind, type SeriesId } from "@/lib/domain/register/series";
import { detailOf, logBody, parsed } from "./log-body";
import { sha256 } from "./sha256";

export interface PublicationEvidence {
  readonly publication: Publication;
  readonly items: readonly ItemEvidence[];
  readonly notes: readonly ReleasedNote[];
  /** Of the same number; undefined where the log has none. */
  readonly entry: LogEntry | undefined;
  /** Whether the chain vouches for the entry. */
  readonly isVouched: boolean;
  /** What the database says of rows, text and hash; asked only where a takedown withholds the text. */
  readonly agrees: boolean | undefined;
}

/** What of a publication does not agree; empty where everything does. */
export function publicationFaults(evidence: PublicationEvidence): Fault[] {
  const { publication, items, entry, isVouched } = evidence;
  const { seq, content } = publication;
  const sealed = content === null ? null : sealedItems(content);
  const all = [...new Set([...items.map(({ series }) => series), ...(sealed?.keys ?? [])])];
  const fault = (kind: FaultKind, series: readonly SeriesId[] = all): Fault => ({ seq, kind, series });
  const faults: Fault[] = [];
  if (!isVouched) faults.push(fault("chain"));
  if (!isRecorded(evidence, entry)) faults.push(fault("record"));
  if (content === null) {
    if (evidence.agrees !== true) faults.push(fault("content"));
  } else if (sealed === null || sha256(content) !== publication.contentHash) faults.push(fault("content"));
  else {
    const differing = differingSeries(items, sealed);
    if (differing.length > 0) faults.push(fault("rows", differing));
    if (!saysItsNote(evidence, sealed)) faults.push(fault("note", []));
  }
  const unreadable = items.filter(({ readable }) => !readable).map(({ series }) => series);
  if (unreadable.length > 0) faults.push(fault("payload", [...new Set(unreadable)]));
  return faults;
}

function isRecorded({ publication, items }: PublicationEvidence, entry: LogEntry | undefined): boolean {
  const body = entry === undefined ? null : logBody(entry);
  if (entry?.kind !== "publication" || body === null) return false;
  const { seq, publishedAt, mode, contentHash } = publication;
  const revision = detailOf(body, "revision");
  return (
    body.seq === seq &&
    body.kind === "publication" &&
    body.at === publishedAt &&
    entry.at === publishedAt &&
    detailOf(body, "mode") === mode &&
    detailOf(body, "content") === contentHash &&
    items.every((item) => item.revisionId === revision && item.publishedAt === publishedAt)
  );
}

interface Sealed {
  readonly minor: unknown;
  readonly note: unknown;
  /** What each item says, canonical, under the series it is about. */
  readonly said: ReadonlyMap<string, SeriesId>;
  readonly keys: readonly SeriesId[];
}

/** The sealed text `["huaru-revision-1", minor, note, items]`; null for a text that is no such list. */
function sealedItems(content: string): Sealed | null {
  const read = parsed(content);
  if (!Array.isArray(read) || read[0] !== "huaru-revision-1" || !Array.isArray(read[3])) return null;
  const said = new Map<string, SeriesId>();
  const items: readonly unknown[] = read[3];
  for (const item of items) {
    const series = Array.isArray(item) ? seriesOf(item) : null;
    if (series === null) return null;
    said.set(canonicalJson(item), series);
  }
  return { minor: read[1], note: read[2], said, keys: [...new Set(said.values())] };
}

function seriesOf([region, kind, key]: readonly unknown[]): SeriesId | null {
  if (typeof region !== "string" || typeof key !== "string" || !isSeriesKind(kind)) return null;
  return idOfSpelled({ kind, region, key });
}

/** The series of rows that the sealed text does not hold, and of sealed items that no row holds. */
function differingSeries(items: readonly ItemEvidence[], sealed: Sealed): SeriesId[] {
  const rows = new Map(items.map((item) => [canonicalJson(item.said), item.series]));
  const differing = [
    ...[...rows].filter(([said]) => !sealed.said.has(said)),
    ...[...sealed.said].filter(([said]) => !rows.has(said)),
  ];
  // Two rows that say the same are one too many.
  const doubled = rows.size === items.length ? [] : items.map(({ series }) => series);
  return [...new Set([...differing.map(([, series]) => series), ...doubled])];
}

/** The note is the sealed one, or the released wording that took its place. */
function saysItsNote({ publication, notes }: PublicationEvidence, sealed: Sealed): boolean {
  if (publication.minor !== sealed.minor) return false;
  if (publication.noteAmendedSeq !== null) {
    return notes.some(({ seq, note }) => seq === publication.noteAmendedSeq && note === publication.note);
  }
  return publication.note === (publication.noteTakenDownSeq === null ? sealed.note : null);
}
