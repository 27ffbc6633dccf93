"use client";

import type { ItemKind } from "@/lib/domain/register/item";
import { TextBox } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { useFormSide } from "./form-side";

interface ReasonFieldsProps {
  kind: ItemKind;
  reason: string;
  remark: string;
  onChange: (patch: { reason?: string; remark?: string }) => void;
}

/** Why, in two fields whose labels say who reads them: the public, where something published is taken back, and colleagues. */
export function ReasonFields({ kind, reason, remark, onChange }: ReasonFieldsProps) {
  const { words, readOnly } = useFormSide();
  return (
    <>
      {kind !== "change" && (
        <TextBox
          field="reason"
          label={words.reasonOf[kind]}
          hint={words.reasonHint}
          value={reason}
          onChange={(typed) => onChange({ reason: typed })}
        />
      )}
      <div>
        <TextBox field="remark" label={words.remark} value={remark} onChange={(typed) => onChange({ remark: typed })} />
        <p className={styles.chips}>
          {words.remarks.map((text) => (
            <button key={text} type="button" disabled={readOnly} onClick={() => onChange({ remark: text })}>
              {text}
            </button>
          ))}
        </p>
      </div>
    </>
  );
}
