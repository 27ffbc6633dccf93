/** One publication: what it said, and how it is proved. */
import type { PublicPage } from "@/app/(public)/edge/public-page";
import { publicationLine } from "@/app/(public)/publications/publication-line";
import { type PublicationAnswer, PublicationPage } from "@/components/public/page/publications";
import { entryAsked } from "@/lib/http/api/hashed-text";

/** `/publications/812`. */
export const publicationPage: PublicPage<never, PublicationAnswer> = {
  query: [],
  answer: ({ params, snapshot }) => {
    const entry = entryAsked(snapshot, params.seq);
    if (entry === null) return { kind: "absent", status: 404 };
    const { regions, categories } = snapshot;
    const notes = snapshot.notes.get(entry.seq) ?? [];
    return { kind: "page", answer: { ...publicationLine(snapshot, entry), notes, regions, categories } };
  },
  view: PublicationPage,
};
