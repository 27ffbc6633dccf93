/** Editing a drafted expression: another kind of node, one more level around it, one less. What still fits is kept. */
import type { ExprFields, ExprOp, RowFields } from "@/lib/domain/draft/expression.schema";
import { emptyExpression, emptyRow } from "@/lib/domain/draft/empty-fields";
import { MOST_LEVELS } from "@/lib/domain/rule/method-part";

/** Kinds that hold other expressions. */
export const WRAPPERS = ["clamp", "sum", "max", "min", "table", "top_up_year"] as const satisfies readonly ExprOp[];
export type Wrapper = (typeof WRAPPERS)[number];

/** The expressions directly inside a node, in order. */
export function contentsOf(node: ExprFields): readonly ExprFields[] {
  switch (node.op) {
    case "clamp":
      return [node.of];
    case "top_up_year":
      return [node.min];
    case "sum":
    case "min":
    case "max":
      return node.parts;
    case "table":
      return node.rows.map(({ then }) => then);
    case "fixed":
    case "rate":
    case "per_year_of_age":
    case "per_contribution_year":
    case "own_credit":
    case "of_category":
      return [];
  }
}

/** How many levels a node is deep; a single amount is one. */
export function heightOf(node: ExprFields): number {
  return 1 + Math.max(0, ...contentsOf(node).map(heightOf));
}

/** May the node stand at a depth (the outermost is 1)? */
export function fitsAt(node: ExprFields, depth: number): boolean {
  return depth - 1 + heightOf(node) <= MOST_LEVELS;
}

/** The node put inside a new one: a list with room for a second part, a table of two ages, limits still open. */
export function wrapIn(node: ExprFields, wrapper: Wrapper): ExprFields {
  switch (wrapper) {
    case "clamp":
      return { op: "clamp", of: node, min: "", max: "" };
    case "sum":
    case "min":
    case "max":
      return { op: wrapper, parts: [node, emptyExpression("fixed")] };
    case "table":
      return { op: "table", rows: [agedRow("0", "", node), agedRow("", "", node)] };
    case "top_up_year":
      return { op: "top_up_year", of: { base: "credited_this_year" }, min: node };
  }
}

function agedRow(from: string, to: string, then: ExprFields): RowFields {
  return { ...emptyRow(), when: { kind: "age", from, to }, then };
}

/**
 * The node as another kind. A list becomes another list with the same parts; anything else is put inside a node that holds others;
 * out of such a node a single kind takes the first part of that kind, else the text of the first that fits.
 */
export function changeOp(node: ExprFields, op: ExprOp): ExprFields {
  if (node.op === op) return node;
  if (isList(node) && (op === "sum" || op === "min" || op === "max")) return { op, parts: node.parts };
  const inside = contentsOf(node).find((part) => part.op === op);
  if (inside !== undefined) return inside;
  const wrapper = WRAPPERS.find((known) => known === op);
  return wrapper === undefined ? carried(firstLeaf(node), emptyExpression(op)) : wrapIn(node, wrapper);
}

function isList(node: ExprFields): node is Extract<ExprFields, { op: "sum" | "min" | "max" }> {
  return node.op === "sum" || node.op === "min" || node.op === "max";
}

function firstLeaf(node: ExprFields): ExprFields {
  const [first] = contentsOf(node);
  return first === undefined ? node : firstLeaf(first);
}

/** Yuan stay yuan and per cent per cent; one never becomes the other. */
function carried(from: ExprFields, to: ExprFields): ExprFields {
  if ("amount" in from && "amount" in to) return { ...to, amount: from.amount };
  return "rate" in from && "rate" in to ? { ...to, rate: from.rate } : to;
}

/** Text of the node that the other does not hold any more: what an editor would have to type again. */
export function lostText(before: ExprFields, after: ExprFields): string[] {
  const left = textsOf(after);
  return textsOf(before).filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Choices are made anew with one key; only typed text is counted. */
const CHOSEN = new Set(["op", "base", "kind", "per", "scheme", "code", "reference"]);

/** The text typed anywhere in a node, a row or a list of rows, in order; what was chosen is not text. */
export function textsOf(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (CHOSEN.has(name) ? [] : textsOf(inner)));
}
