/** The door to everything published: the only reader through the public database role, which can see nothing else. */
import "server-only";
import type { Category } from "@/lib/domain/place/category";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Evidence, ItemEvidence, TreeRow } from "@/lib/domain/register/evidence";
import { hasPublicReason, type ItemKind, type PublishedItem, type Seq } from "@/lib/domain/register/item";
import type { LogEntry, Publication, ReleasedNote } from "@/lib/domain/register/publication";
import type { Region } from "@/lib/domain/place/region";
import {
  idOfSpelled,
  parseSeries,
  type SeriesId,
  type SeriesKind,
  type SpelledSeries,
} from "@/lib/domain/register/series";
import { publicDb } from "@/lib/data/database/client";
import { Prisma } from "@/lib/data/generated/client";
import { readPayload } from "@/lib/data/editorial/payloads";

export interface RegisterHead {
  readonly seq: Seq;
  /** Lower-case hex. */
  readonly hash: string;
  /** The database's clock, milliseconds since the epoch. */
  readonly clockMs: number;
}

/** Log entries in order, and the present state of everything they name. Trees are whole, or null when no entry touched them. */
export interface PublishedRows {
  readonly log: readonly LogEntry[];
  readonly items: readonly PublishedItem[];
  readonly publications: readonly Publication[];
  readonly notes: readonly ReleasedNote[];
  readonly regions: readonly Region[] | null;
  readonly categories: readonly Category[] | null;
}

/** The same before it was checked: nothing of it may be served as it is. `evidence.log` is what was read of the log. */
export interface UncheckedRows extends Pick<PublishedRows, "log" | "items" | "publications" | "notes"> {
  readonly evidence: Evidence;
}

type Reader = Pick<typeof publicDb, "$queryRaw">;

/** The head of the log and the database's clock: the question asked every second. */
export async function readHead(reader: Reader = publicDb): Promise<RegisterHead> {
  const [row] = await reader.$queryRaw<{ seq: number; hash: string; clockMs: number }[]>`
    SELECT seq, hash, (extract(epoch FROM clock) * 1000)::float8 AS "clockMs" FROM public_now`;
  if (row === undefined) throw new Error("the database has no register head");
  return row;
}

/** Everything published, and the head it should belong to, as of one instant; also what lies beyond that head. */
export function readEverything(): Promise<{ head: RegisterHead; rows: UncheckedRows }> {
  return atOneInstant(async (reader) => {
    const head = await readHead(reader);
    const log = await readLog(reader, 0, LAST_SEQ);
    const stored = await reader.$queryRaw<{ seq: Seq }[]>`SELECT seq FROM public_publication`;
    const named = [...stored.map(({ seq }) => seq), ...log.flatMap(ofPublication)];
    const trees = { regions: await readRegions(reader), categories: await readCategories(reader) };
    return { head, rows: await unchecked(reader, { head, log, named, ...trees }) };
  });
}

const LAST_SEQ = 2_147_483_647;

/** The log in `(after, upTo]` and what its entries name. A note or takedown names the publication it is about. */
export function readSince(after: Seq, head: RegisterHead): Promise<UncheckedRows> {
  return atOneInstant(async (reader) => {
    const log = await readLog(reader, after, head.seq);
    const touches = (kind: LogEntry["kind"]) => log.some((entry) => entry.kind === kind);
    return unchecked(reader, {
      head,
      log,
      named: log.flatMap(publicationNamed),
      regions: touches("region") ? await readRegions(reader) : null,
      categories: touches("category") ? await readCategories(reader) : null,
    });
  });
}

interface Found extends Pick<Evidence, "regions" | "categories"> {
  readonly head: RegisterHead;
  readonly log: readonly LogEntry[];
  /** Numbers of the publications to read. */
  readonly named: readonly Seq[];
}

async function unchecked(reader: Reader, { head, log, named, ...trees }: Found): Promise<UncheckedRows> {
  const { publications, notes, rows } = await readPublications(reader, [...new Set(named)]);
  const silent = publications.filter(({ content }) => content === null).map(({ seq }) => seq);
  const known = new Set(publications.map(({ seq }) => seq));
  const absent = log.flatMap(ofPublication).filter((seq) => !known.has(seq));
  const evidence: Evidence = {
    ...{ head, log, publications, notes, ...trees },
    items: rows.map(evidenceOfRow),
    agreeing: await readAgreement(reader, silent),
    absent: await readLoggedSeries(reader, absent),
  };
  return { log, publications, notes, items: rows.flatMap(itemOfRow), evidence };
}

function ofPublication(entry: LogEntry): Seq[] {
  return entry.kind === "publication" ? [entry.seq] : [];
}

