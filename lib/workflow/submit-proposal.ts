/** Submits a draft: seals it as a revision that can no longer change, and claims its series. */
import type { Clock } from "@/lib/domain/clock";
import { itemsOfDraft, type DraftStatement } from "@/lib/domain/draft-items";
import type { DraftDoc } from "@/lib/domain/draft.schema";
import { invariant } from "@/lib/domain/invariant";
import { done, refused, type Outcome } from "@/lib/domain/outcome";
import type { Refusal } from "@/lib/domain/refusal";
import { issuesForSealing } from "@/lib/domain/proposal-checks";
import { remarksOfDraft } from "@/lib/domain/remark";
import { shanghaiDay } from "@/lib/domain/shanghai-day";
import type { SessionRef } from "@/lib/domain/session-ref";
import { linesAround } from "@/lib/data/register-lines";
import { setState, type LockedProposal } from "@/lib/data/proposals";
import { findNewestRevision, findRevision, type RevisionHead } from "@/lib/data/revisions";
import { claimSeries, insertRemarks, sealRevision } from "@/lib/data/sealing";
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
    if (touched.length === 0) return refused(EMPTY);
    const forbidden = await checkGrant(desk, "submit-proposal", touched);
    if (forbidden !== null) return refused(forbidden);
    const statements = await readStatements(desk, draft.doc, touched);
    if (!statements.ok) return statements;
    const revision = await seal(desk, proposal, draft.doc, statements.value);
    if (revision === null) return refused({ kind: "nothing-changed" });
    await claimSeries(revision.id, desk.tx);
    await insertRemarks(revision.id, desk.actor.userId, remarksOfDraft(draft.doc, statements.value), desk.tx);
    const { id, no, contentHash } = revision;
    const detail = { revision: id, no, content: contentHash, regions: revision.regions };
    const audit = { act: "submit-proposal", entity: `proposal:${proposal.id}`, detail } as const;
    return done({ value: { revisionId: id, no, contentHash }, audit });
  });
}

const EMPTY: Refusal = {
  kind: "invalid",
  issues: [{ field: "", key: "nothing_to_send", params: {}, severity: "error" }],
};

/** The checks that the form shows while typing, asked again of the register as it is in this transaction. */
async function readStatements(
  desk: Desk,
  doc: DraftDoc,
  touched: readonly string[],
): Promise<Outcome<readonly DraftStatement[]>> {
  if (touched.some((code) => !desk.regions.has(code))) return refused({ kind: "not-found", what: "region" });
  const today = shanghaiDay(desk.now);
  const view = await linesAround(touched, desk.tx);
  const unknown = doc.items.some((item) => item.seriesKind === "rule" && !view.categories.has(categoryOf(item.key)));
  if (unknown) return refused({ kind: "not-found", what: "category" });
  const errors = issuesForSealing(doc, view, today).filter((issue) => issue.severity === "error");
  return errors.length > 0 ? refused({ kind: "invalid", issues: errors }) : done(itemsOfDraft(doc, today).statements);
}

function categoryOf(key: string): string {
  return key.split("/")[0] ?? "";
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
