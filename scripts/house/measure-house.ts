/** Measures the house: sizes, names, cycles. Prints the figures of docs/style.md and fails on what review refuses; `--write` puts the sizes of the rooms into docs/rooms.md. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { arrowsUp } from "./arrows";
import { chineseInCode } from "./chinese";
import { namesTwice } from "./exported-names";
import { fullFolders } from "./folders";
import { functionsIn, tally, type Source } from "./measures";
import { circlesIn } from "./cycles";
import { pastTheDoor } from "./one-door";
import { policyInCode } from "./policy";
import { refusalsOf } from "./refusals";
import { withTable } from "./room-table";
import { roots, sourceFiles } from "./tree";

const root = path.resolve(import.meta.dirname, "../..");

const sources: Source[] = sourceFiles(root).map((file) => {
  const text = readFileSync(path.join(root, file), "utf8");
  return { file, text, lines: text.split("\n").length - 1, functions: functionsIn(file, text) };
});
const code = sources.filter(({ file }) => !/\.test\.(tsx?|mjs)$|^e2e\//.test(file));
const tests = sources.filter((source) => !code.includes(source));

const row = (name: string, part: readonly Source[]) => {
  const { files, lines, median, p95, max, functions, longest, comments } = tally(part);
  return [name, files, lines, median, p95, max, functions, longest, `${comments} %`].map(String);
};
const table = [
  ["room", "files", "lines", "median", "p95", "max", "fn median/p95", "longest fn", "comments"],
  ...roots.map((name) =>
    row(
      name,
      code.filter(({ file }) => file === name || file.startsWith(`${name}/`)),
    ),
  ),
  row("all", code),
  row("tests", tests),
].filter((cells) => cells[1] !== "0");

const widths = table[0]?.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0))) ?? [];
for (const cells of table) console.log(cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));

if (process.argv.includes("--write")) {
  const page = path.join(root, "docs/rooms.md");
  writeFileSync(page, withTable(readFileSync(page, "utf8"), code));
}

const refusals = [
  ...sources.flatMap(refusalsOf),
  ...sources.flatMap(pastTheDoor),
  ...sources.flatMap(chineseInCode),
  ...sources.flatMap(policyInCode),
  ...code.flatMap((source) => arrowsUp(root, source)),
  ...namesTwice(code),
  ...fullFolders(code),
  ...circlesIn(root, code),
];
for (const refusal of refusals) console.error(`✗ ${refusal}`);
console.log(refusals.length === 0 ? "nothing that review refuses" : `${refusals.length} refused`);
process.exitCode = refusals.length === 0 ? 0 : 1;
