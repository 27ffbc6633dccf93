/** Evidence: what is stored of the published register, as rows, to be checked against the text that was hashed. */
import type { Seq } from "./item";
import type { LogEntry, Publication, ReleasedNote } from "./publication";
import type { SeriesId } from "./series";

/** A published item as its row says it. */
export interface ItemEvidence {
  readonly itemId: string;
  readonly seq: Seq;
  /** ISO instant. */
  readonly publishedAt: string;
  readonly revisionId: string;
  readonly series: SeriesId;
  /** In the order of the sealed text: region, kind, key, op, kind of item, from, to, legal date, payload, reason, target, hidden items. */
  readonly said: readonly unknown[];
  readonly takenDownSeq: Seq | null;
  /** Whether this build can read the payload; true where there is none. */
  readonly readable: boolean;
}

/** A region or category as its row says it, under the names of the table. */
export type TreeRow = Readonly<Record<string, string | null>> & { readonly code: string };

/** Everything that a check of the register looks at. */
export interface Evidence {
  readonly head: { readonly seq: Seq; readonly hash: string };
  readonly log: readonly LogEntry[];
  readonly publications: readonly Publication[];
  readonly notes: readonly ReleasedNote[];
  readonly items: readonly ItemEvidence[];
  /** Publications that the log names and no row holds, with the series of their revision as far as it is stored. */
  readonly absent: ReadonlyMap<Seq, readonly SeriesId[]>;
  /** Null: not looked at. */
  readonly regions: readonly TreeRow[] | null;
  readonly categories: readonly TreeRow[] | null;
  /** Publications whose sealed text a takedown withholds, and whether the database finds rows, text and hash in agreement. */
  readonly agreeing: ReadonlyMap<Seq, boolean>;
}

/**
 * What does not agree with the log.
 * `chain`: the entry itself, or its link to its neighbour. `missing`: an entry that the ones around it imply. `record`: number, time, kind or
 * mode. `content`: the sealed text and its hash. `rows`: items that are not what the sealed text says. `payload`: a payload this build cannot
 * read. `note`: wording of a note. `takedown`: a text withheld without an entry, or shown in spite of one. `tree`: a region or category.
 */
export type FaultKind = "chain" | "missing" | "record" | "content" | "rows" | "payload" | "note" | "takedown" | "tree";

/** One thing that does not agree, with the entry it is about and the series that cannot be trusted for it. */
export interface Fault {
  readonly seq: Seq;
  readonly kind: FaultKind;
  readonly series: readonly SeriesId[];
}
