/** Circles of imports: files of which none can be understood, or loaded, before the others. In `lib` an import of types closes one too. */
import { importsOf } from "./imports";
import type { Source } from "./measures";

type Read = Pick<Source, "file" | "text">;

/** One sentence for each circle: of imports that run anywhere, of any imports in `lib`. Tests import what they like. */
export function circlesIn(root: string, sources: readonly Read[]): string[] {
  const running = components(graphOf(root, sources, false));
  const named = components(
    graphOf(
      root,
      sources.filter(({ file }) => file.startsWith("lib/")),
      true,
    ),
  );
  const isKnown = (part: readonly string[]) => running.some((one) => part.every((file) => one.includes(file)));
  return [
    ...running.map((part) => `circle of imports: ${said(part)}`),
    ...named.filter((part) => !isKnown(part)).map((part) => `circle of imports, types among them: ${said(part)}`),
  ];
}

function said(part: readonly string[]): string {
  return part.toSorted().join(" → ");
}

function graphOf(root: string, sources: readonly Read[], withTypes: boolean): Map<string, string[]> {
  return new Map(
    sources.map((source) => [
      source.file,
      importsOf(root, source).flatMap(({ target, isType }) => (isType && !withTypes ? [] : [target])),
    ]),
  );
}

/** Strongly connected components of more than one file, after Tarjan. */
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
  return found.filter((part) => part.length > 1);
}
