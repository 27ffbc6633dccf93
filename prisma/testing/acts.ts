/** Every act on a proposal, twice: through its verb, and as the rows that the verb would write, past all its checks. */
import type { Act } from "@/lib/domain/editorial/act";
import type { DecisionOutcome } from "@/lib/domain/editorial/decision";
import { itemsOfDraft } from "@/lib/domain/editorial/statement";
import type { Outcome } from "@/lib/domain/deed/outcome";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";
import { actIn } from "@/lib/data/account/sessions";
import { refusalOf } from "@/lib/data/database/constraints";
import { transaction, type Tx } from "@/lib/data/database/transaction";
import { insertDecision } from "@/lib/data/editorial/decisions";
import { insertDraft, readDraft, replaceDraft } from "@/lib/data/editorial/drafts";
import { endHold, insertHold } from "@/lib/data/editorial/holds";
import { setState } from "@/lib/data/editorial/proposals";
import { headSeq, insertPublication } from "@/lib/data/editorial/publications";
import { insertRecall } from "@/lib/data/editorial/recalls";
import { sealRevision } from "@/lib/data/editorial/sealing";
import { abandonProposal } from "@/lib/workflow/proposal/abandon-proposal";
import { recallSubmission } from "@/lib/workflow/proposal/recall-submission";
import { restoreProposal } from "@/lib/workflow/proposal/restore-proposal";
import { saveDraft } from "@/lib/workflow/proposal/save-draft";
import { startProposal } from "@/lib/workflow/proposal/start-proposal";
import { submitProposal } from "@/lib/workflow/proposal/submit-proposal";
import { forcePublication } from "@/lib/workflow/publication/force-publication";
import { holdPublication } from "@/lib/workflow/publication/hold-publication";
import { liftHold } from "@/lib/workflow/publication/lift-hold";
import { publishRevision } from "@/lib/workflow/publication/publish-revision";
import { approveRevision } from "@/lib/workflow/review/approve-revision";
import { returnRevision } from "@/lib/workflow/review/return-revision";
import { settleForcedPublication } from "@/lib/workflow/review/settle-forced-publication";
import { aKey, clock, type Player } from "./cast";
import { aDoc, aDraftItem, shown, type Sealed, seriesTyped } from "./editorial";

const COMMENT = "请再核对一次";
const REASON = "等不及审核，先公布这一条";

/** The act through its verb, as a page would ask for it. */
export const BY_VERB: Readonly<Record<Act, (sealed: Sealed, by: Player) => Promise<Outcome<unknown>>>> = {
  start: ({ doc }, by) => {
    const item = aDraftItem({ key: doc.items[0]?.key ?? "" });
    const series = seriesTyped(item.key, item.region);
    return startProposal({ key: aKey(), series, kind: "change", doc: aDoc(item) }, by.session, clock);
  },
  save: ({ proposalId, doc }, by) =>
    saveDraft({ proposalId, lockVersion: 0, doc: { ...doc, publicNote: "改了公开说明" } }, by.session, clock),
  submit: ({ proposalId }, by) => submitProposal({ key: aKey(), proposalId, lockVersion: 0 }, by.session, clock),
  recall: ({ revisionId }, by) => recallSubmission({ key: aKey(), revisionId }, by.session, clock),
  approve: (sealed, by) => approveRevision(shown(sealed), by.session, clock),
  return: (sealed, by) => returnRevision({ ...shown(sealed), comment: COMMENT }, by.session, clock),
  hold: ({ proposalId }, by) => holdPublication({ key: aKey(), proposalId, reason: COMMENT }, by.session, clock),
  "lift-hold": ({ proposalId }, by) => liftHold({ key: aKey(), proposalId }, by.session, clock),
  publish: (sealed, by) => publishRevision(shown(sealed), by.session, clock, null),
  force: (sealed, by) => forcePublication({ ...shown(sealed), reason: REASON }, by.session, clock, null),
  settle: (sealed, by) => settleForcedPublication({ ...shown(sealed), outcome: "retro_approve" }, by.session, clock),
  object: (sealed, by) =>
    settleForcedPublication({ ...shown(sealed), outcome: "retro_object", comment: COMMENT }, by.session, clock),
  abandon: ({ proposalId }, by) => abandonProposal({ key: aKey(), proposalId, lockVersion: 0 }, by.session, clock),
  restore: ({ proposalId }, by) => restoreProposal({ key: aKey(), proposalId }, by.session, clock),
};

/** What the database says to the bare rows of an act: its refusal, or null where it takes them. Nothing is left of the attempt. */
export async function pastTheVerb(act: Act, sealed: Sealed, by: Player): Promise<Refusal | null> {
  try {
    await transaction(async (tx) => {
      await actIn(by.session.idHash, tx);
      throw (await WRITES[act](sealed, by, tx)) ? new Taken() : new NothingWritten();
    });
  } catch (error) {
    if (error instanceof Taken) return null;
    if (error instanceof NothingWritten) return { kind: "nothing-changed" };
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
  throw new Error("an attempt always ends by a throw");
}

/** Carry the news out of a transaction that must leave nothing. */
class Taken extends Error {}
class NothingWritten extends Error {}

/** Writes the rows; false when there was nothing to write them on. */
type Write = (sealed: Sealed, by: Player, tx: Tx) => Promise<boolean>;

const decide =
  (outcome: DecisionOutcome): Write =>
  async ({ revisionId, contentHash }, { id }, tx) => {
    await insertDecision({ revisionId, contentHash, reviewerId: id, outcome, comment: COMMENT }, tx);
    return true;
  };

const WRITES: Readonly<Record<Act, Write>> = {
  start: () => Promise.resolve(true),
  save: async ({ proposalId, doc }, { id }, tx) => {
    if ((await readDraft(proposalId, tx)) !== null)
      return (await replaceDraft({ proposalId, lockVersion: 0, doc, savedBy: id }, tx)) !== null;
    await insertDraft(proposalId, doc, id, tx);
    return true;
  },
  submit: async ({ proposalId, doc }, { id }, tx) => {
    const { statements } = itemsOfDraft(doc, shanghaiDay(clock.now()));
    const base = { proposalId, authorId: id, baseSeq: await headSeq(tx), minor: doc.minor, publicNote: doc.publicNote };
    return (await sealRevision({ ...base, statements }, tx)) !== null;
  },
  recall: async ({ revisionId }, { id }, tx) => {
    await insertRecall(revisionId, id, tx);
    return true;
  },
  approve: decide("approve"),
  return: decide("request_changes"),
  hold: async ({ proposalId }, { id }, tx) => {
    await insertHold({ proposalId, heldBy: id, reason: COMMENT }, tx);
    return true;
  },
  "lift-hold": ({ proposalId }, { id }, tx) => endHold(proposalId, id, tx),
  publish: async ({ revisionId }, { id }, tx) => {
    await insertPublication({ revisionId, publisherId: id, mode: { kind: "reviewed" }, key: aKey() }, tx);
    return true;
  },
  force: async ({ revisionId }, { id }, tx) => {
    const mode = { kind: "forced", reason: REASON } as const;
    await insertPublication({ revisionId, publisherId: id, mode, key: aKey() }, tx);
    return true;
  },
  settle: decide("retro_approve"),
  object: decide("retro_object"),
  abandon: async ({ proposalId }, _by, tx) => {
    await setState(proposalId, "abandoned", tx);
    return true;
  },
  restore: async ({ proposalId }, _by, tx) => {
    await setState(proposalId, "draft", tx);
    return true;
  },
};
