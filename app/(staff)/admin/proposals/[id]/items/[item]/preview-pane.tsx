"use client";

import type { MouseEvent } from "react";
import styles from "@/components/editor/editor.module.css";
import { useFormSide } from "@/components/editor/form-side";
import type { ShownItem } from "./shown-item";

interface PreviewPaneProps {
  shown: ShownItem;
  isSaving: boolean;
  /** Another month, or another variable to draw the picture over, is asked for. */
  onLook: (look: { month: string } | { over: string }) => void;
  onLink: (event: MouseEvent) => void;
}

/** The preview beside the form, with the month it compares in. While a newer one is computed the old stays, dimmed. */
export function PreviewPane({ shown, isSaving, onLook, onLink }: PreviewPaneProps) {
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
          <select value={shown.month} disabled={readOnly} onChange={(event) => onLook({ month: event.target.value })}>
            {months.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      </div>
      {/* The links inside are ordinary anchors; a click only moves the focus along with them. */}
      <div
        className={styles.previewBody}
        data-updating={isSaving || undefined}
        aria-busy={isSaving}
        onClick={(event) => {
          const over = readOnly ? null : sweepAsked(event);
          if (over === null) return onLink(event);
          event.preventDefault();
          onLook({ over });
        }}
      >
        {shown.panel}
      </div>
    </section>
  );
}

/** The variable whose link was clicked; its address stays for those who may not save, and for a new window. */
function sweepAsked(event: MouseEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return null;
  return event.target.closest("a[data-over]")?.getAttribute("data-over") ?? null;
}
