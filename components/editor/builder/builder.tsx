"use client";

import { langOf } from "@/lib/i18n/core/stored-chinese";
import type { ExprFields } from "@/lib/domain/draft/expression.schema";
import { lostText } from "@/lib/domain/form/expression-edit";
import styles from "./builder.module.css";
import { TAG_LIST } from "./condition-fields";
import { ExpressionNode } from "./expression-node";
import { NodeContext, type ChangeOf, type NodeProps } from "./node-side";
import { useBuilderWords } from "./use-builder-words";

interface BuilderProps {
  tree: ExprFields;
  onChange: (edit: (tree: ExprFields) => ExprFields) => void;
  /** Something typed was replaced: the tree as it was, for undo. */
  onReplaced: (before: ExprFields) => void;
}

/** A rule put together from parts. */
export function Builder({ tree, onChange, onReplaced }: BuilderProps) {
  const words = useBuilderWords();
  const change: ChangeOf<ExprFields> = (edit, isStructural = false) => {
    if (isStructural && lostText(tree, edit(tree)).length > 0) onReplaced(tree);
    onChange(edit);
  };
  return (
    <div className={styles.builder}>
      <NodeContext value={shownPart}>
        <ExpressionNode node={tree} path="fields.tree" depth={1} legend={words.builder} onChange={change} />
      </NodeContext>
      <datalist id={TAG_LIST}>
        {words.tags.map((tag) => (
          <option key={tag} value={tag} lang={langOf(tag)} />
        ))}
      </datalist>
    </div>
  );
}

function shownPart(props: NodeProps) {
  return <ExpressionNode {...props} />;
}
