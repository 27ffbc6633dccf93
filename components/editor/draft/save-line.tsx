"use client";

import { instantTime } from "@/lib/i18n/core/format";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import { saveWords } from "@/lib/i18n/editor/save";
import type { SaveStatus } from "./save-status";
import styles from "@/components/editor/field/editor.module.css";
import { useFormSide } from "@/components/editor/form/form-side";

interface SaveLineProps {
  status: SaveStatus;
  /** The address of the form, for the way back after signing in. */
  path: string;
  onRetry: () => void;
}

const FINE: ReadonlySet<SaveStatus["kind"]> = new Set(["saving", "saved", "conflict"]);

/** Where the draft stands, in one place and one line. */
export function SaveLine({ status, path, onRetry }: SaveLineProps) {
  const { words } = useFormSide();
  const isTrouble = !FINE.has(status.kind);
  return (
    <p className={styles.saveLine} data-trouble={isTrouble || undefined} role="status">
      <SaveSentence status={status} />
      {status.kind === "signed-out" && (
        <>
          {" "}
          <a href={`/sign-in?expired=1&next=${encodeURIComponent(path)}`}>{words.signIn}</a>
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
  const { words, language } = useFormSide();
  switch (status.kind) {
    case "conflict":
      return (
        <ChineseInside text={words.conflict(status.theirs.by, instantTime(status.theirs.at))} language={language} />
      );
    case "saving":
      return words.saving;
    case "saved":
      return status.mergedWith === undefined ? (
        words.saved(instantTime(status.at))
      ) : (
        <ChineseInside text={words.savedMerged(instantTime(status.at), status.mergedWith)} language={language} />
      );
    case "offline":
      return words.offline;
    case "busy":
      return saveWords(language).server;
    case "signed-out":
      return words.signedOut;
    case "refused":
      return words.refusedToSave(status.sentence);
  }
}
