import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import type { SealedRevision } from "@/lib/data/reading/revisions";
import type { StaffPage } from "@/app/(staff)/_staff/page";
import { approve, force, giveBack, publish, settleApprove, settleObject } from "./actions";
import { effectSentences } from "./effect-sentences";
import styles from "./review.module.css";
import type { Standing } from "./standing";

interface ReviewBarProps {
  sealed: SealedRevision;
  standing: Standing;
  page: StaffPage;
}

/** What can be done with the revision, always in sight at the foot. Each deed asks once more and names the effect. */
export function ReviewBar({ sealed, standing, page }: ReviewBarProps) {
  const { words } = page;
  const w = words.review;
  const hidden = () => ({
    key: crypto.randomUUID(),
    revisionId: sealed.revision.id,
    contentHash: sealed.revision.contentHash,
  });
  const effect = (
    <ul className={styles.effect}>
      {effectSentences(sealed, page).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  return (
    <section className={styles.bar} aria-label={w.actionBar}>
      {standing.open.has("approve") && (
        <Disclosure label={w.approve} tone="primary" hotkey="A" upward>
          <p>{w.approveConfirm}</p>
          {effect}
          <ActionForm action={approve} words={words.form} hidden={hidden()} submit={w.approveSubmit}>
            <TextArea name="comment" label={w.approveComment} rows={2} />
          </ActionForm>
        </Disclosure>
      )}
      {standing.open.has("return") && (
        <Disclosure label={w.return} hotkey="R" upward>
          <ActionForm action={giveBack} words={words.form} hidden={hidden()} submit={w.returnSubmit}>
            <TextArea name="comment" label={w.returnComment} hint={w.returnHint} />
          </ActionForm>
        </Disclosure>
      )}
      {standing.open.has("publish") && (
        <Disclosure label={w.publish} tone="primary" hotkey="P" upward>
          <p>{w.publishConfirm}</p>
          {effect}
          <ActionForm action={publish} words={words.form} hidden={hidden()} submit={w.publishSubmit} />
        </Disclosure>
      )}
      {standing.open.has("force") && (
        <Disclosure label={w.force} tone="destructive" upward>
          <p>{w.forceConfirm}</p>
          {effect}
          <ActionForm
            action={force}
            words={words.form}
            hidden={hidden()}
            submit={w.forceSubmit}
            submitTone="destructive"
          >
            <TextArea name="reason" label={w.forceReason} hint={w.forceHint} />
          </ActionForm>
        </Disclosure>
      )}
      {standing.open.has("settle") && (
        <>
          <Disclosure label={w.settleApprove} tone="primary" hotkey="A" upward>
            <p>{w.approveConfirm}</p>
            {effect}
            <ActionForm action={settleApprove} words={words.form} hidden={hidden()} submit={w.settleApprove}>
              <TextArea name="comment" label={w.approveComment} rows={2} />
            </ActionForm>
          </Disclosure>
          <Disclosure label={w.settleObject} hotkey="R" upward>
            <ActionForm action={settleObject} words={words.form} hidden={hidden()} submit={w.settleObject}>
              <TextArea name="comment" label={w.settleComment} hint={w.settleObjectHint} />
            </ActionForm>
          </Disclosure>
        </>
      )}
      <LinkButton href="/admin/review">{w.backToQueue}</LinkButton>
    </section>
  );
}
