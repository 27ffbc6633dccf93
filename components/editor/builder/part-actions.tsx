"use client";

import { useFormSide } from "@/components/editor/form/form-side";
import editorStyles from "@/components/editor/field/editor.module.css";
import { useBuilderWords } from "./use-builder-words";

interface PartActionsProps {
  /** What is moved or removed, said to those who cannot see where the button stands. */
  name: string;
  index: number;
  count: number;
  onMove: (by: 1 | -1) => void;
  onRemove: (() => void) | null;
}

/** Up, down and remove for one of several parts. */
export function PartActions({ name, index, count, onMove, onRemove }: PartActionsProps) {
  const { readOnly } = useFormSide();
  const words = useBuilderWords();
  const hidden = <span className="visually-hidden"> {name}</span>;
  return (
    <>
      <button
        type="button"
        className={editorStyles.plain}
        disabled={readOnly || index === 0}
        onClick={() => onMove(-1)}
      >
        {words.up}
        {hidden}
      </button>
      <button
        type="button"
        className={editorStyles.plain}
        disabled={readOnly || index === count - 1}
        onClick={() => onMove(1)}
      >
        {words.down}
        {hidden}
      </button>
      {onRemove !== null && (
        <button type="button" className={editorStyles.plain} disabled={readOnly} onClick={onRemove}>
          {words.remove}
          {hidden}
        </button>
      )}
    </>
  );
}

/** The list with one entry moved one place. */
export function moved<Part>(parts: readonly Part[], index: number, by: 1 | -1): Part[] {
  const others = parts.filter((_, at) => at !== index);
  return others.toSpliced(index + by, 0, ...parts.slice(index, index + 1));
}
