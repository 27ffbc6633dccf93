/** How full the folders are: a folder that holds more than a page of names tells nobody what there is. */
import path from "node:path";
import type { Source } from "./measures";

const MOST_FILES = 30;

/** One sentence for each folder with more source files than one can take in; end-to-end tests are a list of sentences, long by nature. */
export function fullFolders(sources: readonly Pick<Source, "file">[]): string[] {
  const counts = new Map<string, number>();
  for (const { file } of sources) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].flatMap(([folder, count]) =>
    count > MOST_FILES ? [`${folder}: ${count} files, at most ${MOST_FILES}`] : [],
  );
}
