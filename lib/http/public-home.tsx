/** The home page. */
import { type HomeAnswer, HomePage } from "@/components/public/home-page";
import { homeAnswer } from "@/lib/register/country-answer";
import type { PublicPage } from "./public-page";

/** `/`. */
export const homePage: PublicPage<never, HomeAnswer> = {
  query: [],
  recent: true,
  answer: ({ snapshot, today, recent }) => ({ kind: "page", answer: homeAnswer(snapshot, today, recent) }),
  view: HomePage,
};
