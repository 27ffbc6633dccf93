/** Submits a draft: seals it as a revision that can no longer change, and claims its series. */
import type { Clock } from "@/lib/domain/clock";
import { itemsOfDraft, type DraftStatement } from "@/lib/domain/draft-items";
import type { DraftDoc } from "@/lib/domain/draft.schema";
import { invariant } from "@/lib/domain/invariant";
import { done, refused, type Outcome } from "@/lib/domain/outcome";
import type { Refusal } from "@/lib/domain/refusal";
import { shanghaiDay } from "@/lib/domain/shanghai-day";
import type { SessionRef } from "@/lib/domain/session-ref";
import { hasCategory } from "@/lib/data/categories";
import { setState, type LockedProposal } from "@/lib/data/proposals";
import { findNewestRevision, findRevision, type RevisionHead } from "@/lib/data/revisions";
import { claimSeries, sealRevision } from "@/lib/data/sealing";
import { checkGrant } from "./check-grant";
import { lockDraft } from "./find-proposal";
import { runCommand, type Desk } from "./run-command";

export interface SubmitProposal {
  readonly key: string;
  readonly proposalId: string;
  /** Of the draft, as the page showed it. */
  readonly lockVersion: number;
}

export interface Submitted {
  readonly revisionId: string;
  readonly no: number;
  /** Lower-case hex: what the reviewer approves. */
  readonly contentHash: string;
}

/**
 * An unchanged text makes no new revision: after a return it is submitted again as it was, otherwise `nothing-changed` and the approvals stand.
 * Refusals besides: `invalid` with issues, `stale` (draft saved, or register moved, meanwhile), `forbidden`, `conflict` (claimed, closed, scheduled).
 */
export function submitProposal(input: SubmitProposal, session: SessionRef, clock: Clock): Promise<Outcome<Submitted>> {
  return runCommand({ name: "submit-proposal", key: input.key, input }, session, clock, async (desk) => {
    const locked = await lockDraft(desk, input);
    if (!locked.ok) return locked;
    const { proposal, draft } = locked.value;
    const touched = [...new Set(draft.doc.items.map((item) => item.region))];
    const { statements, refusal } = await readStatements(desk, draft.doc);
    const forbidden = touched.length === 0 ? null : await checkGrant(desk, "submit-proposal", touched);
    if (forbidden !== null || refusal !== null) return refused(forbidden ?? refusal ?? EMPTY);
    const revision = await seal(desk, proposal, draft.doc, statements);
    if (revision === null) return refused({ kind: "nothing-changed" });
    await claimSeries(revision.id, desk.tx);
    const { id, no, contentHash } = revision;
    const detail = { revision: id, no, content: contentHash, regions: revision.regions };
    const audit = { act: "submit-proposal", entity: `proposal:${proposal.id}`, detail } as const;
    return done({ value: { revisionId: id, no, contentHash }, audit });
  });
}

const EMPTY: Refusal = {
  kind: "invalid",
  issues: [{ field: "items", key: "empty_revision", params: {}, severity: "error" }],
};

async function readStatements(
  desk: Desk,
  doc: DraftDoc,
): Promise<{ statements: readonly DraftStatement[]; refusal: Refusal | null }> {
  const { statements, issues } = itemsOfDraft(doc, shanghaiDay(desk.now));
  const errors = issues.filter((issue) => issue.severity === "error");
  if (errors.length > 0) return { statements, refusal: { kind: "invalid", issues: errors } };
  if (statements.length === 0) return { statements, refusal: EMPTY };
  for (const { series } of statements) {
    if (!desk.regions.has(series.region)) return { statements, refusal: { kind: "not-found", what: "region" } };
    const known = series.kind !== "rule" || (await hasCategory(series.key.split("/")[0] ?? "", desk.tx));
    if (!known) return { statements, refusal: { kind: "not-found", what: "category" } };
  }
  return { statements, refusal: null };
}

async function seal(
  desk: Desk,
  proposal: LockedProposal,
  doc: DraftDoc,
  statements: readonly DraftStatement[],
): Promise<RevisionHead | null> {
  const note = doc.publicNote.trim();
  const sealing = {
    proposalId: proposal.id,
    authorId: desk.actor.userId,
    baseSeq: doc.baseSeq,
    minor: doc.minor,
    publicNote: note === "" ? null : note.normalize("NFC"),
    statements,
  };
  const id = await sealRevision(sealing, desk.tx);
  if (id !== null) {
    const revision = await findRevision(id, desk.tx);
    invariant(revision !== null, "a revision just sealed can be read");
    return revision;
  }
  if (proposal.state !== "draft") return null;
  // Returned, and submitted again as it was: the same revision goes back into the queue.
  await setState(proposal.id, "in_review", desk.tx);
  return findNewestRevision(proposal.id, desk.tx);
}
