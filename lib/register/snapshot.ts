/** A snapshot: the whole published register at one seq, as an immutable value. A newer one is built beside it, never into it. */
import type { PublishedRows } from "@/lib/data/public/published";
import type { Clock } from "@/lib/domain/value/clock";
import type { Fault } from "@/lib/domain/register/evidence";
import type { PublishedItem, Seq } from "@/lib/domain/register/item";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { LogEntry, Publication, ReleasedNote } from "@/lib/domain/register/publication";
import type { Region } from "@/lib/domain/place/region";
import type { RegisterView } from "@/lib/domain/register/view";
import { type SeriesId, seriesId } from "@/lib/domain/register/series";
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";
import { CHAIN_START } from "./chain";
import { BESIDE_THE_TEXT, withheldSeries } from "./inspection";

export interface Snapshot extends RegisterView {
  /** ISO instant of the newest entry; of the empty register, the epoch it was founded with. */
  readonly at: string;
  /** Head of the chain, lower-case hex. */
  readonly hash: string;
  readonly log: readonly LogEntry[];
  readonly publications: ReadonlyMap<Seq, Publication>;
  readonly notes: ReadonlyMap<Seq, readonly ReleasedNote[]>;
  readonly itemsBySeq: ReadonlyMap<Seq, readonly PublishedItem[]>;
  /** Codes of the regions right below a region, in code order. */
  readonly childrenOf: ReadonlyMap<string, readonly string[]>;
  /** What did not pass the check against the log, ascending by number. Its series are `withheld`. */
  readonly faults: readonly Fault[];
  readonly withheld: ReadonlyMap<SeriesId, Seq>;
  readonly clock: Clock;
  /** Today in Shanghai, by the clock the snapshot was made with. */
  today(): PlainDate;
}

/** The register before its first entry. */
export function emptySnapshot(clock: Clock): Snapshot {
  return {
    seq: CHAIN_START.seq,
    hash: CHAIN_START.hash,
    at: "2000-01-01T00:00:00.000Z",
    log: [],
    regions: new Map(),
    categories: new Map(),
    itemsBySeries: new Map(),
    itemsBySeq: new Map(),
    publications: new Map(),
    notes: new Map(),
    childrenOf: new Map(),
    faults: [],
    withheld: new Map(),
    clock,
    today: () => shanghaiDay(clock.now()),
  };
}

/** The snapshot after these rows, without the series that the faults name. The one before stays as it is. */
export function nextSnapshot(before: Snapshot, rows: PublishedRows, faults: readonly Fault[] = []): Snapshot {
  const head = rows.log.at(-1);
  const regions = rows.regions === null ? before.regions : byCode(rows.regions);
  const touched = new Set(rows.publications.map((publication) => publication.seq));
  const standing = distinct([...before.faults.filter(({ seq }) => !touched.has(seq)), ...faults]);
  const withheld = withheldSeries(standing);
  const isServed = (item: PublishedItem) => !withheld.has(seriesId(item.series));
  const bySeq = new Map([...before.itemsBySeq, ...grouped(rows.items, (item) => item.seq)]);
  return {
    ...before,
    seq: head?.seq ?? before.seq,
    hash: head?.hash ?? before.hash,
    at: head?.at ?? before.at,
    log: [...before.log, ...rows.log],
    regions,
    childrenOf: rows.regions === null ? before.childrenOf : childrenByParent(rows.regions),
    categories: rows.categories === null ? before.categories : byCode(rows.categories),
    publications: new Map([...before.publications, ...rows.publications.map((each) => [each.seq, each] as const)]),
    notes: new Map([...before.notes, ...grouped(rows.notes, (note) => note.publicationSeq)]),
    faults: standing,
    withheld,
    itemsBySeq: withheld.size === 0 ? bySeq : served(bySeq, isServed),
    itemsBySeries: served(replaced(before.itemsBySeries, rows.items, touched), isServed),
  };
}

/** Whether the entry's own text did not pass the check; a fault of rows beside it is told where the rows would stand. */
export function isDoubted({ faults }: Snapshot, seq: Seq): boolean {
  return faults.some((fault) => fault.seq === seq && !BESIDE_THE_TEXT.has(fault.kind));
}

function distinct(faults: readonly Fault[]): Fault[] {
  const named = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...named.values()].sort((left, right) => left.seq - right.seq);
}

/** The lists without what is withheld; a list of which nothing is left is none. */
function served<Key>(
  lists: ReadonlyMap<Key, readonly PublishedItem[]>,
  isServed: (item: PublishedItem) => boolean,
): Map<Key, readonly PublishedItem[]> {
  const kept = [...lists].map(([key, items]) => [key, items.every(isServed) ? items : items.filter(isServed)] as const);
  return new Map(kept.filter(([, items]) => items.length > 0));
}

function byCode<Thing extends { readonly code: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.code, thing]));
}

function childrenByParent(regions: readonly Region[]): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const region of regions.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    if (region.parentCode === null) continue;
    const siblings = children.get(region.parentCode);
    if (siblings === undefined) children.set(region.parentCode, [region.code]);
    else siblings.push(region.code);
  }
  return children;
}

function replaced(
  before: RegisterView["itemsBySeries"],
  items: readonly PublishedItem[],
  touched: ReadonlySet<Seq>,
): RegisterView["itemsBySeries"] {
  const after = new Map(before);
  for (const [id, fresh] of grouped(items, (item) => seriesId(item.series))) {
    const kept = (before.get(id) ?? []).filter((item) => !touched.has(item.seq));
    after.set(id, [...kept, ...fresh].toSorted(inLogOrder));
  }
  return after;
}

/** Like `Map.groupBy`, which Node 20 has not. */
function grouped<Key, Thing>(things: readonly Thing[], keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

function inLogOrder(a: PublishedItem, b: PublishedItem): number {
  return a.seq - b.seq || (a.from < b.from ? -1 : 1);
}
