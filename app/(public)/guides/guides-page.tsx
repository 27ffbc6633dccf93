/** The guides: what there is to read. */
import type { PublicPage } from "@/app/(public)/edge/public-page";
import { unknownTo } from "@/app/(public)/edge/unread";
import { type GuidesAnswer, GuidesPage } from "@/components/public/page/guides";

/** `/guides`. */
export const guidesPage: PublicPage<"r", GuidesAnswer> = {
  query: ["r"],
  answer: ({ query, snapshot }) => ({
    kind: "page",
    unread: unknownTo(snapshot.regions, query.r),
    answer: { region: snapshot.regions.get(query.r ?? "") ?? null },
  }),
  view: GuidesPage,
};
