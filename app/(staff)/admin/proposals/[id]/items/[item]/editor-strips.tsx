"use client";

import styles from "@/components/editor/field/editor.module.css";
import { IssueLink } from "@/components/editor/field/field-link";
import { useFormSide, type ShownIssue } from "@/components/editor/form/form-side";
import type { Draft } from "@/components/editor/draft/use-draft";
import { buttonClass } from "@/components/ui/button";
import { NoticeStrip } from "@/components/ui/notice-strip";
import { Strip } from "@/components/ui/strip";
import { instantName } from "@/lib/i18n/core/format";
import { saveWords } from "@/lib/i18n/editor/save";
import type { FormNotice } from "@/lib/i18n/staff/form";

/** Says what an earlier visit typed and could not save: it is back in the form, or offered where others changed the draft since. */
export function LocalCopyStrip({ draft }: { draft: Draft }) {
  const { words, language } = useFormSide();
  if (draft.localCopy === null) return null;
  const { copy, isBack } = draft.localCopy;
  const time = instantName(copy.at, language);
  const own = saveWords(language);
  return (
    <Strip live tone={isBack ? "tint" : "warn"}>
      {isBack ? own.restored(time) : words.localCopy(time)}{" "}
      {!isBack && (
        <>
          <button type="button" className={buttonClass()} onClick={draft.restore}>
            {words.useLocal}
          </button>{" "}
        </>
      )}
      <button type="button" className={buttonClass()} onClick={draft.dropLocalCopy}>
        {isBack ? own.takeBack : words.dropLocal}
      </button>
    </Strip>
  );
}

/** Why a draft was not sent: what stands in the way of the whole, and what is missing at its fields. */
export interface Refused {
  readonly notice: FormNotice | null;
  readonly missing: readonly ShownIssue[];
}

/** Why it was not sent. What is no field of the form is nothing to be corrected in it, and has its own way on. */
export function RefusedStrips({ refused: { notice, missing } }: { refused: Refused }) {
  return (
    <>
      {notice !== null && <NoticeStrip notice={notice} live />}
      <MissingStrip issues={missing} />
    </>
  );
}

/** What is still missing before the draft can be sent, each a link to its field. */
function MissingStrip({ issues }: { issues: readonly ShownIssue[] }) {
  const { words } = useFormSide();
  if (issues.length === 0) return null;
  const undone = issues.filter(({ isToDo }) => isToDo === true).length;
  const heading = undone === 0 ? words.toMend : undone === issues.length ? words.missing : words.toFillOrMend;
  return (
    <Strip tone="bad" live>
      <strong>{heading(issues.length)}</strong>
      <ul>
        {issues.map((issue) => (
          <li key={issue.field + issue.sentence}>
            <IssueLink issue={issue} />
          </li>
        ))}
      </ul>
    </Strip>
  );
}

type Pane = "form" | "preview";

/** On a narrow screen: the form or the preview, with its counts in the label. */
export function PaneTabs({ pane, counts, onChange }: { pane: Pane; counts: string; onChange: (pane: Pane) => void }) {
  const { words } = useFormSide();
  return (
    <div className={styles.tabs}>
      <button type="button" aria-pressed={pane === "form"} onClick={() => onChange("form")}>
        {words.form}
      </button>
      <button type="button" aria-pressed={pane === "preview"} onClick={() => onChange("preview")}>
        {words.previewWith(counts)}
      </button>
    </div>
  );
}

/** A deletion can be taken back. */
export function UndoToast({ onUndo }: { onUndo: () => void }) {
  const { words } = useFormSide();
  return (
    <p className={styles.toast} role="status">
      {words.removed}{" "}
      <button type="button" className={buttonClass()} title="Ctrl Z" onClick={onUndo}>
        {words.undo}
      </button>
    </p>
  );
}
