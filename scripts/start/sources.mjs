/** What a production build is made of, as one hash: the same sources give the same build id, wherever they are built. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

const FOLDERS = ["app", "components", "lib"];
const FILES = [
  "next.config.js",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package-lock.json",
  "prisma/schema.prisma",
];
const NOT_BUILT = /\.test\.tsx?$|^lib\/data\/generated\//;

/** Hash of every file that `next build` reads, as 16 hexadecimal digits. */
export async function hashOfSources(root) {
  const hash = createHash("sha256");
  for (const file of await sourcesOf(root)) {
    hash.update(`${file}\0`);
    hash.update(await readFile(path.join(root, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** The files, relative to the root, in an order that does not depend on the disk. */
export async function sourcesOf(root) {
  const found = FILES.filter((file) => existsSync(path.join(root, file)));
  for (const folder of FOLDERS.filter((name) => existsSync(path.join(root, name)))) {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true, recursive: true });
    for (const entry of entries) {
      const file = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
      if (entry.isFile() && !NOT_BUILT.test(file)) found.push(file);
    }
  }
  return found.sort();
}
