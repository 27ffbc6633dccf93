"use client";

import type { ReactNode } from "react";
import { contentsOf, fitsAt, wrapIn, WRAPPERS } from "@/lib/domain/form/expression-edit";
import { useFormSide } from "@/components/editor/form/form-side";
import editorStyles from "@/components/editor/field/editor.module.css";
import styles from "./builder.module.css";
import type { NodeProps } from "./node-side";
import { useBuilderWords } from "./use-builder-words";

interface NodeActionsProps extends Pick<NodeProps, "node" | "depth" | "onChange"> {
  children: ReactNode;
}

/** One level more around a part, one level less, and what its list offers. */
export function NodeActions({ node, depth, onChange, children }: NodeActionsProps) {
  const words = useBuilderWords();
  const { readOnly } = useFormSide();
  const fitting = WRAPPERS.filter((wrapper) => fitsAt(wrapIn(node, wrapper), depth));
  const inner = contentsOf(node);
  return (
    <div className={styles.actions}>
      {children}
      {fitting.length > 0 && !readOnly && (
        <details className={styles.menu}>
          <summary>{words.wrap}</summary>
          <div className={styles.menuList}>
            {fitting.map((wrapper) => (
              <button
                key={wrapper}
                type="button"
                className={editorStyles.plain}
                onClick={(event) => {
                  closeAround(event.currentTarget);
                  onChange((own) => wrapIn(own, wrapper), true);
                }}
              >
                {words.wrapAs[wrapper]}
              </button>
            ))}
          </div>
        </details>
      )}
      {inner.length > 0 && !readOnly && (
        <details className={styles.menu}>
          <summary>{words.unwrap}</summary>
          <div className={styles.menuList}>
            {inner.map((part, index) => (
              <button
                key={index}
                type="button"
                className={editorStyles.plain}
                onClick={(event) => {
                  closeAround(event.currentTarget);
                  onChange((own) => contentsOf(own)[index] ?? own, true);
                }}
              >
                {inner.length > 1 && `${node.op === "table" ? words.row(index + 1) : words.part(index + 1)} · `}
                {words.kinds[part.op]}
              </button>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

/** A menu that was chosen from closes, and the focus stays at its name. */
function closeAround(element: HTMLElement): void {
  const menu = element.closest("details");
  if (menu === null) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}
