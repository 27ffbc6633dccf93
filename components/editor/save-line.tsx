"use client";

import { instantTime } from "@/lib/i18n/format";
import type { SaveStatus } from "./autosave";
import styles from "./editor.module.css";
import { useFormSide } from "./form-side";

/** Where the draft stands, in one place and one line. */
export function SaveLine({ status, onRetry }: { status: SaveStatus; onRetry: () => void }) {
  const { words } = useFormSide();
  const isTrouble = status.kind === "offline" || status.kind === "signed-out" || status.kind === "refused";
  return (
    <p className={styles.saveLine} data-trouble={isTrouble || undefined} role="status">
      <SaveSentence status={status} />
      {status.kind === "signed-out" && (
        <>
          {" "}
          <a href="/sign-in" target="_blank" rel="noopener">
            {words.signIn}
          </a>
        </>
      )}
      {(status.kind === "signed-out" || status.kind === "refused") && (
        <>
          {" "}
          <button type="button" className={styles.plain} onClick={onRetry}>
            {words.retry}
          </button>
        </>
      )}
    </p>
  );
}

function SaveSentence({ status }: { status: SaveStatus }) {
  const { words } = useFormSide();
  switch (status.kind) {
    case "conflict":
      return words.conflict(status.theirs.by, instantTime(status.theirs.at));
    case "saving":
      return words.saving;
    case "saved":
      return words.saved(instantTime(status.at));
    case "offline":
      return words.offline;
    case "signed-out":
      return words.signedOut;
    case "refused":
      return words.refusedToSave(status.sentence);
  }
}
