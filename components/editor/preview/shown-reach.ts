/** Where else a draft is felt, as the page shows it: the regions that inherit a rule, the rules that use a figure. */
import type { Follower } from "@/lib/domain/effect/effect";
import { editorWords } from "@/lib/i18n/editor/words";
import { shownSides, type Said, type ShownSides } from "./shown-samples";

export interface ShownFollower {
  readonly region: string;
  readonly sides: ShownSides;
  readonly why: string;
}

export interface ShownUse {
  readonly key: string;
  readonly region: string;
  readonly category: string;
  readonly sides: ShownSides;
}

export type ShownReach =
  | { readonly kind: "uses"; readonly uses: readonly ShownUse[] }
  | {
      readonly kind: "followers";
      /** How many inherit, have their own or are blocked; empty where there is no region below. */
      readonly counts: string;
      readonly followers: readonly ShownFollower[];
      /** How many are not listed; empty where all are. */
      readonly more: string;
    };

const SHOWN_UNCHANGED = 12;

/** The rules that use a figure; of a rule, the regions below: all that change, and some of the others. */
export function shownReach({ seen, language, names }: Said): ShownReach {
  if (seen.statement?.series.kind === "parameter") {
    const uses = seen.uses.map((use) => ({
      key: `${use.region}-${use.category}`,
      region: names.region(use.region),
      category: names.category(use.category),
      sides: shownSides(use, language),
    }));
    return { kind: "uses", uses };
  }
  const words = editorWords(language);
  const { followers } = seen;
  const count = (standing: Follower["standing"]) => followers.filter((one) => one.standing === standing).length;
  const changed = followers.filter(({ isChanged }) => isChanged);
  const listed = [...changed, ...followers.filter(({ isChanged }) => !isChanged).slice(0, SHOWN_UNCHANGED)];
  const rest = followers.length - listed.length;
  return {
    kind: "followers",
    counts: followers.length === 0 ? "" : words.followerCounts(count("inherits"), count("overrides"), count("blocked")),
    followers: listed.map((follower) => ({
      region: names.region(follower.region),
      sides: shownSides(follower, language),
      why: [
        words.standing[follower.standing],
        ...(follower.by === null ? [] : [names.region(follower.by.region)]),
      ].join(" · "),
    })),
    more: rest > 0 ? words.more(rest) : "",
  };
}
