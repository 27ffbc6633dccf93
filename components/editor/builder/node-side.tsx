"use client";

import { createContext, use, type ReactNode } from "react";
import type { ExprFields, RowFields } from "@/lib/domain/draft/expression.schema";

/** A change of a node; `isStructural` where a part is replaced rather than typed in, so that it can be taken back. */
export type ChangeOf<Node> = (edit: (node: Node) => Node, isStructural?: boolean) => void;
export type ChangeRows = (edit: (rows: readonly RowFields[]) => RowFields[], isStructural?: boolean) => void;

export interface NodeProps {
  node: ExprFields;
  /** The path below the item, e.g. `fields.tree.rows.1.then`: issues are said there. */
  path: string;
  /** 1 is the outermost. */
  depth: number;
  onChange: ChangeOf<ExprFields>;
  legend: string;
  /** Moving and removing, where the node is one of several. */
  actions?: ReactNode;
  /** Paths below the node whose texts are typed elsewhere: as columns of a table. */
  elsewhere?: readonly string[];
}

/** How a part is shown. Parts hold lists and tables, which hold parts: the builder hands it down, and no file imports itself. */
export const NodeContext = createContext<(props: NodeProps) => ReactNode>(() => null);

/** One part inside another. */
export function Part(props: NodeProps) {
  return use(NodeContext)(props);
}
