"use client";

import type { MouseEvent } from "react";
import styles from "@/components/editor/editor.module.css";
import { useFormSide } from "@/components/editor/form-side";
import type { ShownItem } from "./shown-item";

interface PreviewPaneProps {
  shown: ShownItem;
  isSaving: boolean;
  onMonth: (month: string) => void;
  onLink: (event: MouseEvent) => void;
}

/** The preview beside the form, with the month it compares in. While a newer one is computed the old stays, dimmed. */
export function PreviewPane({ shown, isSaving, onMonth, onLink }: PreviewPaneProps) {
  const { words, readOnly } = useFormSide();
  const months = shown.months.some(({ value }) => value === shown.month)
    ? shown.months
    : [{ value: shown.month, text: shown.month }, ...shown.months];
  return (
    <section className={styles.previewPane} aria-label={words.preview}>
      <div className={styles.previewHead}>
        <h2>{words.preview}</h2>
        <label>
          {words.month}{" "}
          <select value={shown.month} disabled={readOnly} onChange={(event) => onMonth(event.target.value)}>
            {months.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      </div>
      {/* The links inside are ordinary anchors; a click only moves the focus along with them. */}
      <div className={styles.previewBody} data-updating={isSaving || undefined} aria-busy={isSaving} onClick={onLink}>
        {shown.panel}
      </div>
    </section>
  );
}
