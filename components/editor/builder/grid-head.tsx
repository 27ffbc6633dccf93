"use client";

import type { CondKind, ExprFields } from "@/lib/domain/draft/expression.schema";
import { gridRange, type Grid } from "@/lib/domain/form/expression-grid";
import { Choice } from "@/components/editor/field/editor-field";
import { useFormSide } from "@/components/editor/form/form-side";
import editorStyles from "@/components/editor/field/editor.module.css";
import { Part, type ChangeOf, type ChangeRows } from "./node-side";
import { useBuilderWords } from "./use-builder-words";

const RANGES = ["age", "contributionYears", "ownPension", "retiredOn", "bornOn"] as const satisfies readonly CondKind[];

interface GridHeadProps {
  grid: Grid;
  path: string;
  depth: number;
  onChange: ChangeRows;
  onApart: (() => void) | null;
}

/** What all bands have in common: by what they are divided, and how each is computed. Every change is made in all of them. */
export function GridHead({ grid, path, depth, onChange, onApart }: GridHeadProps) {
  const words = useBuilderWords();
  const { readOnly } = useFormSide();
  const [first] = grid.rows;
  if (first === undefined) return null;
  const setThen: ChangeOf<ExprFields> = (edit, isStructural) =>
    onChange((rows) => rows.map((row) => ({ ...row, then: edit(row.then) })), isStructural);
  return (
    <>
      <Choice
        field={`${path}.0.when.kind`}
        label={words.condBy}
        value={first.when.kind}
        options={RANGES.map((value) => ({ value, text: words.conds[value] }))}
        onChange={(kind) => onChange((rows) => rows.map((row) => ({ ...row, when: gridRange(row.when, kind) })), true)}
      />
      <Part
        node={first.then}
        path={`${path}.0.then`}
        depth={depth + 1}
        legend={words.common}
        elsewhere={grid.columns}
        onChange={setThen}
      />
      {onApart !== null && (
        <button type="button" className={editorStyles.plain} disabled={readOnly} onClick={onApart}>
          {words.apart}
        </button>
      )}
    </>
  );
}
