"use client";

import { FieldIssues, useField } from "@/components/editor/field/editor-field";
import { useFormSide } from "@/components/editor/form/form-side";
import styles from "./builder.module.css";
import { LeafFields, LimitFields, TopUpBase } from "./expression-fields";
import { KindChoice } from "./kind-choice";
import { NodeActions } from "./node-actions";
import { Part, type NodeProps } from "./node-side";
import { PartList } from "./part-list";
import { TableFields } from "./table-fields";
import { useBuilderWords } from "./use-builder-words";

/** One part of a rule: what it is, its figures, and the parts inside it. */
export function ExpressionNode({ node, path, depth, onChange, legend, actions, elsewhere = [] }: NodeProps) {
  const words = useBuilderWords();
  const { aria, issues } = useField(path);
  const help = words.kindHelp[node.op];
  return (
    <fieldset className={styles.node} id={aria.id} tabIndex={-1} data-wrong={aria["aria-invalid"]}>
      <legend>{legend}</legend>
      <FieldIssues field={path} issues={issues} />
      <div className={styles.head}>
        <KindChoice node={node} path={path} depth={depth} onChange={onChange} />
        <NodeActions node={node} depth={depth} onChange={onChange}>
          {actions}
        </NodeActions>
      </div>
      {help !== "" && <p className={styles.help}>{help}</p>}
      <LeafFields node={node} path={path} onChange={onChange} elsewhere={elsewhere} />
      <Contents node={node} path={path} depth={depth} onChange={onChange} elsewhere={elsewhere} />
    </fieldset>
  );
}

type ContentsProps = Required<Pick<NodeProps, "node" | "path" | "depth" | "onChange" | "elsewhere">>;

function Contents({ node, path, depth, onChange, elsewhere }: ContentsProps) {
  const words = useBuilderWords();
  const { readOnly } = useFormSide();
  switch (node.op) {
    case "sum":
    case "min":
    case "max":
      return <PartList node={node} path={path} depth={depth} onChange={onChange} readOnly={readOnly} />;
    case "table":
      return <TableFields rows={node.rows} path={path} depth={depth} onChange={onChange} />;
    case "clamp":
      return (
        <>
          <LimitFields node={node} path={path} onChange={onChange} elsewhere={elsewhere} />
          <Part
            node={node.of}
            path={`${path}.of`}
            depth={depth + 1}
            legend={words.inner}
            elsewhere={elsewhere.flatMap((one) => (one.startsWith("of.") ? one.slice(3) : []))}
            onChange={(edit, isStructural) =>
              onChange((own) => (own.op === "clamp" ? { ...own, of: edit(own.of) } : own), isStructural)
            }
          />
        </>
      );
    case "top_up_year":
      return (
        <>
          <TopUpBase node={node} path={path} onChange={onChange} elsewhere={[]} />
          <Part
            node={node.min}
            path={`${path}.min`}
            depth={depth + 1}
            legend={words.topUpMin}
            onChange={(edit, isStructural) =>
              onChange((own) => (own.op === "top_up_year" ? { ...own, min: edit(own.min) } : own), isStructural)
            }
          />
        </>
      );
    default:
      return null;
  }
}
