"use client";

import type { ExampleFields as Example } from "@/lib/domain/draft.schema";
import { emptyExampleFields } from "@/lib/domain/empty-fields";
import { Check, TextInput } from "./editor-field";
import styles from "./editor.module.css";
import { useFormSide } from "./form-side";

interface RowsProps<Row> {
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  onRemoved: (before: readonly Row[]) => void;
}

/** Worked examples: people and what the rule must give them; sealing is refused while one disagrees. */
export function ExampleRows({ rows, onChange, onRemoved }: RowsProps<Example>) {
  const { words, readOnly } = useFormSide();
  const set = (index: number, patch: Partial<Example>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)));
  return (
    <details className={styles.fold} open={rows.length > 0}>
      <summary>{words.examples}</summary>
      {rows.map((row, index) => (
        <fieldset className={styles.card} key={index}>
          <legend>
            {words.examples} {index + 1}
          </legend>
          <div className={styles.pair}>
            {(["name", "birthDate", "on", "contributionBase", "expect"] as const).map((name) => (
              <TextInput
                key={name}
                field={`fields.examples.${index}.${name}`}
                label={exampleLabel(name, words)}
                value={row[name]}
                onChange={(value) => set(index, { [name]: value })}
              />
            ))}
            <Check
              field={`fields.examples.${index}.fromSource`}
              label={words.exampleFromSource}
              checked={row.fromSource}
              onChange={(fromSource) => set(index, { fromSource })}
            />
          </div>
          <RemoveRow
            name={`${words.examples} ${index + 1}`}
            onRemove={() => {
              onRemoved(rows);
              onChange(rows.filter((_, at) => at !== index));
            }}
          />
        </fieldset>
      ))}
      <button
        type="button"
        className={styles.plain}
        disabled={readOnly || rows.length >= 20}
        onClick={() => onChange([...rows, emptyExampleFields()])}
      >
        {words.addExample}
      </button>
    </details>
  );
}

function exampleLabel(
  name: "name" | "birthDate" | "on" | "contributionBase" | "expect",
  words: ReturnType<typeof useFormSide>["words"],
): string {
  return {
    name: words.exampleName,
    birthDate: words.exampleBirth,
    on: words.exampleOn,
    contributionBase: words.exampleBase,
    expect: words.exampleExpect,
  }[name];
}

function RemoveRow({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { words, readOnly } = useFormSide();
  return (
    <button type="button" className={styles.plain} disabled={readOnly} onClick={onRemove}>
      {words.remove}
      <span className="visually-hidden"> {name}</span>
    </button>
  );
}
