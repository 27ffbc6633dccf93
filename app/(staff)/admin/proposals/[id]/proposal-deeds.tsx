import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Placed } from "@/components/ui/placed";
import { Strip } from "@/components/ui/strip";
import type { ProposalFile } from "@/lib/data/reading/proposals";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { staffPage } from "@/app/(staff)/_staff/page";
import styles from "@/app/(staff)/_staff/staff.module.css";
import { abandon, submit } from "./actions";
import { missingForReview } from "./missing-for-review";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { writtenNote } from "@/lib/i18n/change/written-note";

interface ProposalDeedsProps {
  file: ProposalFile;
  doc: DraftDoc;
  lockVersion: number;
}

/** The public note as it will go out (it is typed where the items are), what is still missing, and the two ways on: send for review, or abandon. */
export async function ProposalDeeds({ file, doc, lockVersion }: ProposalDeedsProps) {
  const { words, language, snapshot } = await staffPage();
  const w = words.proposal;
  const missing = await missingForReview(file.id, doc);
  const written = writtenNote(doc, snapshot, snapshot.today());
  const seen = { proposalId: file.id, lockVersion: String(lockVersion) };
  const hidden = () => ({ ...seen, key: crypto.randomUUID() });
  return (
    <>
      <section>
        <h2>{w.note}</h2>
        <p>{doc.publicNote === "" && !doc.minor ? w.noteWritten(written) : doc.publicNote || w.noteNone}</p>
        <p>{w.noteHint}</p>
      </section>
      {missing.length > 0 ? (
        <Strip>
          <strong>{`${w.missing}${MARKS[language].colon}`}</strong>
          <ul>
            {missing.map((one) => (
              <li key={one.text}>
                <Placed sentence={one} />
              </li>
            ))}
          </ul>
        </Strip>
      ) : (
        <Strip tone="good">{w.missingNone}</Strip>
      )}
      <div className={styles.buttons}>
        <Disclosure label={file.newest === null ? w.submit : w.submitAgain} tone="primary">
          <p>{w.submitConfirm}</p>
          <ActionForm action={submit} words={words.form} hidden={hidden()} submit={w.submit} />
        </Disclosure>
        <Disclosure label={w.abandon} tone="destructive">
          <p>{w.abandonConfirm}</p>
          <ActionForm
            action={abandon}
            words={words.form}
            hidden={hidden()}
            submit={w.abandonSubmit}
            submitTone="destructive"
          />
        </Disclosure>
      </div>
    </>
  );
}
