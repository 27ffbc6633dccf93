/** Finds what a deed is about and locks it. What the actor may not read is not there. */
import { can } from "@/lib/domain/deed/permission";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { whyNot, type ProposalStanding } from "@/lib/domain/editorial/act";
import { lockDraftRow, type Draft } from "@/lib/data/editorial/drafts";
import { lockProposal, type LockedProposal } from "@/lib/data/editorial/proposals";
import { findRevision, overtakenBy, type RevisionHead } from "@/lib/data/editorial/revisions";
import type { Desk } from "./run-command";

const NO_PROPOSAL: Refusal = { kind: "not-found", what: "proposal" };
const NO_REVISION: Refusal = { kind: "not-found", what: "revision" };
/** Published: the only deed that takes a draft away. */
export const CLOSED: Refusal = { kind: "conflict", slug: "closed", params: {} };

/** Locks a proposal and reads its draft, if the act is open to the actor and the draft still has the version the page showed. */
export async function lockDraft(
  desk: Desk,
  act: "submit" | "abandon",
  seen: { readonly proposalId: string; readonly lockVersion: number },
): Promise<Outcome<{ proposal: LockedProposal; draft: Draft }>> {
  const proposal = await lockProposal(seen.proposalId, desk.tx);
  if (proposal === null || !mayRead(desk, proposal)) return refused(NO_PROPOSAL);
  const shut = whyNot(act, proposal, desk.actor);
  if (shut !== null) return refused(shut);
  const draft = await lockDraftRow(proposal.id, desk.tx);
  if (draft === null) return refused(CLOSED);
  if (draft.lockVersion !== seen.lockVersion) return refused(staleDraft(draft));
  return done({ proposal, draft });
}

/** Locks a proposal that the actor may know of, whatever its state. */
export async function lockReadable(desk: Desk, proposalId: string): Promise<Outcome<LockedProposal>> {
  const proposal = await lockProposal(proposalId, desk.tx);
  return proposal === null || !mayRead(desk, proposal) ? refused(NO_PROPOSAL) : done(proposal);
}

export interface LockedRevision extends RevisionHead {
  readonly standing: ProposalStanding;
}

/** Finds a sealed revision and locks its proposal. Its hash is compared by the database, with what the page showed. */
export async function lockRevision(desk: Desk, revisionId: string): Promise<Outcome<LockedRevision>> {
  const revision = await findRevision(revisionId, desk.tx);
  if (revision === null) return refused(NO_REVISION);
  const proposal = await lockProposal(revision.proposalId, desk.tx);
  if (proposal === null || !mayRead(desk, proposal)) return refused(NO_REVISION);
  const standing = {
    ...proposal,
    isSuperseded: proposal.newestRevisionId !== revision.id,
    overtakenBy: proposal.state === "published" ? null : await overtakenBy(revision.id, desk.tx),
    regions: revision.regions,
  };
  return done({ ...revision, standing });
}

/** Whether the actor may know of the proposal at all. */
export function mayRead(desk: Desk, proposal: LockedProposal): boolean {
  return can(desk.actor, "read-proposal", proposal.regions, desk.regions);
}

/** Somebody saved meanwhile: who, and when. */
export function staleDraft(draft: Draft): Refusal {
  return { kind: "stale", by: draft.savedBy.name, at: draft.savedAt, seq: null };
}
