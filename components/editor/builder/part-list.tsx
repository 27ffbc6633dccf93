"use client";

import type { ExprFields } from "@/lib/domain/draft-expression.schema";
import { emptyExpression } from "@/lib/domain/empty-fields";
import { fieldId } from "../field-id";
import { focusField } from "../focus-field";
import editorStyles from "../editor.module.css";
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
  const setParts = (change: (parts: readonly ExprFields[]) => ExprFields[], isStructural: boolean) =>
    onChange((own) => ("parts" in own ? { ...own, parts: change(own.parts) } : own), isStructural);
  const focusPart = (index: number) => requestAnimationFrame(() => focusField(`${path}.parts.${index}.op`));
  const changePart =
    (index: number): ChangeOf<ExprFields> =>
    (edit, isStructural = false) =>
      setParts((all) => all.map((part, at) => (at === index ? edit(part) : part)), isStructural);
  return (
    <div className={styles.parts} id={fieldId(`${path}.parts`)} tabIndex={-1}>
      {parts.map((part, index) => (
        <Part
          key={index}
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
              onMove={(by) => {
                setParts((all) => moved(all, index, by), false);
                focusPart(index + by);
              }}
              onRemove={
                parts.length === 1
                  ? null
                  : () => {
                      setParts((all) => all.filter((_, at) => at !== index), true);
                      focusPart(Math.max(0, index - 1));
                    }
              }
            />
          }
        />
      ))}
      <button
        type="button"
        className={editorStyles.plain}
        disabled={readOnly || parts.length >= MOST}
        onClick={() => {
          setParts((all) => [...all, emptyExpression("fixed")], false);
          focusPart(parts.length);
        }}
      >
        {words.addPart}
      </button>
    </div>
  );
}
