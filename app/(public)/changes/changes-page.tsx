/** What changes soon, and what changed. */
import type { PublicPage } from "@/app/(public)/edge/public-page";
import { type ChangesAnswer, ChangesPage } from "@/components/public/page/changes";
import { changesAnswer } from "@/lib/register/answers/country";

/** `/changes`. */
export const changesPage: PublicPage<never, ChangesAnswer> = {
  query: [],
  answer: ({ snapshot, today }) => ({ kind: "page", answer: changesAnswer(snapshot, today) }),
  view: ChangesPage,
};
