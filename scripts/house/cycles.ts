/** Cycles of runtime imports. Types are erased, so they may look back. */
import { existsSync } from "node:fs";
import path from "node:path";
import type { Source } from "./measures";

const IMPORT = /^(?:import|export)\s+(?!type\b)[^"';]*?(?:from\s+)?["']([^"']+)["']/gm;
const ENDINGS = ["", ".ts", ".tsx", ".js", ".mjs"];

/** The files of the largest cycle; empty when there is none. */
export function largestCycle(root: string, sources: readonly Source[]): string[] {
  const graph = new Map(sources.map((source) => [source.file, importsOf(root, source)]));
  return components(graph)
    .filter((part) => part.length > 1)
    .reduce<string[]>((largest, part) => (part.length > largest.length ? part : largest), []);
}

function importsOf(root: string, { file, text }: Source): string[] {
  return [...text.matchAll(IMPORT)].flatMap(([statement, target]) => {
    if (target === undefined || onlyTypes(statement)) return [];
    const base = target.startsWith("@/")
      ? target.slice(2)
      : target.startsWith(".")
        ? path.posix.join(path.posix.dirname(file), target)
        : null;
    if (base === null) return [];
    const found = ENDINGS.map((ending) => base + ending).find(
      (name) => /\.\w+$/.test(name) && existsSync(path.join(root, name)),
    );
    return found === undefined ? [] : [found];
  });
}

function onlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/.exec(statement)?.[1];
  if (names === undefined || /import\s+\w/.test(statement)) return false;
  return names.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type "));
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
