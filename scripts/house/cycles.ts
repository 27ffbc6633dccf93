/** Cycles of runtime imports. Types are erased, so they may look back. */
import { importsOf } from "./imports";
import type { Source } from "./measures";

/** The files of the largest cycle; empty when there is none. */
export function largestCycle(root: string, sources: readonly Source[]): string[] {
  const graph = new Map(
    sources.map((source) => [
      source.file,
      importsOf(root, source).flatMap(({ target, isType }) => (isType ? [] : [target])),
    ]),
  );
  return components(graph)
    .filter((part) => part.length > 1)
    .reduce<string[]>((largest, part) => (part.length > largest.length ? part : largest), []);
}

/** Strongly connected components, after Tarjan. */
function components(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) === index.get(node)) found.push(stack.splice(stack.indexOf(node)));
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
}
