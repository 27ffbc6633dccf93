/** Proposals brought to every stage they can come to, through the verbs; only what has no verb yet is done past them. */
import type { Stage } from "@/lib/domain/editorial/proposal";
import { setState } from "@/lib/data/editorial/proposals";
import { actIn } from "@/lib/data/account/sessions";
import { transaction } from "@/lib/data/database/transaction";
import { abandonProposal } from "@/lib/workflow/proposal/abandon-proposal";
import { recallSubmission } from "@/lib/workflow/proposal/recall-submission";
import { forcePublication } from "@/lib/workflow/publication/force-publication";
import { returnRevision } from "@/lib/workflow/review/return-revision";
import { settleForcedPublication } from "@/lib/workflow/review/settle-forced-publication";
import { aKey, clock, type Player } from "./cast";
import { approved, must, published, shown, submitted, type Sealed } from "./editorial";

/** Who brings it there: the editor writes, the others decide and publish. */
export interface Hands {
  readonly editor: Player;
  readonly reviewer: Player;
  readonly publisher: Player;
}

const WHY = "等不及审核，先公布这一条";

/** A proposal of the editor's at a stage, with a revision that was sealed at least once. */
export function atStage(stage: Stage, hands: Hands): Promise<Sealed> {
  return MAKERS[stage](hands);
}

const MAKERS: Readonly<Record<Stage, (hands: Hands) => Promise<Sealed>>> = {
  // Sealed, and a draft, and neither returned nor taken back: left from before giving up took back what was sent.
  draft: async ({ editor }) => {
    const sealed = await submitted(editor);
    await transaction((tx) => setState(sealed.proposalId, "draft", tx));
    return sealed;
  },
  returned: async ({ editor, reviewer }) => {
    const sealed = await submitted(editor);
    must(await returnRevision({ ...shown(sealed), comment: "请再核对一次" }, reviewer.session, clock));
    return sealed;
  },
  recalled: async ({ editor }) => {
    const sealed = await submitted(editor);
    must(await recallSubmission({ key: aKey(), revisionId: sealed.revisionId }, editor.session, clock));
    return sealed;
  },
  in_review: ({ editor }) => submitted(editor),
  approved: ({ editor, reviewer }) => approved(editor, reviewer),
  scheduled: (hands) => scheduled(hands),
  publish_failed: async (hands) => {
    const sealed = await scheduled(hands);
    await transaction(
      (tx) => tx.$executeRaw`
        UPDATE proposal SET state = 'publish_failed', failure = 'held back', lock_version = lock_version + 1 WHERE id = ${sealed.proposalId}::uuid`,
    );
    return sealed;
  },
  published: ({ editor, reviewer, publisher }) => published(editor, reviewer, publisher),
  owing: (hands) => forced(hands),
  settled: async (hands) => {
    const sealed = await forced(hands);
    const word = { ...shown(sealed), outcome: "retro_approve" } as const;
    must(await settleForcedPublication(word, hands.reviewer.session, clock));
    return sealed;
  },
  abandoned: async ({ editor }) => {
    const sealed = await submitted(editor);
    must(await abandonProposal({ key: aKey(), proposalId: sealed.proposalId, lockVersion: 0 }, editor.session, clock));
    return sealed;
  },
};

async function scheduled({ editor, reviewer, publisher }: Hands): Promise<Sealed> {
  const sealed = await approved(editor, reviewer);
  await transaction(async (tx) => {
    await actIn(publisher.session.idHash, tx);
    await tx.$executeRaw`
      UPDATE proposal SET state = 'scheduled', publish_at = clock_timestamp() + interval '1 day', scheduled_revision_id = ${sealed.revisionId}::uuid,
        scheduled_by = ${publisher.id}::uuid, lock_version = lock_version + 1 WHERE id = ${sealed.proposalId}::uuid`;
  });
  return sealed;
}

async function forced({ editor, publisher }: Hands): Promise<Sealed> {
  const sealed = await submitted(editor);
  must(await forcePublication({ ...shown(sealed), reason: WHY }, publisher.session, clock, null));
  return sealed;
}
