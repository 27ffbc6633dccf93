/** Proposals: where one stands, as the database keeps it, as its acts see it, and as a person reads it. */
import type { DecisionOutcome } from "./decision";

/** Sent for review and not yet published: what was sent stands still. */
export type SentState = "in_review" | "approved" | "scheduled" | "publish_failed";

/** As the database keeps it. */
export type ProposalState = "draft" | SentState | "published" | "abandoned";

/** As a person reads it: `returned` is a draft whose newest revision was sent back. */
export type DeskState = "returned" | ProposalState;

export const DESK_STATES: readonly DeskState[] = [
  "draft",
  "returned",
  "in_review",
  "approved",
  "scheduled",
  "publish_failed",
  "published",
  "abandoned",
];

/** Those of unfinished proposals. */
export const OPEN_STATES = DESK_STATES.filter((state) => state !== "published" && state !== "abandoned");

/** What decides what may be done: a draft that came back, and a publication that owes a review, are stages of their own. */
export const STAGES = [
  "draft",
  "returned",
  "recalled",
  "in_review",
  "approved",
  "scheduled",
  "publish_failed",
  "published",
  "owing",
  "settled",
  "abandoned",
] as const;

/** `recalled`: its newest revision was taken back. `owing`, `settled`: forced, and not yet or since then reviewed. */
export type Stage = (typeof STAGES)[number];

export interface StageFacts {
  readonly state: ProposalState;
  /** On the newest revision. `at`: milliseconds since the epoch. */
  readonly lastDecision: { readonly outcome: DecisionOutcome; readonly at: number } | null;
  /** When the newest revision was last taken back; milliseconds since the epoch. */
  readonly recalledAt: number | null;
  readonly publication: { readonly mode: "reviewed" | "forced"; readonly isSettled: boolean } | null;
}

/** The stage a proposal has come to. A draft that was given up and taken up again is what it was before. */
export function stageOf({ state, lastDecision, recalledAt, publication }: StageFacts): Stage {
  if (state === "published") {
    if (publication?.mode !== "forced") return "published";
    return publication.isSettled ? "settled" : "owing";
  }
  if (state !== "draft") return state;
  if (recalledAt !== null && recalledAt >= (lastDecision?.at ?? 0)) return "recalled";
  return lastDecision?.outcome === "request_changes" ? "returned" : "draft";
}

/** The stage in the words of lists and pages. */
export function deskStateOf(stage: Stage): DeskState {
  switch (stage) {
    case "recalled":
      return "draft";
    case "owing":
    case "settled":
      return "published";
    default:
      return stage;
  }
}

/** Whether it was sent for review and is not yet published. */
export function isSent(state: ProposalState): state is SentState {
  return state !== "draft" && state !== "published" && state !== "abandoned";
}

/** The database's state behind one that a person reads. */
export function storedState(state: DeskState): ProposalState {
  return state === "returned" ? "draft" : state;
}

/** Begun with a button and left without a word: no list shows it, and the next beginning takes its place. */
export function isIdle(draft: {
  readonly publicNote: string;
  readonly lockVersion: number;
  /** Once sent for review. */
  readonly wasSent: boolean;
}): boolean {
  return !draft.wasSent && draft.lockVersion === 0 && draft.publicNote === "";
}
