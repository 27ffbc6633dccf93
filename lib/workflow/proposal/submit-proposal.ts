/** Submits a draft: seals it as a revision that can no longer change, and claims its series. */
import type { Clock } from "@/lib/domain/value/clock";
import { drafted } from "@/lib/domain/editorial/drafted";
import { seriesOfItem, type DraftStatement } from "@/lib/domain/editorial/statement";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import type { NoteWriter } from "@/lib/domain/check/note";
import { invariant } from "@/lib/domain/value/invariant";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { issuesForSealing } from "@/lib/domain/check/proposal";
import { DEFAULT_CHECK_SETTINGS } from "@/lib/domain/check/setting";
import { remarksOfDraft } from "@/lib/domain/editorial/remark";
import type { Remark } from "@/lib/domain/editorial/remark.schema";
import type { SeriesRef } from "@/lib/domain/register/series";
import type { RegisterView } from "@/lib/domain/register/view";
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { linesAround } from "@/lib/data/editorial/register-lines";
import { setState, type LockedProposal } from "@/lib/data/editorial/proposals";
import { findNewestRevision, findRevision, type RevisionHead } from "@/lib/data/editorial/revisions";
import { claimSeries, insertRemarks, sealRevision } from "@/lib/data/editorial/sealing";
import { checkGrant } from "@/lib/workflow/frame/check-grant";
import { lockDraft } from "@/lib/workflow/frame/find-proposal";
import { runCommand, type Desk } from "@/lib/workflow/frame/run-command";

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
 * A note left empty is written by `writeNote` from what the draft changes, of the register as it is in this transaction.
 * An unchanged text makes no new revision: after a return it is submitted again as it was, otherwise `nothing-changed` and the approvals stand.
 * Refusals besides: `invalid` with issues, `stale` (draft saved, or register moved, meanwhile), `forbidden`, `conflict` (claimed, closed, scheduled).
 */
export function submitProposal(
  input: SubmitProposal,
  session: SessionRef,
  clock: Clock,
  writeNote: NoteWriter = () => "",
): Promise<Outcome<Submitted>> {
  return runCommand({ name: "submit-proposal", key: input.key, input }, session, clock, async (desk) => {
    const locked = await lockDraft(desk, "submit", input);
    if (!locked.ok) return locked;
    const { proposal, draft } = locked.value;
    const touched = [...new Set(draft.doc.items.map((item) => item.region))];
    if (touched.length === 0) return refused(EMPTY);
    const forbidden = await checkGrant(desk, "submit-proposal", touched);
    if (forbidden !== null) return refused(forbidden);
    const said = await readDraftSaid(desk, draft.doc, touched, writeNote);
    if (!said.ok) return said;
    const revision = await seal(desk, proposal, draft.doc, said.value);
    if (revision === null) return refused({ kind: "nothing-changed" });
    await claimSeries(revision.id, desk.tx);
    await insertRemarks(revision.id, desk.actor.userId, said.value.remarks, desk.tx);
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

const NO_NOTE: Refusal = {
  kind: "invalid",
  issues: [{ field: "publicNote", key: "public_note_required", params: {}, severity: "error" }],
};

/** What the draft says: to the public, and to colleagues. */
interface Said {
  readonly statements: readonly DraftStatement[];
  readonly note: string;
  readonly remarks: readonly Remark[];
}

/** The checks that the form shows while typing, asked again of the register as it is in this transaction. */
async function readDraftSaid(
  desk: Desk,
  doc: DraftDoc,
  touched: readonly string[],
  writeNote: NoteWriter,
): Promise<Outcome<Said>> {
  if (touched.some((code) => !desk.regions.has(code))) return refused({ kind: "not-found", what: "region" });
  const today = shanghaiDay(desk.now);
  const view = await linesAround(touched, desk.tx);
  const unknown = doc.items.map(seriesOfItem).some((series) => !isKnown(series, view));
  if (unknown) return refused({ kind: "not-found", what: "category" });
  const read = drafted(doc, view, today);
  const issues = issuesForSealing(doc, view, today, DEFAULT_CHECK_SETTINGS, read);
  const errors = issues.filter((issue) => issue.severity === "error");
  if (errors.length > 0) return refused({ kind: "invalid", issues: errors });
  const typed = doc.publicNote.trim();
  const note = typed === "" && !doc.minor ? writeNote(doc, view, today, read.statements) : typed;
  if (note === "" && !doc.minor) return refused(NO_NOTE);
  const { statements } = read;
  return done({ statements, note, remarks: remarksOfDraft(doc, statements, issues) });
}

/** A key that names no series names no category either. */
function isKnown(series: SeriesRef | null, { categories }: RegisterView): boolean {
  return series !== null && (series.kind !== "rule" || categories.has(series.category));
}

async function seal(
  desk: Desk,
  proposal: LockedProposal,
  doc: DraftDoc,
  { statements, note }: Said,
): Promise<RevisionHead | null> {
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
  // Come back, and submitted again as it was: the same revision goes back into the queue.
  await setState(proposal.id, "in_review", desk.tx);
  return findNewestRevision(proposal.id, desk.tx);
}
