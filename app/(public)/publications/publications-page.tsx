/** The log: all publications, the newest first. */
import type { PublicPage } from "@/app/(public)/edge/public-page";
import { type PublicationsAnswer, PublicationsPage } from "@/components/public/page/publications";
import { seqIn } from "@/lib/http/api/hashed-text";
import { publicationLine } from "./publication-line";

const PER_PAGE = 30;

/** `/publications`. */
export const publicationsPage: PublicPage<"before", PublicationsAnswer> = {
  query: ["before"],
  answer: ({ query, snapshot }) => {
    const next = snapshot.seq + 1;
    const asked = seqIn(query.before);
    const before = asked !== null && asked <= next ? asked : next;
    const end = Math.max(0, Math.min(before - 1, snapshot.seq));
    const lines = snapshot.log.slice(Math.max(0, end - PER_PAGE), end).map((entry) => publicationLine(snapshot, entry));
    return {
      kind: "page",
      unread: query.before === undefined || before === asked ? [] : [query.before],
      answer: { lines: lines.reverse(), regions: snapshot.regions, older: end > PER_PAGE ? end - PER_PAGE + 1 : null },
    };
  },
  view: PublicationsPage,
};
