"use client";

import type { DraftDoc } from "@/lib/domain/draft.schema";
import { Check, TextBox } from "./editor-field";
import styles from "./editor.module.css";
import { useFormSide } from "./form-side";

interface NoteFieldProps {
  doc: Pick<DraftDoc, "publicNote" | "minor">;
  suggestion: string;
  /** Does the draft change words only? Then a note may be spared. */
  isWordsOnly: boolean;
  onChange: (patch: Partial<Pick<DraftDoc, "publicNote" | "minor">>) => void;
}

/** What the public reads about the draft as a whole. */
export function NoteField({ doc, suggestion, isWordsOnly, onChange }: NoteFieldProps) {
  const { words, readOnly } = useFormSide();
  const { publicNote, minor } = doc;
  return (
    <div>
      <TextBox
        field="publicNote"
        label={words.publicNote}
        hint={words.publicNoteHint}
        value={publicNote}
        onChange={(note) => onChange({ publicNote: note })}
      />
      {suggestion !== "" && suggestion !== publicNote && (
        <p className={styles.chips}>
          <button type="button" disabled={readOnly} onClick={() => onChange({ publicNote: suggestion })}>
            {words.suggestNote}
          </button>
          <span className={styles.echo}>{suggestion}</span>
        </p>
      )}
      <Check
        field="minor"
        label={isWordsOnly ? words.minor : words.notMinor}
        checked={minor}
        disabled={!isWordsOnly && !minor}
        onChange={(isMinor) => onChange({ minor: isMinor })}
      />
    </div>
  );
}
