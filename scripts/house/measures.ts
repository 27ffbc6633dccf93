/** Sizes of files and functions, and how much of them is comment. */
import ts from "typescript";

export interface FunctionSize {
  readonly name: string;
  readonly lines: number;
  /** Returns markup: a page or a form may be longer. */
  readonly component: boolean;
}

export interface Source {
  readonly file: string;
  readonly text: string;
  readonly lines: number;
  readonly functions: readonly FunctionSize[];
}

/** The named functions of a file, inner ones counted in their outer ones too. */
export function functionsIn(file: string, text: string): FunctionSize[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: FunctionSize[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameOf(node);
    if (name !== null) {
      const first = tree.getLineAndCharacterOfPosition(node.getStart()).line;
      const last = tree.getLineAndCharacterOfPosition(node.end).line;
      found.push({ name, lines: last - first + 1, component: /\.tsx$/.test(file) && /^[A-Z]/.test(name) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function nameOf(node: ts.Node): string | null {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node.name?.getText() ?? "default";
  const isFunction = ts.isArrowFunction(node) || ts.isFunctionExpression(node);
  if (isFunction && ts.isVariableDeclaration(node.parent)) return node.parent.name.getText();
  return null;
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** The figures of a part of the tree. */
export function tally(part: readonly Source[]) {
  const sizes = part.map(({ lines }) => lines).toSorted((a, b) => a - b);
  const functions = part.flatMap((source) => source.functions.map(({ lines }) => lines)).toSorted((a, b) => a - b);
  const lines = sizes.reduce((sum, size) => sum + size, 0);
  const comments = part.reduce((sum, { text }) => sum + commentLines(text), 0);
  return {
    files: part.length,
    lines,
    median: at(sizes, 0.5),
    p95: at(sizes, 0.95),
    max: sizes.at(-1) ?? 0,
    functions: `${at(functions, 0.5)} / ${at(functions, 0.95)}`,
    longest: functions.at(-1) ?? 0,
    comments: lines === 0 ? "0" : ((100 * comments) / lines).toFixed(1),
  };
}

/** Lines inside bodies that hold a comment and nothing else; docstrings are not counted. */
function commentLines(text: string): number {
  return text.split("\n").filter((line) => /^\s*\/\//.test(line)).length;
}
