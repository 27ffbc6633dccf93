"use client";

import { useRef } from "react";
import type { ExprFields, ExprOp } from "@/lib/domain/draft/expression.schema";
import { changeOp, fitsAt, WRAPPERS } from "@/lib/domain/form/expression-edit";
import { fieldId } from "@/components/editor/field/field-id";
import { useFormSide } from "@/components/editor/form/form-side";
import fieldStyles from "@/components/editor/field/editor.module.css";
import type { NodeProps } from "./node-side";
import { useBuilderWords } from "./use-builder-words";

const SIMPLE = [
  "fixed",
  "rate",
  "per_year_of_age",
  "per_contribution_year",
  "own_credit",
  "of_category",
] as const satisfies readonly ExprOp[];

/** What a part is. Going through the list with the arrow keys ends where it began: every choice starts from the part as it was. */
export function KindChoice({ node, path, depth, onChange }: Pick<NodeProps, "node" | "path" | "depth" | "onChange">) {
  const words = useBuilderWords();
  const { readOnly } = useFormSide();
  const origins = useRef(new WeakMap<ExprFields, ExprFields>());
  const id = fieldId(`${path}.op`);
  const choose = (op: ExprOp) =>
    onChange((current) => {
      const origin = origins.current.get(current) ?? current;
      const next = changeOp(origin, op);
      if (next !== origin) origins.current.set(next, origin);
      return next;
    }, true);
  const choices = (ops: readonly ExprOp[]) =>
    ops.map((op) => (
      <option key={op} value={op} disabled={!fitsAt(changeOp(node, op), depth)}>
        {words.kinds[op]}
      </option>
    ));
  const isDeepest = WRAPPERS.every((op) => op === node.op || !fitsAt(changeOp(node, op), depth));
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id}>{words.kind}</label>
      <select
        id={id}
        value={node.op}
        disabled={readOnly}
        aria-describedby={isDeepest ? `${id}-hint` : undefined}
        onBlur={() => {
          origins.current = new WeakMap();
        }}
        onChange={(event) => {
          const chosen = [...SIMPLE, ...WRAPPERS].find((op) => op === event.target.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        <optgroup label={words.kindGroups.simple}>{choices(SIMPLE)}</optgroup>
        <optgroup label={words.kindGroups.holding}>{choices(WRAPPERS)}</optgroup>
      </select>
      {isDeepest && (
        <p id={`${id}-hint`} className={fieldStyles.hint}>
          {words.deepest}
        </p>
      )}
    </div>
  );
}
