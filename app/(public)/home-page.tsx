/** The first page: the country at a glance. */
import type { PublicPage } from "@/app/(public)/edge/public-page";
import { type HomeAnswer, HomePage } from "@/components/public/page/home";
import { homeAnswer } from "@/lib/register/answers/country";

/** `/`. */
export const homePage: PublicPage<never, HomeAnswer> = {
  query: [],
  recent: true,
  answer: ({ snapshot, today, recent }) => ({ kind: "page", answer: homeAnswer(snapshot, today, recent) }),
  view: HomePage,
};
