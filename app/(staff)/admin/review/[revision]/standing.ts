import type { SealedRevision } from "@/lib/data/reading/revisions";
import { reviewDebts, type DebtRow } from "@/lib/data/reading/publications";
import { holdersOf } from "@/lib/data/reading/people";
import { can, type Actor } from "@/lib/domain/deed/permission";
import type { Snapshot } from "@/lib/register/snapshot";

/** Where a revision stands and what this person may do about it. The verbs decide again; this only chooses what to show. */
export interface Standing {
  /** The number of a newer revision that replaces this one. */
  readonly newer: { readonly id: string; readonly no: number } | null;
  readonly contributed: boolean;
  readonly mayReview: boolean;
  /** Until it is published, what was approved can be given back too. */
  readonly mayReturn: boolean;
  readonly mayPublish: boolean;
  readonly mayForce: boolean;
  /** People who may review it: holders of the grant who did not contribute. */
  readonly reviewers: readonly string[];
  readonly publishers: readonly string[];
  /** Set while the forced publication of this revision awaits its review. */
  readonly debt: DebtRow | null;
  readonly maySettle: boolean;
}

const CLOSED = new Set(["published", "abandoned"]);

export async function standingOf(sealed: SealedRevision, actor: Actor, snapshot: Snapshot): Promise<Standing> {
  const { proposal, revision } = sealed;
  const touched = [...new Set(sealed.items.map((item) => item.series.region))];
  const newest = proposal.revisions[0];
  const newer = newest && newest.no > revision.no ? { id: newest.id, no: newest.no } : null;
  const contributed = proposal.mine;
  const may = (deed: "approve-revision" | "publish-revision" | "force-publication" | "settle-forced-publication") =>
    can(actor, deed, touched, snapshot.regions);
  const live = newer === null && !CLOSED.has(proposal.state);
  const debts =
    proposal.publication?.mode === "forced"
      ? await reviewDebts(actor, ["editor", "reviewer", "publisher", "auditor"])
      : [];
  const debt = debts.find((row) => row.revisionId === revision.id) ?? null;
  const mayJudge = live && !contributed && may("approve-revision");
  const contributors = proposal.contributors.map((person) => person.id);
  return {
    newer,
    contributed,
    mayReview: mayJudge && proposal.state === "in_review",
    mayReturn: mayJudge && (proposal.state === "in_review" || proposal.state === "approved"),
    mayPublish:
      live &&
      proposal.state === "approved" &&
      proposal.hold === null &&
      sealed.staleSeq === null &&
      may("publish-revision"),
    mayForce:
      live &&
      proposal.state === "in_review" &&
      proposal.hold === null &&
      sealed.staleSeq === null &&
      may("force-publication"),
    reviewers: await holdersOf("reviewer", touched, contributors),
    publishers: await holdersOf("publisher", touched),
    debt,
    maySettle: debt !== null && !contributed && debt.publisherId !== actor.userId && may("settle-forced-publication"),
  };
}
