/** Inspection: rows → sealed text → its hash → log entry → chain. What does not agree is named by number, and its series are withheld. */
import type { Evidence, Fault, FaultKind, ItemEvidence, TreeRow } from "@/lib/domain/register/evidence";
import type { Seq } from "@/lib/domain/register/item";
import type { LogEntry, ReleasedNote } from "@/lib/domain/register/publication";
import type { SeriesId } from "@/lib/domain/register/series";
import { chainFaults } from "./chain";
import { detailOf, logBody } from "./log-body";
import { publicationFaults } from "./publication-record";
import { sha256 } from "./sha256";
import { checkedTree } from "./tree-record";

export interface Inspection {
  /** Ascending by number; empty where everything agrees. */
  readonly faults: readonly Fault[];
  /** The trees that may be served; null where they were not looked at. */
  readonly regions: readonly TreeRow[] | null;
  readonly categories: readonly TreeRow[] | null;
}

/** Faults that say nothing against the text of the entry itself. */
export const BESIDE_THE_TEXT: ReadonlySet<FaultKind> = new Set(["tree", "rows", "payload"]);

/** Everything that does not agree. `log` is whole, from the first entry; the rest may be a part of the register. */
export function inspect(evidence: Evidence): Inspection {
  const chain = chainFaults(evidence.log, evidence.head);
  const doubted = new Set(chain.map(({ seq }) => seq));
  const regions = evidence.regions && checkedTree("region", evidence.regions, evidence.log, doubted);
  const categories = evidence.categories && checkedTree("category", evidence.categories, evidence.log, doubted);
  const named = new Set(evidence.publications.map(({ seq }) => seq));
  const faults: Fault[] = [
    ...chain.filter(({ seq }) => !named.has(seq)).map((fault) => ({ ...fault, series: [] })),
    ...entriesFaults(evidence.log),
    ...publicationsFaults(evidence, doubted),
    ...[...evidence.absent].map(([seq, series]): Fault => ({ seq, kind: "missing", series })),
    ...evidence.notes.flatMap((note) => noteFaults(note, evidence.log)),
    ...takedownFaults(evidence),
    ...(regions?.faults ?? []),
    ...(categories?.faults ?? []),
  ];
  return {
    faults: faults.toSorted((left, right) => left.seq - right.seq),
    regions: regions?.rows ?? null,
    categories: categories?.rows ?? null,
  };
}

/** The series that must not be served, each with the first entry that did not pass. */
export function withheldSeries(faults: readonly Fault[]): ReadonlyMap<SeriesId, Seq> {
  const withheld = new Map<SeriesId, Seq>();
  for (const { seq, series } of faults) {
    for (const each of series) if (!withheld.has(each)) withheld.set(each, seq);
  }
  return withheld;
}

/** Number, time and kind stand beside the text as columns: they must be the text's. */
function entriesFaults(log: readonly LogEntry[]): Fault[] {
  return log.flatMap((entry): Fault[] => {
    // A publication is checked with its rows.
    if (entry.kind === "publication") return [];
    const body = logBody(entry);
    const agrees = body?.seq === entry.seq && body.at === entry.at && body.kind === entry.kind;
    return agrees ? [] : [{ seq: entry.seq, kind: "record", series: [] }];
  });
}

function publicationsFaults(evidence: Evidence, doubted: ReadonlySet<Seq>): Fault[] {
  const entries = new Map(evidence.log.map((entry) => [entry.seq, entry]));
  const items = new Map<Seq, ItemEvidence[]>();
  for (const item of evidence.items) items.set(item.seq, [...(items.get(item.seq) ?? []), item]);
  return evidence.publications.flatMap((publication) =>
    publicationFaults({
      publication,
      items: items.get(publication.seq) ?? [],
      notes: evidence.notes.filter(({ publicationSeq }) => publicationSeq === publication.seq),
      entry: entries.get(publication.seq),
      isVouched: !doubted.has(publication.seq),
      agrees: evidence.agreeing.get(publication.seq),
    }),
  );
}

function noteFaults({ seq, publicationSeq, why, note }: ReleasedNote, log: readonly LogEntry[]): Fault[] {
  const entry = log.find((each) => each.seq === seq);
  const body = entry === undefined ? null : logBody(entry);
  const agrees =
    entry?.kind === "note" &&
    detailOf(body, "publication") === publicationSeq &&
    detailOf(body, "why") === why &&
    (note === null || detailOf(body, "note_sha256") === sha256(note));
  return agrees ? [] : [{ seq: publicationSeq, kind: "note", series: [] }];
}

/** A text is withheld by law exactly where an entry says so: neither without one, nor shown again in spite of one. */
function takedownFaults({ log, items, publications }: Evidence): Fault[] {
  const byItem = new Map<unknown, Seq>();
  const ofPublications = new Set<unknown>();
  for (const entry of log) {
    if (entry.kind !== "takedown") continue;
    const body = logBody(entry);
    ofPublications.add(detailOf(body, "publication"));
    byItem.set(detailOf(body, "item"), entry.seq);
  }
  const wrongItems = items.filter(({ itemId, takenDownSeq }) => (byItem.get(itemId) ?? null) !== takenDownSeq);
  const wrongTexts = publications.filter(({ seq, content }) => (content === null) !== ofPublications.has(seq));
  return [
    ...wrongItems.map(({ seq, series }): Fault => ({ seq, kind: "takedown", series: [series] })),
    ...wrongTexts.map(({ seq }): Fault => ({ seq, kind: "takedown", series: seriesOfPublication(items, seq) })),
  ];
}

function seriesOfPublication(items: readonly ItemEvidence[], seq: Seq): SeriesId[] {
  return [...new Set(items.filter((item) => item.seq === seq).map(({ series }) => series))];
}
