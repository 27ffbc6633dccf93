import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { Strip } from "@/components/ui/strip";
import type { ProposalFile } from "@/lib/data/reading/proposals";
import { can, type Deed } from "@/lib/domain/deed/permission";
import { instantName } from "@/lib/i18n/core/format";
import { takeBackWords } from "@/lib/i18n/staff/take-back";
import { staffPage } from "@/app/(staff)/_staff/page";
import styles from "@/app/(staff)/_staff/staff.module.css";
import { hold, lift, recall, restore } from "./actions";

interface TakeBackProps {
  file: ProposalFile;
  /** The page of a revision is returned to by its own address. */
  backTo?: "proposal" | "review";
}

const SENT = new Set(["in_review", "approved", "scheduled", "publish_failed"]);

/** The hold that stands, with who set it and why. */
export async function HoldStrip({ file }: { file: ProposalFile }) {
  const { language } = await staffPage();
  if (file.hold === null) return null;
  const { by, at, reason } = file.hold;
  return <Strip tone="bad">{takeBackWords(language).held(by, instantName(at, language), reason)}</Strip>;
}

/** What can be taken back of a proposal as it stands: the sending, the release for publication, the giving up. */
export async function TakeBack({ file, backTo = "proposal" }: TakeBackProps) {
  const { words, language, actor, snapshot } = await staffPage();
  const w = takeBackWords(language);
  const may = (deed: Deed) => can(actor, deed, file.regions, snapshot.regions);
  const revisionId = file.newest?.id ?? "";
  const here = () => ({
    key: crypto.randomUUID(),
    proposalId: file.id,
    ...(backTo === "review" && { revisionId }),
  });
  const sent = SENT.has(file.state);
  return (
    <div className={styles.buttons}>
      {sent && may("recall-submission") && (
        <Disclosure label={w.recall}>
          <p>{w.recallHelp}</p>
          <ActionForm
            action={recall}
            words={words.form}
            hidden={{ key: crypto.randomUUID(), revisionId }}
            submit={w.recallSubmit}
          />
        </Disclosure>
      )}
      {sent && file.hold === null && may("hold-publication") && (
        <Disclosure label={w.hold}>
          <p>{w.holdHelp}</p>
          <ActionForm action={hold} words={words.form} hidden={here()} submit={w.holdSubmit}>
            <TextArea name="reason" label={w.holdReason} hint={w.holdHint} rows={2} />
          </ActionForm>
        </Disclosure>
      )}
      {file.hold !== null && may("lift-hold") && (
        <ActionForm action={lift} words={words.form} hidden={here()} submit={w.lift} submitTone="secondary" inline />
      )}
      {file.state === "abandoned" && may("restore-proposal") && (
        <Disclosure label={w.restore} tone="primary">
          <p>{w.restoreHelp}</p>
          <ActionForm
            action={restore}
            words={words.form}
            hidden={{ key: crypto.randomUUID(), proposalId: file.id }}
            submit={w.restoreSubmit}
          />
        </Disclosure>
      )}
    </div>
  );
}
