/** Which files are the house: written by us, read by people. */
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

export const roots = [
  "lib/domain",
  "lib/register",
  "lib/data",
  "lib/workflow",
  "lib/auth",
  "lib/http",
  "lib/i18n",
  "components",
  "app",
  "prisma",
  "e2e",
  "bench",
  "scripts",
];

const SOURCE = /\.(ts|tsx|mjs|js)$/;
const SKIPPED = new Set(["node_modules", "generated", ".next"]);

/** Paths relative to `root`, sorted. */
export function sourceFiles(root: string): string[] {
  const loose = readdirSync(root).filter((name) => SOURCE.test(name) && name !== "next-env.d.ts");
  const folders = ["lib", "components", "app", "prisma", "e2e", "bench", "scripts"];
  return [...loose, ...folders.flatMap((folder) => below(root, folder))].toSorted();
}

function below(root: string, folder: string): string[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full).flatMap((name) => {
    if (SKIPPED.has(name)) return [];
    const file = `${folder}/${name}`;
    if (statSync(path.join(root, file)).isDirectory()) return below(root, file);
    return SOURCE.test(name) ? [file] : [];
  });
}
