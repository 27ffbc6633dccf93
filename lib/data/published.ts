/** The door to everything published: the only reader through the public database role, which can see nothing else. */
import "server-only";
import type { Category } from "@/lib/domain/category";
import type { CreditMonth } from "@/lib/domain/credit-month";
import { hasPublicReason, type ItemKind, type Payload, type PublishedItem, type Seq } from "@/lib/domain/item";
import { guidePayloadSchema } from "@/lib/domain/guide.schema";
import { parameterPayloadSchema } from "@/lib/domain/parameter.schema";
import type { LogEntry, Publication, ReleasedNote } from "@/lib/domain/publication";
import type { Region } from "@/lib/domain/region";
import { rulePayloadSchema } from "@/lib/domain/rule.schema";
import type { SeriesKind } from "@/lib/domain/series";
import { publicDb } from "./client";
import { Prisma } from "./generated/client";

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

type Reader = Pick<typeof publicDb, "$queryRaw">;

/** The head of the log and the database's clock: the question asked every second. */
export async function readHead(reader: Reader = publicDb): Promise<RegisterHead> {
  const [row] = await reader.$queryRaw<{ seq: number; hash: string; clockMs: number }[]>`
    SELECT seq, hash, (extract(epoch FROM clock) * 1000)::float8 AS "clockMs" FROM public_now`;
  if (row === undefined) throw new Error("the database has no register head");
  return row;
}

/** Everything published, and the head it belongs to, as of one instant. */
export function readEverything(): Promise<{ head: RegisterHead; rows: PublishedRows }> {
  return atOneInstant(async (reader) => {
    const head = await readHead(reader);
    const log = await readLog(reader, 0, head.seq);
    const seqs = log.filter((entry) => entry.kind === "publication").map((entry) => entry.seq);
    const [regions, categories] = [await readRegions(reader), await readCategories(reader)];
    return { head, rows: { log, ...(await readPublications(reader, seqs)), regions, categories } };
  });
}

/** The log in `(after, upTo]` and what its entries name. A note or takedown names the publication it is about. */
export function readSince(after: Seq, upTo: Seq): Promise<PublishedRows> {
  return atOneInstant(async (reader) => {
    const log = await readLog(reader, after, upTo);
    const touches = (kind: LogEntry["kind"]) => log.some((entry) => entry.kind === kind);
    return {
      log,
      ...(await readPublications(reader, [...new Set(log.flatMap(publicationNamed))])),
      regions: touches("region") ? await readRegions(reader) : null,
      categories: touches("category") ? await readCategories(reader) : null,
    };
  });
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
  const items = await reader.$queryRaw<ItemRow[]>`
    ${ITEM} WHERE seq = ANY(${list}::int[]) ORDER BY seq, region, "seriesKind", "seriesKey", "from"`;
  return { publications, notes, items: items.map(itemOfRow) };
}

/** Everything ever said about the regions, ascending by seq. Verbs read it in their own transaction, pages from memory. */
export async function readItemsOf(regions: readonly string[], reader: Reader): Promise<PublishedItem[]> {
  const rows = await reader.$queryRaw<
    ItemRow[]
  >`${ITEM} WHERE region_code = ANY(${[...regions]}::text[]) ORDER BY seq, "from"`;
  return rows.map(itemOfRow);
}

const ITEM = Prisma.sql`
  SELECT seq, to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt",
         item_id::text AS "itemId", series_kind::text AS "seriesKind", region_code AS region, series_key AS "seriesKey",
         op::text AS op, item_kind::text AS kind, from_month AS "from", to_month AS "to", legal_date AS "legalDate",
         payload, reason, target_item_id::text AS "targetItemId", taken_down_seq AS "takenDownSeq"
  FROM public_item`;

function readRegions(reader: Reader): Promise<Region[]> {
  return reader.$queryRaw<Region[]>`
    SELECT code, level::text AS level, parent_code AS "parentCode", name_zh AS "nameZh", name_en AS "nameEn",
           retired_from AS "retiredFrom", successor_code AS "successorCode"
    FROM public_region ORDER BY code`;
}

function readCategories(reader: Reader): Promise<Category[]> {
  return reader.$queryRaw<Category[]>`
    SELECT code, parent_code AS "parentCode", name_zh AS "nameZh", name_en AS "nameEn" FROM public_category ORDER BY code`;
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
}

function itemOfRow({ seriesKind, region, seriesKey, payload, ...row }: ItemRow): PublishedItem {
  const read = payload === null ? null : payloadOf(seriesKind, payload);
  const unreadable = payload !== null && read === null;
  if (unreadable)
    console.error(`register: the payload of item ${row.itemId} (no. ${row.seq}) does not parse; served as taken down`);
  return {
    ...row,
    // Changes sealed when reasons were typed for colleagues carry one still: it is not shown.
    reason: hasPublicReason(row.kind) ? row.reason : null,
    series: { kind: seriesKind, region, key: seriesKey },
    payload: read,
    // A payload this build cannot read must not take the site down: its text is withheld, like one taken down by law.
    takenDownSeq: unreadable ? row.seq : row.takenDownSeq,
  };
}

function payloadOf(kind: SeriesKind, payload: unknown): Payload | null {
  switch (kind) {
    case "rule": {
      const rule = rulePayloadSchema.safeParse(payload);
      return rule.success ? { kind, rule: rule.data } : null;
    }
    case "parameter": {
      const parameter = parameterPayloadSchema.safeParse(payload);
      return parameter.success ? { kind, parameter: parameter.data } : null;
    }
    case "guide": {
      const guide = guidePayloadSchema.safeParse(payload);
      return guide.success ? { kind, guide: guide.data } : null;
    }
  }
}
