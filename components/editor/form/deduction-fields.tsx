"use client";

import type { DeductionFields } from "@/lib/domain/draft/schema";
import { emptyDeductionFields } from "@/lib/domain/draft/empty-fields";
import { BaseChoice } from "@/components/editor/builder/base-fields";
import { Choice, FieldIssues, TextInput, useField } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { Fold } from "@/components/editor/field/fold";
import { useFormSide } from "./form-side";
import { useRowKeys } from "@/components/editor/field/row-keys";
import { useStaysShown } from "@/components/editor/draft/stays-shown";

const MOST = 12;

interface DeductionRowsProps {
  rows: readonly DeductionFields[];
  onChange: (edit: (rows: readonly DeductionFields[]) => DeductionFields[]) => void;
  /** A row was deleted: what puts it back. */
  onRemoved: (restore: (rows: readonly DeductionFields[]) => DeductionFields[]) => void;
}

/** What is taken off the credit before it arrives. */
export function DeductionRows({ rows, onChange, onRemoved }: DeductionRowsProps) {
  const { words, readOnly } = useFormSide();
  const keys = useRowKeys(rows);
  return (
    <Fold opens={rows.length > 0} summary={words.deductions}>
      {rows.map((row, index) => {
        const name = `${words.deductions} ${index + 1}`;
        return (
          <fieldset className={styles.card} key={keys[index]}>
            <legend>{name}</legend>
            <OneDeduction
              row={row}
              path={`fields.deductions.${index}`}
              onChange={(edit) => onChange((all) => all.map((one, at) => (at === index ? edit(one) : one)))}
            />
            <button
              type="button"
              className={styles.plain}
              disabled={readOnly}
              onClick={() => {
                onRemoved((all) => all.toSpliced(index, 0, row));
                onChange((all) => all.filter((_, at) => at !== index));
              }}
            >
              {words.remove}
              <span className="visually-hidden"> {name}</span>
            </button>
          </fieldset>
        );
      })}
      <button
        type="button"
        className={styles.plain}
        disabled={readOnly || rows.length >= MOST}
        onClick={() => onChange((all) => [...all, { ...emptyDeductionFields(), code: "large_amount" }])}
      >
        {words.addDeduction}
      </button>
    </Fold>
  );
}

interface OneDeductionProps {
  row: DeductionFields;
  path: string;
  onChange: (edit: (row: DeductionFields) => DeductionFields) => void;
}

function OneDeduction({ row, path, onChange }: OneDeductionProps) {
  const { words } = useFormSide();
  const { issues } = useField(path);
  const patch = (change: Partial<DeductionFields>) => onChange((own) => ({ ...own, ...change }));
  const known = Object.entries(words.deductionCodes).map(([value, text]) => ({ value, text }));
  const month = useStaysShown(row.per === "year" || row.month !== "");
  const codes = known.some(({ value }) => value === row.code) ? known : [...known, { value: row.code, text: row.code }];
  return (
    <>
      <FieldIssues field={path} issues={issues} />
      <div className={styles.pair} onBlur={month.settle}>
        <Choice
          field={`${path}.code`}
          label={words.deductionCode}
          value={row.code}
          options={codes}
          onChange={(code) => patch({ code })}
        />
        <Choice
          field={`${path}.kind`}
          label={words.deductionKind}
          value={row.kind}
          options={[
            { value: "fixed", text: words.deductionKinds.fixed },
            { value: "rate", text: words.deductionKinds.rate },
          ]}
          onChange={(kind) => patch({ kind })}
        />
        <DeductedValue row={row} path={path} onChange={onChange} />
        <Choice
          field={`${path}.per`}
          label={words.deductionPer}
          value={row.per}
          options={[
            { value: "month", text: words.deductionPers.month },
            { value: "year", text: words.deductionPers.year },
          ]}
          onChange={(per) => patch({ per })}
        />
        {month.isShown && (
          <TextInput
            field={`${path}.month`}
            label={words.deductionMonth}
            hint={words.deductionMonthHint}
            value={row.month}
            inputMode="numeric"
            onChange={(typed) => patch({ month: typed })}
          />
        )}
      </div>
    </>
  );
}

function DeductedValue({ row, path, onChange }: OneDeductionProps) {
  const { words } = useFormSide();
  if (row.kind === "fixed") {
    return (
      <TextInput
        field={`${path}.amount`}
        label={words.amount}
        value={row.amount}
        unit={row.per === "year" ? words.perYear : words.perMonth}
        inputMode="decimal"
        onChange={(amount) => onChange((own) => ({ ...own, amount }))}
      />
    );
  }
  return (
    <>
      <TextInput
        field={`${path}.rate`}
        label={words.rate}
        value={row.rate}
        unit={words.percent}
        inputMode="decimal"
        onChange={(rate) => onChange((own) => ({ ...own, rate }))}
      />
      <BaseChoice
        base={row.base}
        path={`${path}.base`}
        label={words.deductionBase}
        onChange={(edit) => onChange((own) => ({ ...own, base: edit(own.base) }))}
      />
    </>
  );
}
