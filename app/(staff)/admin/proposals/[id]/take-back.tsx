import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { Strip } from "@/components/ui/strip";
import type { ProposalFile } from "@/lib/data/reading/proposals";
import { openActs } from "@/lib/domain/editorial/act";
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
  const open = openActs(file.standing, actor, snapshot.regions);
  const revisionId = file.newest?.id ?? "";
  const here = () => ({
    key: crypto.randomUUID(),
    proposalId: file.id,
    ...(backTo === "review" && { revisionId }),
  });
  return (
    <div className={styles.buttons}>
      {open.has("recall") && (
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
      {open.has("hold") && (
        <Disclosure label={w.hold}>
          <p>{w.holdHelp}</p>
          <ActionForm action={hold} words={words.form} hidden={here()} submit={w.holdSubmit}>
            <TextArea name="reason" label={w.holdReason} hint={w.holdHint} rows={2} />
          </ActionForm>
        </Disclosure>
      )}
      {open.has("lift-hold") && (
        <ActionForm action={lift} words={words.form} hidden={here()} submit={w.lift} submitTone="secondary" inline />
      )}
      {open.has("restore") && (
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
