/** Everything that was said about a region, newest first. */
import { placeOf } from "@/app/(public)/r/[code]/place";
import type { PublicPage } from "@/app/(public)/edge/public-page";
import { type HistoryAnswer, HistoryPage } from "@/components/public/page/history";
import { historyOf } from "@/lib/domain/reading/history";
import { regionsAbove } from "@/lib/domain/reading/region-sheet";

/** `/r/410300/history`. */
export const historyPage: PublicPage<"only", HistoryAnswer> = {
  query: ["only"],
  answer: ({ params, query, snapshot }) => {
    const place = placeOf<HistoryAnswer>(snapshot, params.code ?? "", "/history");
    if (place.kind !== "region") return place;
    const { region } = place;
    const above = regionsAbove(snapshot, region);
    const entries = historyOf(snapshot, new Set([region.code, ...above.map(({ code }) => code)]), snapshot.seq);
    const onlyCorrections = query.only === "correction";
    return {
      kind: "page",
      unread: query.only === undefined || onlyCorrections ? [] : [query.only],
      answer: {
        region,
        above,
        onlyCorrections,
        entries: onlyCorrections ? entries.filter(({ item }) => item.kind !== "change") : entries,
        publications: snapshot.publications,
        regions: snapshot.regions,
        categories: snapshot.categories,
      },
    };
  },
  view: HistoryPage,
};
