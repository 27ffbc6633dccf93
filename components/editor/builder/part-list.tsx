"use client";

import type { ExprFields } from "@/lib/domain/draft/expression.schema";
import { emptyExpression } from "@/lib/domain/draft/empty-fields";
import { fieldId } from "@/components/editor/field/field-id";
import { focusAfter } from "@/components/editor/field/focus-after";
import editorStyles from "@/components/editor/field/editor.module.css";
import { useRowKeys } from "@/components/editor/field/row-keys";
import styles from "./builder.module.css";
import { moved, PartActions } from "./part-actions";
import { Part, type ChangeOf, type NodeProps } from "./node-side";
import { useBuilderWords } from "./use-builder-words";

type ListNode = Extract<ExprFields, { op: "sum" | "min" | "max" }>;
const MOST = 12;

interface PartListProps extends Pick<NodeProps, "path" | "depth" | "onChange"> {
  node: ListNode;
  readOnly: boolean;
}

/** The parts of a sum, or those of which the highest or lowest counts. */
export function PartList({ node, path, depth, onChange, readOnly }: PartListProps) {
  const words = useBuilderWords();
  const { parts } = node;
  const keys = useRowKeys(parts);
  const setParts = (change: (parts: readonly ExprFields[]) => ExprFields[], isStructural: boolean) =>
    onChange((own) => ("parts" in own ? { ...own, parts: change(own.parts) } : own), isStructural);
  const thenFocus = (index: number, change: () => void) => focusAfter(change, `${path}.parts.${index}.op`);
  const changePart =
    (index: number): ChangeOf<ExprFields> =>
    (edit, isStructural = false) =>
      setParts((all) => all.map((part, at) => (at === index ? edit(part) : part)), isStructural);
  return (
    <div className={styles.parts} id={fieldId(`${path}.parts`)} tabIndex={-1}>
      {parts.map((part, index) => (
        <Part
          key={keys[index]}
          node={part}
          path={`${path}.parts.${index}`}
          depth={depth + 1}
          legend={words.part(index + 1)}
          onChange={changePart(index)}
          actions={
            <PartActions
              name={words.part(index + 1)}
              index={index}
              count={parts.length}
              onMove={(by) => thenFocus(index + by, () => setParts((all) => moved(all, index, by), false))}
              onRemove={
                parts.length === 1
                  ? null
                  : () =>
                      thenFocus(Math.max(0, index - 1), () =>
                        setParts((all) => all.filter((_, at) => at !== index), true),
                      )
              }
            />
          }
        />
      ))}
      <button
        type="button"
        className={editorStyles.plain}
        disabled={readOnly || parts.length >= MOST}
        onClick={() => thenFocus(parts.length, () => setParts((all) => [...all, emptyExpression("fixed")], false))}
      >
        {words.addPart}
      </button>
    </div>
  );
}
