/** Acts on a proposal: which is open at which stage, and to whom. One table that pages, verbs and tests read; the database guards the same. */
import type { ConflictSlug } from "@/lib/domain/deed/conflict";
import { can, type Actor, type Deed } from "@/lib/domain/deed/permission";
import type { Refusal } from "@/lib/domain/deed/refusal";
import type { Region } from "@/lib/domain/place/region";
import type { Seq } from "@/lib/domain/register/item";
import type { SentState, Stage } from "./proposal";

/** Where a proposal, or one revision of it, stands: everything its acts depend on. */
export interface ProposalStanding {
  readonly stage: Stage;
  /** A hold stands: nobody publishes it. */
  readonly isHeld: boolean;
  /** A newer revision replaces the one spoken of. */
  readonly isSuperseded: boolean;
  /** The newest publication about one of its series since its author looked; null where none is known. */
  readonly overtakenBy: Seq | null;
  /** Ids of all who typed into it or sent it. */
  readonly contributors: readonly string[];
  /** Who published it. */
  readonly publisherId: string | null;
  /** Codes of the regions the acts touch. */
  readonly regions: readonly string[];
}

/** Why an act is not open at a stage: a slug of the refusal words, or nothing where it is open. */
type Cell = "" | "nothing-changed" | Slug;
type Slug =
  | "closed"
  | "under_review"
  | "recalled"
  | "not_submitted"
  | "not_approved"
  | "already_approved"
  | "not_forced"
  | "already_settled"
  | "not_abandoned"
  | "scheduled";

/** What an act asks besides its stage. */
type Need = "newest" | "current" | "unheld" | "once" | "held" | "apart" | "unapproved";

interface ActRow {
  readonly deed: Deed;
  readonly at: Readonly<Record<Stage, Cell>>;
  /** In the order they are asked. */
  readonly needs: readonly Need[];
}

const OPEN = "";

const typing = (cell: Cell) => ({ draft: cell, returned: cell, recalled: cell });
const sent = (cell: Cell): Record<SentState, Cell> => ({
  in_review: cell,
  approved: cell,
  scheduled: cell,
  publish_failed: cell,
});
const out = (cell: Cell) => ({ published: cell, owing: cell, settled: cell });
const shut = { ...out("closed"), abandoned: "closed" } as const;
const forced = { published: "not_forced", owing: OPEN, settled: "already_settled", abandoned: "not_forced" } as const;

/** Every act, with the deed whose permission it needs. A new stage or a new act does not compile until it is said here. */
export const ACTS = {
  // A line may have several proposals; the verb goes on with one's own draft on it.
  start: { deed: "start-proposal", at: { ...typing(OPEN), ...sent(OPEN), ...out(OPEN), abandoned: OPEN }, needs: [] },
  save: { deed: "save-draft", at: { ...typing(OPEN), ...sent("under_review"), ...shut }, needs: [] },
  // What was sent cannot be typed into, so it would be sent as it is.
  submit: {
    deed: "submit-proposal",
    at: { ...typing(OPEN), ...sent("nothing-changed"), scheduled: "scheduled", ...shut },
    needs: [],
  },
  recall: {
    deed: "recall-submission",
    at: { ...typing("not_submitted"), ...sent(OPEN), ...shut },
    needs: ["newest"],
  },
  approve: {
    deed: "approve-revision",
    at: { ...typing("not_submitted"), ...sent("already_approved"), in_review: OPEN, ...shut },
    needs: ["newest", "apart"],
  },
  // Until it is published, what was approved can be given back too.
  return: {
    deed: "return-revision",
    at: { ...typing("not_submitted"), recalled: "recalled", ...sent(OPEN), ...shut },
    needs: ["newest", "apart"],
  },
  hold: { deed: "hold-publication", at: { ...typing("not_submitted"), ...sent(OPEN), ...shut }, needs: ["once"] },
  // A hold outlives what it was set on, and can be lifted there.
  "lift-hold": {
    deed: "lift-hold",
    at: { ...typing(OPEN), ...sent(OPEN), ...out(OPEN), abandoned: OPEN },
    needs: ["held"],
  },
  publish: {
    deed: "publish-revision",
    at: { ...typing("not_submitted"), recalled: "recalled", ...sent(OPEN), in_review: "not_approved", ...shut },
    needs: ["newest", "current", "unheld"],
  },
  force: {
    deed: "force-publication",
    at: { ...typing("not_submitted"), recalled: "recalled", ...sent(OPEN), ...shut },
    needs: ["newest", "current", "unheld", "unapproved"],
  },
  settle: {
    deed: "settle-forced-publication",
    at: { ...typing("not_forced"), ...sent("not_forced"), ...forced },
    needs: ["apart"],
  },
  object: {
    deed: "settle-forced-publication",
    at: { ...typing("not_forced"), ...sent("not_forced"), ...forced },
    needs: ["apart"],
  },
  abandon: { deed: "abandon-proposal", at: { ...typing(OPEN), ...sent(OPEN), ...shut }, needs: [] },
  restore: {
    deed: "restore-proposal",
    at: { ...typing("not_abandoned"), ...sent("not_abandoned"), ...out("not_abandoned"), abandoned: OPEN },
    needs: [],
  },
} as const satisfies Record<string, ActRow>;

export type Act = keyof typeof ACTS;

/** All of them, in the order of the table. */
export const ACT_NAMES = Object.keys(ACTS).filter((name): name is Act => name in ACTS);

/** Why the person may not do the act on what stands so, whatever grants there are; null where nothing is against it. */
export function whyNot(act: Act, standing: ProposalStanding, { userId }: Pick<Actor, "userId">): Refusal | null {
  const { at, needs }: ActRow = ACTS[act];
  const cell = at[standing.stage];
  if (cell === "nothing-changed") return { kind: "nothing-changed" };
  if (cell !== OPEN) return conflict(cell);
  return needs.map((need) => lack(need, standing, userId)).find((refusal) => refusal !== null) ?? null;
}

/** What the person may do now, by grants, stage and part in it. */
export function openActs(
  standing: ProposalStanding,
  actor: Actor,
  regions: ReadonlyMap<string, Region>,
): ReadonlySet<Act> {
  const isOpen = (act: Act) =>
    whyNot(act, standing, actor) === null && can(actor, ACTS[act].deed, standing.regions, regions);
  return new Set(ACT_NAMES.filter(isOpen));
}

function lack(need: Need, standing: ProposalStanding, userId: string): Refusal | null {
  switch (need) {
    case "newest":
      return standing.isSuperseded ? conflict("superseded") : null;
    case "current":
      return standing.overtakenBy === null ? null : { kind: "stale", by: null, at: null, seq: standing.overtakenBy };
    case "unheld":
      return standing.isHeld ? conflict("held") : null;
    case "once":
      return standing.isHeld ? conflict("hold_standing") : null;
    case "held":
      return standing.isHeld ? null : conflict("not_held");
    case "unapproved":
      return standing.stage === "in_review" ? null : conflict("force_needless");
    case "apart":
      return hasPart(standing, userId) ? conflict("four_eyes") : null;
  }
}

/** Whether the person contributed to it, or published it. */
export function hasPart({ contributors, publisherId }: ProposalStanding, userId: string): boolean {
  return contributors.includes(userId) || publisherId === userId;
}

function conflict(slug: ConflictSlug): Refusal {
  return { kind: "conflict", slug, params: {} };
}