function atOneInstant<Value>(read: (reader: Reader) => Promise<Value>): Promise<Value> {
  return publicDb.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`;
      return read(tx);
    },
    { isolationLevel: "RepeatableRead", timeout: 60_000, maxWait: 10_000 },
  );
}

/** The publication an entry is about. `body` is `["huaru-log-1", seq, time, kind, detail]`. */
function publicationNamed(entry: LogEntry): Seq[] {
  if (entry.kind === "publication") return [entry.seq];
  if (entry.kind !== "note" && entry.kind !== "takedown") return [];
  const body: unknown = JSON.parse(entry.body);
  const detail: unknown = Array.isArray(body) ? body[4] : null;
  if (typeof detail !== "object" || detail === null || !("publication" in detail)) return [];
  return typeof detail.publication === "number" ? [detail.publication] : [];
}

function readLog(reader: Reader, after: Seq, upTo: Seq): Promise<LogEntry[]> {
  return reader.$queryRaw<LogEntry[]>`
    SELECT seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, kind::text AS kind, body,
           prev_hash AS "prevHash", hash
    FROM public_log WHERE seq > ${after} AND seq <= ${upTo} ORDER BY seq`;
}

async function readPublications(reader: Reader, seqs: readonly Seq[]) {
  const list = [...seqs];
  const publications = await reader.$queryRaw<Publication[]>`
    SELECT seq, to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt",
           mode::text AS mode, minor, note, note_amended_seq AS "noteAmendedSeq",
           note_taken_down_seq AS "noteTakenDownSeq", content_hash AS "contentHash", content
    FROM public_publication WHERE seq = ANY(${list}::int[]) ORDER BY seq`;
  const notes = await reader.$queryRaw<ReleasedNote[]>`
    SELECT seq, to_char(released_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "releasedAt",
           publication_seq AS "publicationSeq", why, note
    FROM public_note WHERE publication_seq = ANY(${list}::int[]) ORDER BY seq`;
  const rows = await reader.$queryRaw<ItemRow[]>`
    ${ITEM} WHERE seq = ANY(${list}::int[]) ORDER BY seq, region, "seriesKind", "seriesKey", "from"`;
  return { publications, notes, rows };
}

async function readAgreement(reader: Reader, seqs: readonly Seq[]): Promise<ReadonlyMap<Seq, boolean>> {
  if (seqs.length === 0) return new Map();
  const rows = await reader.$queryRaw<{ seq: Seq; agrees: boolean }[]>`
    SELECT seq, publication_agrees(seq) AS agrees FROM unnest(${[...seqs]}::int[]) AS seq`;
  return new Map(rows.map(({ seq, agrees }) => [seq, agrees]));
}

async function readLoggedSeries(reader: Reader, seqs: readonly Seq[]): Promise<ReadonlyMap<Seq, readonly SeriesId[]>> {
  const found = new Map<Seq, readonly SeriesId[]>();
  for (const seq of seqs) {
    const rows = await reader.$queryRaw<SpelledSeries[]>`
      SELECT split_part(s, ':', 1) AS kind, split_part(s, ':', 2) AS region, split_part(s, ':', 3) AS key FROM logged_series(${seq}) AS s`;
    found.set(seq, rows.map(idOfSpelled));
  }
  return found;
}

/** Everything ever said about the regions, ascending by seq. Verbs read it in their own transaction, pages from memory. */
export async function readItemsOf(regions: readonly string[], reader: Reader): Promise<PublishedItem[]> {
  const rows = await reader.$queryRaw<
    ItemRow[]
  >`${ITEM} WHERE region_code = ANY(${[...regions]}::text[]) ORDER BY seq, "from"`;
  return rows.flatMap(itemOfRow);
}

const ITEM = Prisma.sql`
  SELECT seq, to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt",
         item_id::text AS "itemId", series_kind::text AS "seriesKind", region_code AS region, series_key AS "seriesKey",
         op::text AS op, item_kind::text AS kind, from_month AS "from", to_month AS "to", legal_date AS "legalDate",
         payload, reason, target_item_id::text AS "targetItemId", taken_down_seq AS "takenDownSeq",
         revision_id::text AS "revisionId", hides
  FROM public_item`;

function readRegions(reader: Reader): Promise<TreeRow[]> {
  return reader.$queryRaw<TreeRow[]>`
    SELECT code, level::text AS level, parent_code, name_zh, name_en, retired_from, successor_code
    FROM public_region ORDER BY code`;
}

function readCategories(reader: Reader): Promise<TreeRow[]> {
  return reader.$queryRaw<TreeRow[]>`SELECT code, parent_code, name_zh, name_en FROM public_category ORDER BY code`;
}

interface ItemRow {
  seq: Seq;
  publishedAt: string;
  itemId: string;
  seriesKind: SeriesKind;
  region: string;
  seriesKey: string;
  op: "assert" | "withdraw";
  kind: ItemKind;
  from: CreditMonth;
  to: CreditMonth | null;
  legalDate: string | null;
  payload: unknown;
  reason: string | null;
  targetItemId: string | null;
  takenDownSeq: Seq | null;
  revisionId: string;
  hides: unknown;
}

/** A payload this build cannot read is null here; the evidence tells it from one taken down by law. None for a key it cannot read. */
function itemOfRow({
  seriesKind,
  region,
  seriesKey,
  payload,
  revisionId: _r,
  hides: _h,
  ...row
}: ItemRow): PublishedItem[] {
  const series = parseSeries({ kind: seriesKind, region, key: seriesKey });
  if (series === null) return [];
  return [
    {
      ...row,
      // Changes sealed when reasons were typed for colleagues carry one still: it is not shown.
      reason: hasPublicReason(row.kind) ? row.reason : null,
      series,
      payload: payload === null ? null : readPayload(seriesKind, payload),
    },
  ];
}

function evidenceOfRow(row: ItemRow): ItemEvidence {
  const { itemId, seq, publishedAt, revisionId, takenDownSeq, seriesKind: kind, region, seriesKey: key, payload } = row;
  return {
    ...{ itemId, seq, publishedAt, revisionId, takenDownSeq },
    series: idOfSpelled({ kind, region, key }),
    said: [
      ...[region, kind, key, row.op, row.kind, row.from, row.to],
      ...[row.legalDate, payload, row.reason, row.targetItemId, row.hides],
    ],
    readable: parseSeries({ kind, region, key }) !== null && (payload === null || readPayload(kind, payload) !== null),
  };
}
