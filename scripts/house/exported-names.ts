/** One name for one thing: what `lib` exports has a name of its own. */
import type { Source } from "./measures";

const EXPORT = /^export (?:declare )?(?:async )?(?:abstract )?(?:function|const|class|interface|type|let)\s+(\w+)/gm;

/** One sentence for each name that two files of `lib` export. */
export function namesTwice(sources: readonly Pick<Source, "file" | "text">[]): string[] {
  const homes = new Map<string, string[]>();
  for (const { file, text } of sources) {
    if (!file.startsWith("lib/") || /testing/.test(file)) continue;
    // An overloaded function is written several times in one file.
    for (const name of new Set([...text.matchAll(EXPORT)].map(([, found]) => found ?? ""))) {
      homes.set(name, [...(homes.get(name) ?? []), file]);
    }
  }
  return [...homes].flatMap(([name, files]) =>
    files.length > 1 ? [`${name} is exported twice: ${files.toSorted().join(", ")}`] : [],
  );
}
