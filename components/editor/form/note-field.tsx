"use client";

import { useState } from "react";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { Check, TextBox } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { useFormSide } from "./form-side";

interface NoteFieldProps {
  doc: Pick<DraftDoc, "publicNote" | "minor">;
  /** What is written from the differences while nobody writes by hand. */
  written: string;
  /** Does the draft change words only? Then a note may be spared. */
  isWordsOnly: boolean;
  onChange: (patch: Partial<Pick<DraftDoc, "publicNote" | "minor">>) => void;
}

/** What the public reads about the draft as a whole: it follows the draft until it is typed into, and again once it is emptied. */
export function NoteField({ doc, written, isWordsOnly, onChange }: NoteFieldProps) {
  const { words, readOnly } = useFormSide();
  const { publicNote, minor } = doc;
  // Emptied to begin anew: it must not fill itself again under the fingers.
  const [isEmptied, setEmptied] = useState(false);
  const isLive = publicNote === "" && !minor;
  return (
    <div onBlur={() => setEmptied(false)}>
      <TextBox
        field="publicNote"
        label={words.publicNote}
        hint={words.publicNoteHint}
        value={isLive && !isEmptied ? written : publicNote}
        onChange={(typed) => {
          setEmptied(typed === "");
          onChange({ publicNote: typed });
        }}
      />
      {isLive && <p className={styles.hint}>{words.noteFollows}</p>}
      {publicNote !== "" && written !== "" && written !== publicNote && (
        <p className={styles.chips}>
          <button type="button" disabled={readOnly} onClick={() => onChange({ publicNote: "" })}>
            {words.suggestNote}
          </button>
          <span className={styles.echo}>{written}</span>
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
