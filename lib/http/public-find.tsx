/** Finding: what typed words lead to. Exactly one region is gone to straight away, and remembered. */
import { type FindAnswer, FindPage } from "@/components/public/find-page";
import { findPlace } from "@/lib/register/place-finder";
import { rememberCookie } from "./public-cookies";
import type { PublicPage } from "./public-page";

const SHOWN = 20;
const READ = 100;

/** `/find?q=`. */
export const findPage: PublicPage<"q", FindAnswer> = {
  query: ["q"],
  recent: true,
  answer: ({ query, snapshot, recent }) => {
    const typed = query.q ?? "";
    if (typed === "") return { kind: "redirect", status: 302, to: "/" };
    const { hits, sure, nearest, topics } = findPlace(snapshot, typed, SHOWN);
    if (sure !== null && topics.length === 0) {
      const codes = [sure.code, ...recent.filter((code) => code !== sure.code)].slice(0, 3);
      return {
        kind: "redirect",
        status: 302,
        to: `/r/${sure.code}`,
        remember: rememberCookie("recent", codes.join(".")),
      };
    }
    const [topic, second] = topics;
    if (hits.length === 0 && topic !== undefined && second === undefined) {
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
        regions: snapshot.regions,
      },
    };
  },
  view: FindPage,
};
