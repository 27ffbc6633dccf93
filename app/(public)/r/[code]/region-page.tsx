/** The pages of a region: which region, category and moment an address asks for, or where to go instead. */
import { CityPage } from "@/components/public/page/city";
import type { Frame } from "@/components/public/part/frame";
import { OutsidePage } from "@/components/public/page/outside";
import { ProvincePage } from "@/components/public/page/province";
import type { RegionAnswer } from "@/components/public/part/region-answer";
import { OUTSIDE_THE_SCHEME } from "@/lib/domain/place/area";
import { withQuery } from "@/lib/i18n/core/address";
import { momentOf } from "@/lib/register/answers/moment";
import { isProvince, regionAnswer } from "@/lib/register/answers/region";
import { placeOf } from "./place";
import type { Ask, Found, PublicPage } from "@/app/(public)/edge/public-page";
import { USUAL_CATEGORY } from "@/lib/domain/place/category-order";

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
  const category = query.c ?? USUAL_CATEGORY;
  const answer = regionAnswer(snapshot, { code, category, moment: asked.moment, problem, today });
  if (answer === null) return { kind: "absent", status: 404 };
  const kind = isProvince(place.region) ? "province" : "city";
  return { kind: "page", status: problem === null ? 200 : 400, answer: { kind, answer } };
}

function RegionPage({ answer, frame }: { readonly answer: RegionShown; readonly frame: Frame }) {
  if (answer.kind === "outside") return <OutsidePage frame={frame} code={answer.code} />;
  return answer.kind === "province" ? (
    <ProvincePage frame={frame} answer={answer.answer} />
  ) : (
    <CityPage frame={frame} answer={answer.answer} />
  );
}
