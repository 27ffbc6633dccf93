/** Publications and the log they stand in, as everybody outside may see them. */
import type { Seq } from "./item";

export type LogKind = "publication" | "note" | "takedown" | "region" | "category";

/** One entry of the log, with the exact text that was hashed. Hashes are lower-case hex, `at` an ISO instant. */
export interface LogEntry {
  readonly seq: Seq;
  readonly at: string;
  readonly kind: LogKind;
  readonly body: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** A publication. `content` is the sealed text its hash covers; null after a takedown. */
export interface Publication {
  readonly seq: Seq;
  readonly publishedAt: string;
  readonly mode: "reviewed" | "forced";
  readonly minor: boolean;
  readonly note: string | null;
  readonly noteAmendedSeq: Seq | null;
  readonly noteTakenDownSeq: Seq | null;
  readonly contentHash: string;
  readonly content: string | null;
}

/** A released rewording of a publication's note. Its text is null when a takedown came after it. */
export interface ReleasedNote {
  readonly seq: Seq;
  readonly releasedAt: string;
  readonly publicationSeq: Seq;
  readonly why: string;
  readonly note: string | null;
}
