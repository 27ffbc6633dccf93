"use client";

import type { ReactNode } from "react";
import type { ExprFields, RowFields } from "@/lib/domain/draft/expression.schema";
import { emptyRow } from "@/lib/domain/draft/empty-fields";
import { FieldIssues, TextInput, useField } from "@/components/editor/field/editor-field";
import { useFormSide } from "@/components/editor/form/form-side";
import { focusAfter } from "@/components/editor/field/focus-after";
import editorStyles from "@/components/editor/field/editor.module.css";
import styles from "./builder.module.css";
import { ConditionFields } from "./condition-fields";
import { moved, PartActions } from "./part-actions";
import { Part, type ChangeRows } from "./node-side";
import { useBuilderWords } from "./use-builder-words";

const MOST = 60;

interface RowCardsProps {
  rows: readonly RowFields[];
  path: string;
  depth: number;
  /** Keys of the rows. */
  keys: readonly number[];
  onChange: ChangeRows;
}

/** Bands with a computation of their own, one below the other. */
export function RowCards({ rows, path, depth, keys, onChange }: RowCardsProps) {
  const words = useBuilderWords();
  const { readOnly } = useFormSide();
  const thenFocus = (index: number, change: () => void) => focusAfter(change, `${path}.${index}.when.kind`);
  return (
    <div className={styles.parts}>
      {rows.map((row, index) => (
        <OneRow
          key={keys[index]}
          row={row}
          path={`${path}.${index}`}
          depth={depth}
          legend={words.row(index + 1)}
          onChange={(edit, isStructural) =>
            onChange((all) => all.map((one, at) => (at === index ? edit(one) : one)), isStructural)
          }
        >
          <PartActions
            name={words.row(index + 1)}
            index={index}
            count={rows.length}
            onMove={(by) => thenFocus(index + by, () => onChange((all) => moved(all, index, by)))}
            onRemove={
              rows.length === 1
                ? null
                : () =>
                    thenFocus(Math.max(0, index - 1), () =>
                      onChange((all) => all.filter((_, at) => at !== index), true),
                    )
            }
          />
        </OneRow>
      ))}
      <button
        type="button"
        className={editorStyles.plain}
        disabled={readOnly || rows.length >= MOST}
        onClick={() => thenFocus(rows.length, () => onChange((all) => [...all, followingRow(all.at(-1))]))}
      >
        {words.addRow}
      </button>
    </div>
  );
}

/** A new band begins where the one before ends. */
function followingRow(last: RowFields | undefined): RowFields {
  const row = emptyRow();
  if (last === undefined || !("to" in last.when)) return row;
  return { ...row, when: { ...last.when, from: last.when.to, to: "" } };
}

interface OneRowProps {
  row: RowFields;
  path: string;
  depth: number;
  legend: string;
  onChange: (edit: (row: RowFields) => RowFields, isStructural?: boolean) => void;
  children: ReactNode;
}

function OneRow({ row, path, depth, legend, onChange, children }: OneRowProps) {
  const words = useBuilderWords();
  const { aria, issues } = useField(path);
  const setThen = (edit: (then: ExprFields) => ExprFields, isStructural?: boolean) =>
    onChange((own) => ({ ...own, then: edit(own.then) }), isStructural);
  return (
    <fieldset className={styles.row} id={aria.id} tabIndex={-1}>
      <legend>{legend}</legend>
      <FieldIssues field={path} issues={issues} />
      <div className={styles.actions}>{children}</div>
      <ConditionFields
        when={row.when}
        path={`${path}.when`}
        label={words.when}
        onChange={(edit, isStructural) => onChange((own) => ({ ...own, when: edit(own.when) }), isStructural)}
      />
      <TextInput
        field={`${path}.printed`}
        label={words.printed}
        value={row.printed}
        onChange={(printed) => onChange((own) => ({ ...own, printed }))}
      />
      <Part node={row.then} path={`${path}.then`} depth={depth + 1} legend={words.kind} onChange={setThen} />
    </fieldset>
  );
}
