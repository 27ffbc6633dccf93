"use client";

import type { DeductionFields, ExampleFields as Example } from "@/lib/domain/draft.schema";
import { emptyDeductionFields, emptyExampleFields } from "@/lib/domain/empty-fields";
import { Check, Choice, FieldIssues, TextInput, useField } from "./editor-field";
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

/** What is taken off the credit before it arrives. */
export function DeductionRows({ rows, onChange, onRemoved }: RowsProps<DeductionFields>) {
  const { words, readOnly } = useFormSide();
  return (
    <details className={styles.fold} open={rows.length > 0}>
      <summary>{words.deductions}</summary>
      {rows.map((row, index) => (
        <fieldset className={styles.card} key={index}>
          <legend>
            {words.deductions} {index + 1}
          </legend>
          <OneDeduction
            row={row}
            index={index}
            onChange={(patch) => onChange(rows.map((one, at) => (at === index ? { ...one, ...patch } : one)))}
          />
          <RemoveRow
            name={`${words.deductions} ${index + 1}`}
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
        disabled={readOnly || rows.length >= 12}
        onClick={() => onChange([...rows, { ...emptyDeductionFields(), code: "large_amount" }])}
      >
        {words.addDeduction}
      </button>
    </details>
  );
}

function OneDeduction({
  row,
  index,
  onChange,
}: {
  row: DeductionFields;
  index: number;
  onChange: (patch: Partial<DeductionFields>) => void;
}) {
  const { words } = useFormSide();
  const field = (name: string) => `fields.deductions.${index}.${name}`;
  const base = useField(field("base"));
  if (row.kind === "rate") {
    return (
      <p>
        {row.code}: {words.storedDeduction}
        <FieldIssues field={field("base")} issues={base.issues} />
      </p>
    );
  }
  const known = Object.entries(words.deductionCodes).map(([value, text]) => ({ value, text }));
  const codes = known.some(({ value }) => value === row.code) ? known : [...known, { value: row.code, text: row.code }];
  return (
    <div className={styles.pair}>
      <Choice
        field={field("code")}
        label={words.deductionCode}
        value={row.code}
        options={codes}
        onChange={(code) => onChange({ code })}
      />
      <TextInput
        field={field("amount")}
        label={words.amount}
        value={row.amount}
        unit={row.per === "year" ? words.perYear : words.perMonth}
        inputMode="decimal"
        onChange={(amount) => onChange({ amount })}
      />
      <Choice
        field={field("per")}
        label={words.per}
        value={row.per}
        options={[
          { value: "month", text: words.perMonth },
          { value: "year", text: words.perYear },
        ]}
        onChange={(per) => onChange({ per })}
      />
      <TextInput
        field={field("month")}
        label={words.deductionMonth}
        value={row.month}
        inputMode="numeric"
        onChange={(month) => onChange({ month })}
      />
    </div>
  );
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
