import type { SealedRevision } from "@/lib/data/reading/revisions";
import { reviewDebts, type DebtRow } from "@/lib/data/reading/publications";
import { holdersOf } from "@/lib/data/reading/people";
import type { Actor } from "@/lib/domain/deed/permission";
import { openActs, type Act } from "@/lib/domain/editorial/act";
import type { Snapshot } from "@/lib/register/snapshot";

/** Where a revision stands and what this person may do about it. The verbs decide again; this only chooses what to show. */
export interface Standing {
  /** The number of a newer revision that replaces this one. */
  readonly newer: { readonly id: string; readonly no: number } | null;
  readonly contributed: boolean;
  readonly open: ReadonlySet<Act>;
  /** People who may review it: holders of the grant who did not contribute. */
  readonly reviewers: readonly string[];
  readonly publishers: readonly string[];
  /** Set while the forced publication of this revision awaits its review. */
  readonly debt: DebtRow | null;
}

export async function standingOf(sealed: SealedRevision, actor: Actor, snapshot: Snapshot): Promise<Standing> {
  const { proposal, revision } = sealed;
  const { regions: touched, contributors } = sealed.standing;
  const newest = proposal.revisions[0];
  const newer = newest && newest.no > revision.no ? { id: newest.id, no: newest.no } : null;
  const contributed = proposal.mine;
  const debts =
    proposal.publication?.mode === "forced"
      ? await reviewDebts(actor, ["editor", "reviewer", "publisher", "auditor"])
      : [];
  const debt = debts.find((row) => row.revisionId === revision.id) ?? null;
  return {
    newer,
    contributed,
    open: openActs(sealed.standing, actor, snapshot.regions),
    reviewers: await holdersOf("reviewer", touched, contributors),
    publishers: await holdersOf("publisher", touched),
    debt,
  };
}
