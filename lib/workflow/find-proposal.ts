/** Finds what a deed is about and locks it. What the actor may not read is not there. */
import { can } from "@/lib/domain/permission";
import { done, refused, type Outcome } from "@/lib/domain/outcome";
import type { Refusal } from "@/lib/domain/refusal";
import { readDraft, type Draft } from "@/lib/data/drafts";
import { lockProposal, type LockedProposal } from "@/lib/data/proposals";
import { findRevision, type RevisionHead } from "@/lib/data/revisions";
import type { Desk } from "./run-command";

const NO_PROPOSAL: Refusal = { kind: "not-found", what: "proposal" };
const NO_REVISION: Refusal = { kind: "not-found", what: "revision" };

/** Locks a proposal and reads its draft, if the draft still has the version the page showed. */
export async function lockDraft(
  desk: Desk,
  seen: { readonly proposalId: string; readonly lockVersion: number },
): Promise<Outcome<{ proposal: LockedProposal; draft: Draft }>> {
  const proposal = await lockProposal(seen.proposalId, desk.tx);
  if (proposal === null || !mayRead(desk, proposal)) return refused(NO_PROPOSAL);
  const draft = await readDraft(proposal.id, desk.tx);
  if (draft === null) return refused(closed(proposal));
  if (draft.lockVersion !== seen.lockVersion) return refused(staleDraft(draft));
  return done({ proposal, draft });
}

/** Finds a sealed revision and locks its proposal. Its hash is compared by the database, with what the page showed. */
export async function lockRevision(desk: Desk, revisionId: string): Promise<Outcome<RevisionHead>> {
  const revision = await findRevision(revisionId, desk.tx);
  if (revision === null) return refused(NO_REVISION);
  const proposal = await lockProposal(revision.proposalId, desk.tx);
  return proposal === null || !mayRead(desk, proposal) ? refused(NO_REVISION) : done(revision);
}

/** Whether the actor may know of the proposal at all. */
export function mayRead(desk: Desk, proposal: LockedProposal): boolean {
  return can(desk.actor, "read-proposal", proposal.regions, desk.regions);
}

/** Somebody saved meanwhile: who, and when. */
export function staleDraft(draft: Draft): Refusal {
  return { kind: "stale", by: draft.savedBy.name, at: draft.savedAt, seq: null };
}

/** A proposal that takes no more edits. */
export function closed(proposal: LockedProposal): Refusal {
  return { kind: "conflict", slug: "closed", params: { state: proposal.state } };
}
