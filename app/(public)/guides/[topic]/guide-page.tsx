/** One topic of the guides, as it reads in a region. */
import type { PublicPage } from "@/app/(public)/edge/public-page";
import { unknownTo } from "@/app/(public)/edge/unread";
import { type GuideAnswer, GuidePage } from "@/components/public/page/guides";
import { NATION_CODE } from "@/lib/domain/place/region";
import { guideFor, guideWithheld } from "@/lib/domain/reading/guide";
import { GUIDE_TOPICS } from "@/lib/domain/rule/guide.schema";
import { monthOf } from "@/lib/domain/value/credit-month";

/** `/guides/balance_query`, and `/r/410300/guides/balance_query` with the region in the path. */
export const guidePage: PublicPage<"r", GuideAnswer> = {
  query: ["r"],
  answer: ({ params, query, snapshot, today }) => {
    const topic = GUIDE_TOPICS.find((each) => each === params.topic);
    if (topic === undefined) return { kind: "absent", status: 404 };
    if (params.code !== undefined && !snapshot.regions.has(params.code)) return { kind: "absent", status: 404 };
    const region = snapshot.regions.get(params.code ?? query.r ?? "") ?? null;
    const asked = { topic, region: region?.code ?? NATION_CODE, month: monthOf(today), known: snapshot.seq };
    const { regions } = snapshot;
    const [guide, withheld] = [guideFor(snapshot, asked), guideWithheld(snapshot, asked)];
    return { kind: "page", unread: unknownTo(regions, query.r), answer: { topic, region, guide, withheld, regions } };
  },
  view: GuidePage,
};
