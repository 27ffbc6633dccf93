/** The pages of a region: which region, category and moment an address asks for, or where to go instead. */
import { CityPage } from "@/components/public/page/city";
import type { Frame } from "@/components/public/part/frame";
import { type HistoryAnswer, HistoryPage } from "@/components/public/page/history";
import { OutsidePage } from "@/components/public/page/outside";
import { ProvincePage } from "@/components/public/page/province";
import type { RegionAnswer } from "@/components/public/part/region-answer";
import { OUTSIDE_THE_SCHEME } from "@/lib/domain/place/area";
import { historyOf } from "@/lib/domain/reading/history";
import { regionsAbove } from "@/lib/domain/reading/region-sheet";
import type { Region } from "@/lib/domain/place/region";
import { withQuery } from "@/lib/i18n/core/address";
import { momentOf } from "@/lib/register/answers/moment";
import { isProvince, regionAnswer } from "@/lib/register/answers/region";
import type { Snapshot } from "@/lib/register/snapshot";
import type { Ask, Found, PublicPage } from "@/app/(public)/edge/public-page";

type Asked = "c" | "on" | "known" | "y" | "m";

type RegionShown =
  | { readonly kind: "outside"; readonly code: string }
  | { readonly kind: "city" | "province"; readonly answer: RegionAnswer };

/** `/r/410300` and `/r/410000`. */
export const regionPage: PublicPage<Asked, RegionShown> = {
  query: ["c", "on", "known", "y", "m"],
  answer: findRegion,
  view: RegionPage,
};

function findRegion({ params, query, snapshot, today }: Ask<Asked>): Found<RegionShown> {
  const code = params.code ?? "";
  if (OUTSIDE_THE_SCHEME.has(code)) return { kind: "page", answer: { kind: "outside", code } };
  const place = placeOf<RegionShown>(snapshot, code, "");
  if (place.kind !== "region") return place;
  const asked = momentOf(snapshot, today, query);
  const path = `/r/${code}`;
  if (asked.kind === "respelled") {
    return { kind: "redirect", status: 302, to: withQuery(path, { c: query.c, on: asked.on, known: asked.known }) };
  }
  const problem = asked.kind === "problem" ? asked.problem : null;
  const category = query.c ?? "retired";
  const answer = regionAnswer(snapshot, { code, category, moment: asked.moment, problem, today });
  if (answer === null) return { kind: "absent", status: 404 };
  const kind = isProvince(place.region) ? "province" : "city";
  return { kind: "page", status: problem === null ? 200 : 400, answer: { kind, answer } };
}

/** A region in use, or where its readers go: 301 to a successor, 410 without one, 404 where there never was one. */
function placeOf<Answer>(
  snapshot: Snapshot,
  code: string,
  rest: string,
): Found<Answer> | { kind: "region"; region: Region } {
  const region = snapshot.regions.get(code);
  if (region === undefined || region.level === "nation") return { kind: "absent", status: 404 };
  if (region.retiredFrom !== null && region.retiredFrom <= snapshot.today().slice(0, 7)) {
    return region.successorCode === null
      ? { kind: "absent", status: 410 }
      : { kind: "redirect", status: 301, to: `/r/${region.successorCode}${rest}` };
  }
  return { kind: "region", region };
}

function RegionPage({ answer, frame }: { readonly answer: RegionShown; readonly frame: Frame }) {
  if (answer.kind === "outside") return <OutsidePage frame={frame} code={answer.code} />;
  return answer.kind === "province" ? (
    <ProvincePage frame={frame} answer={answer.answer} />
  ) : (
    <CityPage frame={frame} answer={answer.answer} />
  );
}

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
