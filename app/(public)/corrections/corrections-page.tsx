/** What was put right after it had been published. */
import type { PublicPage } from "@/app/(public)/edge/public-page";
import { type CorrectionsAnswer, CorrectionsPage } from "@/components/public/page/changes";
import { correctionsAnswer } from "@/lib/register/answers/country";

/** `/corrections`. */
export const correctionsPage: PublicPage<never, CorrectionsAnswer> = {
  query: [],
  answer: ({ snapshot }) => ({ kind: "page", answer: correctionsAnswer(snapshot) }),
  view: CorrectionsPage,
};
