/** A publication as the pages of the log show it. */
import type { LogEntry } from "@/lib/domain/register/publication";
import { isDoubted, type Snapshot } from "@/lib/register/snapshot";

/** An entry of the log with what it published, and whether its record differs from the log. */
export function publicationLine(snapshot: Snapshot, entry: LogEntry) {
  return {
    entry,
    publication: snapshot.publications.get(entry.seq) ?? null,
    items: snapshot.itemsBySeq.get(entry.seq) ?? [],
    isDoubted: isDoubted(snapshot, entry.seq),
  };
}
