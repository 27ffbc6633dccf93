"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import styles from "@/components/editor/field/editor.module.css";
import { focusElement } from "@/components/editor/field/focus-field";
import { useFormSide } from "@/components/editor/form/form-side";
import type { ShownPreview } from "@/components/editor/preview/shown-preview";
import { previewWords } from "@/lib/i18n/change/preview";
import { PreviewPanel } from "./preview-panel";
import type { ShownItem } from "./shown-item";

/** What is asked to be looked at: another month, another month to compare with, another variable to draw the picture over. */
export type LookAsked = { month: string } | { against: string } | { over: string };

interface PreviewPaneProps {
  shown: ShownItem;
  /** The effect of the form when it could last be read; null where it never could. */
  lastRead: ShownPreview | null;
  isSaving: boolean;
  onLook: (look: LookAsked) => void;
  onLink: (event: MouseEvent) => void;
}

/** The preview beside the form, with the months it compares. While a newer one is computed the old stays, dimmed. */
export function PreviewPane({ shown, lastRead, isSaving, onLook, onLink }: PreviewPaneProps) {
  const { words, language, readOnly } = useFormSide();
  const own = previewWords(language);
  const { month, against } = shown;
  const months = withMonth(shown.months, month);
  const others = withMonth(shown.months, against).filter(({ value }) => value !== month);
  const router = useRouter();
  // Who may not save asks with the address.
  const look = readOnly ? (asked: LookAsked) => router.push(addressOf({ month, against, ...asked })) : onLook;
  return (
    // Can be reached with Tab, so that the keys that scroll a page scroll it.
    <section className={styles.previewPane} aria-label={words.preview} tabIndex={0}>
      <div className={styles.previewHead}>
        <h2>{words.preview}</h2>
        <Months label={words.month} value={month} options={months} onChange={(chosen) => look({ month: chosen })} />
        <Months
          label={own.compareWith}
          value={against}
          options={[{ value: "", text: own.published }, ...others.filter(({ value }) => value !== "")]}
          onChange={(chosen) => look({ against: chosen })}
        />
      </div>
      <PartLinks shown={shown} lastRead={lastRead} />
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
        <PreviewPanel shown={shown} lastRead={lastRead} />
      </div>
    </section>
  );
}

/** Every part of the preview by name: what lies below the edge is one key away. */
function PartLinks({ shown: { preview }, lastRead }: Pick<PreviewPaneProps, "shown" | "lastRead">) {
  const { words, language } = useFormSide();
  const own = previewWords(language);
  const comparison = (preview.isRead ? preview : lastRead)?.comparison ?? null;
  const compared: readonly PartName[] =
    comparison === null
      ? []
      : [
          [3, own.samples],
          [4, own.chart],
          [5, comparison.reachHeading],
          ...(comparison.arrears === null ? [] : ([[6, own.arrears]] satisfies PartName[])),
        ];
  const parts: readonly PartName[] = [[1, words.issues], [2, words.differences], ...compared, [7, words.publicPage]];
  return (
    <nav aria-label={own.parts} className={styles.partLinks}>
      <ul>
        {parts.map(([number, name]) => (
          <li key={number}>
            <a
              href={`#preview-${number}`}
              title={`Alt ${number}`}
              aria-keyshortcuts={`Alt+${number}`}
              onClick={(event) => {
                event.preventDefault();
                focusElement(document.getElementById(`preview-${number}`));
              }}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type PartName = readonly [number: number, name: string];

type MonthOptions = ShownItem["months"];

interface MonthsProps {
  label: string;
  value: string;
  options: MonthOptions;
  onChange: (value: string) => void;
}

function Months({ label, value, options, onChange }: MonthsProps) {
  return (
    <label>
      {label}{" "}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

function withMonth(months: MonthOptions, month: string): MonthOptions {
  return months.some(({ value }) => value === month) ? months : [{ value: month, text: month }, ...months];
}

function addressOf({ month, against }: { month: string; against: string }): string {
  const query = new URLSearchParams({ on: month, ...(against !== "" && { with: against }) });
  return `?${query.toString()}`;
}

/** The variable whose link was clicked; its address stays for those who may not save, and for a new window. */
function sweepAsked(event: MouseEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return null;
  return event.target.closest("a[data-over]")?.getAttribute("data-over") ?? null;
}
