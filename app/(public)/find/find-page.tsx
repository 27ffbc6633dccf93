/** Finding: what typed words lead to. Exactly one region is gone to straight away, and remembered. */
import { type FindAnswer, FindPage } from "@/components/public/page/find";
import type { GuideTopic } from "@/lib/domain/rule/guide.schema";
import { asksForSum } from "@/lib/domain/reading/guide-word";
import { fold } from "@/lib/domain/reading/region-search";
import { findPlace } from "@/lib/register/answers/place-finder";
import { rememberCookie } from "@/lib/http/public/cookies";
import type { PublicPage } from "@/app/(public)/edge/public-page";

const SHOWN = 20;
const READ = 100;
/** The line of the social-security offices, which many dial for their medical insurance. */
const OTHER_LINE = "12333";

/** Where a surely named region leads: to its amount, to its guide, or to a choice (null) when several guides are asked for. */
function pageOf(code: string, typed: string, topics: readonly GuideTopic[]): string | null {
  const [topic, second] = topics.filter((each) => each !== "terms");
  if (topic === undefined || asksForSum(fold(typed))) return `/r/${code}`;
  return second === undefined ? `/r/${code}/guides/${topic}` : null;
}

/** `/find?q=`. */
export const findPage: PublicPage<"q", FindAnswer> = {
  query: ["q"],
  recent: true,
  answer: ({ query, snapshot, recent }) => {
    const typed = query.q ?? "";
    if (typed === "") return { kind: "redirect", status: 302, to: "/" };
    const { hits, sure, nearest, topics, schemeMissing } = findPlace(snapshot, typed, SHOWN);
    const page = sure === null ? null : pageOf(sure.code, typed, topics);
    if (sure !== null && page !== null) {
      const codes = [sure.code, ...recent.filter((code) => code !== sure.code)].slice(0, 3);
      return { kind: "redirect", status: 302, to: page, remember: rememberCookie("recent", codes.join(".")) };
    }
    const [topic, second] = topics;
    const otherLine = typed.includes(OTHER_LINE);
    if (hits.length === 0 && topic !== undefined && second === undefined && !otherLine) {
      return { kind: "redirect", status: 302, to: `/guides/${topic}` };
    }
    return {
      kind: "page",
      answer: {
        typed: typed.slice(0, READ),
        shortened: typed.length > READ,
        hits,
        nearest,
        topics,
        schemeMissing,
        otherLine,
        regions: snapshot.regions,
      },
    };
  },
  view: FindPage,
};
