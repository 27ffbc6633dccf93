/** Previews as the page beside the form shows them: plain data, every sentence said already, so that it can be sent and drawn anywhere. */
import { listedIssues } from "@/lib/domain/typed/listed-issue";
import type { Preview } from "@/lib/domain/preview/preview";
import type { SweepVariable } from "@/lib/domain/effect/picture";
import { differenceLine, type DifferenceLine } from "@/lib/i18n/change/difference";
import { editorWords } from "@/lib/i18n/editor/words";
import { monthName } from "@/lib/i18n/core/format";
import { issueCounts } from "@/lib/i18n/editor/issue";
import type { Language } from "@/lib/i18n/core/language";
import { previewWords } from "@/lib/i18n/change/preview";
import { unchangedWords } from "@/lib/i18n/change/unchanged";
import { shownArrears, type ShownArrears } from "./shown-arrears";
import { shownPicture, type ShownPicture } from "./shown-chart";
import { shownReach, type ShownReach } from "./shown-reach";
import { keptResults, shownPeople, type KeptResult, type Said, type ShownPeople } from "./shown-samples";

/** What changes in the words of the domain. */
export interface ShownDifferences {
  /** Why nothing changes for anybody; empty where something does, or nothing can be said. */
  readonly unchanged: string;
  /** That the words are the same as those in force; empty where they are not. */
  readonly nothing: string;
  readonly lines: readonly DifferenceLine[];
}

interface PlaceOption {
  readonly value: string;
  readonly text: string;
}

/** What was tried on people, and where else it is felt. */
export interface ShownComparison {
  readonly kept: {
    readonly results: readonly KeptResult[];
    readonly facts: readonly string[];
    readonly regions: readonly PlaceOption[];
    readonly categories: readonly PlaceOption[];
  };
  readonly people: ShownPeople;
  readonly picture: ShownPicture;
  readonly reachHeading: string;
  readonly reach: ShownReach;
  readonly arrears: ShownArrears | null;
}

export interface ShownPreview {
  readonly counts: string;
  /** Can the item be read? Else there is nothing to compare, only issues. */
  readonly isRead: boolean;
  readonly differences: ShownDifferences;
  /** Null while the item cannot be read, and for texts, which give nobody an amount. */
  readonly comparison: ShownComparison | null;
  readonly basedOn: string;
}

/** A whole preview, the people kept with the draft apart from the others. */
export function shownPreview(said: Said): ShownPreview {
  const { seen, language } = said;
  return {
    counts: issueCounts(listedIssues(seen.issues), language),
    isRead: seen.statement !== null,
    differences: saidOnce(shownDifferences(said), seen, language),
    comparison: seen.statement === null || seen.statement.series.kind === "guide" ? null : comparisonOf(said),
    basedOn: basedOn(seen, language),
  };
}

/** What changes, or why nothing does. */
export function shownDifferences({ seen, language, names }: Said): ShownDifferences {
  const isSame = seen.statement !== null && seen.unchanged === null && seen.differences.length === 0;
  return {
    unchanged: seen.unchanged === null ? "" : unchangedWords(seen.unchanged, language, names),
    nothing: isSame ? previewWords(language).noDifferences : "",
    lines: seen.differences.map((difference) => differenceLine(difference, language, names)),
  };
}

/** That nothing differs from the rule in force stands among the issues already, with the same words. */
function saidOnce(shown: ShownDifferences, { issues, unchanged }: Preview, language: Language): ShownDifferences {
  const isIssue = unchanged?.kind === "identical" && issues.some(({ key }) => key === "identical");
  return isIssue ? { ...shown, unchanged: "", nothing: previewWords(language).noChanges } : shown;
}

function comparisonOf(said: Said): ShownComparison {
  const { seen, language, names } = said;
  const words = editorWords(language);
  const { month, against } = seen.basedOn;
  const compared = against === null ? "" : `&with=${against}`;
  const hrefOf = (over: SweepVariable) => `?on=${month}${compared}&over=${over}#preview-4`;
  return {
    kept: {
      results: keptResults(said),
      facts: seen.asked,
      regions: seen.places.regions.map((code) => ({ value: code, text: names.region(code) })),
      categories: seen.places.categories.map((code) => ({ value: code, text: names.category(code) })),
    },
    people: shownPeople(said, false),
    picture: shownPicture(seen.sweeps, language, hrefOf),
    reachHeading: seen.statement?.series.kind === "parameter" ? words.uses : words.followers,
    reach: shownReach(said),
    arrears: shownArrears(said),
  };
}

function basedOn({ basedOn: { seq, month } }: Preview, language: Language): string {
  return editorWords(language).basedOn(seq, monthName(month, language));
}
