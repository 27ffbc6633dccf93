/** The pages of the log: all publications, and one of them. */
import {
  type PublicationAnswer,
  PublicationPage,
  type PublicationsAnswer,
  PublicationsPage,
} from "@/components/public/page/publications";
import type { LogEntry } from "@/lib/domain/register/publication";
import { type Snapshot, isDoubted } from "@/lib/register/snapshot";
import { entryAsked, seqIn } from "@/lib/http/api/hashed-text";
import type { PublicPage } from "@/app/(public)/edge/public-page";

const PER_PAGE = 30;

/** `/publications`. */
export const publicationsPage: PublicPage<"before", PublicationsAnswer> = {
  query: ["before"],
  answer: ({ query, snapshot }) => {
    const before = seqIn(query.before) ?? snapshot.seq + 1;
    const end = Math.max(0, Math.min(before - 1, snapshot.seq));
    const lines = snapshot.log.slice(Math.max(0, end - PER_PAGE), end).map((entry) => lineOf(snapshot, entry));
    return {
      kind: "page",
      answer: { lines: lines.reverse(), regions: snapshot.regions, older: end > PER_PAGE ? end - PER_PAGE + 1 : null },
    };
  },
  view: PublicationsPage,
};

/** `/publications/812`. */
export const publicationPage: PublicPage<never, PublicationAnswer> = {
  query: [],
  answer: ({ params, snapshot }) => {
    const entry = entryAsked(snapshot, params.seq);
    if (entry === null) return { kind: "absent", status: 404 };
    const { regions, categories } = snapshot;
    const notes = snapshot.notes.get(entry.seq) ?? [];
    return { kind: "page", answer: { ...lineOf(snapshot, entry), notes, regions, categories } };
  },
  view: PublicationPage,
};

function lineOf(snapshot: Snapshot, entry: LogEntry) {
  return {
    entry,
    publication: snapshot.publications.get(entry.seq) ?? null,
    items: snapshot.itemsBySeq.get(entry.seq) ?? [],
    isDoubted: isDoubted(snapshot, entry.seq),
  };
}
