"use client";

import { useState } from "react";
import type { ExprFields, RowFields } from "@/lib/domain/draft/expression.schema";
import { gridOf } from "@/lib/domain/form/expression-grid";
import { FieldIssues, useField } from "@/components/editor/field/editor-field";
import { useFormSide } from "@/components/editor/form/form-side";
import editorStyles from "@/components/editor/field/editor.module.css";
import styles from "./builder.module.css";
import { useRowKeys } from "@/components/editor/field/row-keys";
import { RowCards } from "./row-cards";
import { RowGrid } from "./row-grid";
import type { ChangeRows, NodeProps } from "./node-side";
import { useBuilderWords } from "./use-builder-words";

interface TableFieldsProps extends Pick<NodeProps, "path" | "depth" | "onChange"> {
  rows: readonly RowFields[];
}

/**
 * The bands of a table: one line each where all compute in the same way, otherwise each with a computation of its own. What has a column
 * or a card of its own keeps it while it is typed in, though all may be alike by then: only a click puts them together.
 */
export function TableFields({ rows, path, depth, onChange }: TableFieldsProps) {
  const words = useBuilderWords();
  const { readOnly } = useFormSide();
  const [isApart, setApart] = useState(false);
  const [rateApart, setRateApart] = useState(false);
  const { issues } = useField(`${path}.rows`);
  const grid = gridOf(rows, rateApart);
  if (grid === null && !isApart) setApart(true);
  if (!rateApart && grid?.columns.some((column) => column.startsWith("of."))) setRateApart(true);
  const keys = useRowKeys(rows);
  const change: ChangeRows = (edit, isStructural) =>
    onChange((own: ExprFields) => (own.op === "table" ? { ...own, rows: edit(own.rows) } : own), isStructural);
  const side = { path: `${path}.rows`, depth, keys, onChange: change };
  return (
    <div className={styles.table}>
      <FieldIssues field={`${path}.rows`} issues={issues} />
      {grid !== null && !isApart ? (
        <RowGrid grid={grid} onApart={grid.common.length > 0 ? () => setRateApart(true) : null} {...side} />
      ) : (
        <RowCards rows={rows} {...side} />
      )}
      {grid !== null && (
        <button type="button" className={editorStyles.plain} disabled={readOnly} onClick={() => setApart(!isApart)}>
          {isApart ? words.rowsTogether : words.rowsApart}
        </button>
      )}
    </div>
  );
}
