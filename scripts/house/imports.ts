/** What each file imports, as paths of this tree. */
import { existsSync } from "node:fs";
import path from "node:path";
import type { Source } from "./measures";

const IMPORT = /^(?:import|export)\s+[^"';]*?(?:from\s+)?["']([^"']+)["']/gm;
const ENDINGS = ["", ".ts", ".tsx", ".js", ".mjs"];

export interface Import {
  readonly target: string;
  /** Erased when it runs. */
  readonly isType: boolean;
}

/** The files of the tree that a file imports, types among them. */
export function importsOf(root: string, { file, text }: Pick<Source, "file" | "text">): Import[] {
  return [...text.matchAll(IMPORT)].flatMap(([statement, name]) => {
    const base = name === undefined ? null : baseOf(name, file);
    if (base === null) return [];
    const target = ENDINGS.map((ending) => base + ending).find(
      (found) => /\.\w+$/.test(found) && existsSync(path.join(root, found)),
    );
    return target === undefined ? [] : [{ target, isType: onlyTypes(statement) }];
  });
}

function baseOf(name: string, file: string): string | null {
  if (name.startsWith("@/")) return name.slice(2);
  return name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : null;
}

function onlyTypes(statement: string): boolean {
  if (/^(?:import|export)\s+type\b/.test(statement)) return true;
  const names = /\{([^}]*)\}/.exec(statement)?.[1];
  if (names === undefined || /import\s+\w/.test(statement)) return false;
  return names.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type "));
}
