/** Keeps what an editor has typed so far. Issues never stop a draft from being kept; only a newer save does. */
import { canonicalJson } from "@/lib/domain/value/canonical-json";
import type { Clock } from "@/lib/domain/value/clock";
import { draftMark } from "@/lib/domain/draft/mark";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import { whyNot } from "@/lib/domain/editorial/act";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { readDraft, replaceDraft, type Draft } from "@/lib/data/editorial/drafts";
import { readProposal, type LockedProposal } from "@/lib/data/editorial/proposals";
import { headSeq } from "@/lib/data/editorial/publications";
import { checkGrant } from "@/lib/workflow/frame/check-grant";
import { CLOSED, mayRead, staleDraft } from "@/lib/workflow/frame/find-proposal";
import { runCommand, type Desk } from "@/lib/workflow/frame/run-command";

export interface SaveDraft {
  readonly proposalId: string;
  readonly lockVersion: number;
  readonly doc: DraftDoc;
  /** Marks of what the same form sent before without hearing an answer: any of it may be what is stored by now. */
  readonly sentBefore?: readonly string[];
}

export interface SavedDraft {
  readonly lockVersion: number;
  /** ISO instant. */
  readonly savedAt: string;
}

/**
 * Takes no lock on the proposal: a publisher must not wait for somebody's typing, nor the other way round. Saving the same text again
 * writes nothing, so that whoever only looks does not become a contributor. Not audited: drafts are not history.
 * Refusals: `stale` with who saved and when, `forbidden`, `not-found`, `conflict` (closed, under_review).
 */
export function saveDraft(input: SaveDraft, session: SessionRef, clock: Clock): Promise<Outcome<SavedDraft>> {
  const command = { name: "save-draft", key: null, input, bucket: "draft" } as const;
  return runCommand(command, session, clock, async (desk) => {
    const proposal = await readProposal(input.proposalId, desk.tx);
    if (proposal === null || !mayRead(desk, proposal)) return refused({ kind: "not-found", what: "proposal" });
    const draft = await readDraft(proposal.id, desk.tx);
    const shut = whyNot("save", proposal, desk.actor);
    if (shut !== null || draft === null) return refused(shut ?? CLOSED);
    // Before and after: an item may be moved neither into nor out of another office's region.
    const forbidden = await checkGrant(desk, "save-draft", regionsOf(proposal, draft.doc, input.doc));
    if (forbidden !== null) return refused(forbidden);
    // A save of the same form may come in between: then this one goes on from it.
    for (let stored: Draft | null = draft; stored !== null; stored = await readDraft(proposal.id, desk.tx)) {
      if (!hasSeen(stored, input, desk)) return refused(staleDraft(stored));
      const saved = await replace(desk, stored, input.doc);
      if (saved !== null) return done({ value: saved, audit: null });
    }
    return refused(CLOSED);
  });
}

/** By its number; or because it is what was sent, now or before: answers get lost, and whoever leaves a form does not wait for them. */
function hasSeen(stored: Draft, { lockVersion, doc, sentBefore = [] }: SaveDraft, { actor }: Desk): boolean {
  if (stored.lockVersion === lockVersion) return true;
  const mark = draftMark(stored.doc);
  return mark === draftMark(doc) || (stored.savedBy.id === actor.userId && sentBefore.includes(mark));
}

async function replace(desk: Desk, draft: Draft, typed: DraftDoc): Promise<SavedDraft | null> {
  // What was seen of the register only grows, and never beyond what there is: a page cannot talk itself out of being stale.
  const baseSeq = Math.max(draft.doc.baseSeq, Math.min(typed.baseSeq, await headSeq(desk.tx)));
  const doc = { ...typed, baseSeq };
  if (canonicalJson(doc) === canonicalJson(draft.doc))
    return { lockVersion: draft.lockVersion, savedAt: draft.savedAt };
  const { proposalId, lockVersion } = draft;
  return replaceDraft({ proposalId, lockVersion, doc, savedBy: desk.actor.userId }, desk.tx);
}

function regionsOf(proposal: LockedProposal, ...docs: readonly DraftDoc[]): readonly string[] {
  const regions = docs.flatMap((doc) => doc.items.map((item) => item.region));
  return regions.length === 0 ? proposal.regions : [...new Set(regions)];
}
