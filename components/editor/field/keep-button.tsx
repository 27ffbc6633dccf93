"use client";

import { emptyKept, fieldOfKept } from "@/lib/domain/draft/kept-field";
import type { KeptFields } from "@/lib/domain/draft/schema";
import { focusAfter } from "./focus-after";
import { useFormSide } from "@/components/editor/form/form-side";
import { useKept } from "@/components/editor/people/kept-side";
import styles from "./editor.module.css";

const MOST_KEPT = 40;

/** Keeps somebody with the draft, a copy of somebody made up or somebody new, and goes to the name. */
export function KeepButton({ label, copy }: { label: string; copy?: KeptFields }) {
  const { readOnly } = useFormSide();
  const { people, change } = useKept();
  if (readOnly) return null;
  const keep = () => {
    const id = crypto.randomUUID();
    const added = copy === undefined ? emptyKept(id) : { ...copy, id };
    focusAfter(() => change((all) => [...all, added]), fieldOfKept(id, "name"));
  };
  return (
    <p>
      <button type="button" className={styles.plain} disabled={people.length >= MOST_KEPT} onClick={keep}>
        {label}
      </button>
    </p>
  );
}
