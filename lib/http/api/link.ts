/** Links as the API tells them: the address as data, and whether a page of this site would link to it. */
import type { Citation } from "@/lib/domain/rule/citation.schema";
import { isReviewedLink } from "@/lib/domain/rule/reviewed-host";

/** An address that is cited. Of a host that nobody reviewed it is text to be read, not a link to be followed. */
interface ApiLink {
  readonly address: string;
  readonly isReviewed: boolean;
}

/** The addresses of these citations, in their order. */
export function linksOf(citations: readonly Citation[]): ApiLink[] {
  return citations.flatMap(({ link }) =>
    link === undefined ? [] : [{ address: link, isReviewed: isReviewedLink(link) }],
  );
}
