/** How much of the country has an answer. */
import type { PublicPage } from "@/app/(public)/edge/public-page";
import { type CoverageAnswer, CoveragePage } from "@/components/public/page/coverage";
import { coverage } from "@/lib/domain/reading/coverage";
import { monthOf } from "@/lib/domain/value/credit-month";
import { USUAL_CATEGORY } from "@/lib/domain/place/category-order";

/** `/coverage`. */
export const coveragePage: PublicPage<never, CoverageAnswer> = {
  query: [],
  answer: ({ snapshot, today }) => ({
    kind: "page",
    answer: {
      provinces: coverage(snapshot, { category: USUAL_CATEGORY, month: monthOf(today), known: snapshot.seq, today }),
    },
  }),
  view: CoveragePage,
};
