/** What review refuses and a machine can see: sizes, names, leftovers. */
import path from "node:path";
import type { Source } from "./measures";

const FILE_LINES = 300;
const VERB_LINES = 150;
const FUNCTION_LINES = 60;
const COMPONENT_LINES = 100;

/** Long by nature: data that was reviewed as data, and dictionaries. */
const MAY_BE_LONG = [/^prisma\/seed\//, /^lib\/i18n\//, /^lib\/domain\/case\/(?:golden|further)-cases/];

const DRAWERS = /^(utils?|helpers?|common|misc|shared|types|constants|index)(\.[a-z]+)*$/;
const KEBAB = /^(\[{1,2}\.{0,3}[a-z-]+\]{1,2}|[a-z0-9]+([-.][a-z0-9]+)*(\.[a-zA-Z-]+)*)$/;
/** Spelled in pieces, so that this file does not refuse itself. */
const LEFTOVERS = [new RegExp("\\bTO" + "DO\\b"), new RegExp("\\bFIX" + "ME\\b"), new RegExp("@ts-" + "ignore")];

/** One sentence for each refusal. */
export function refusalsOf(source: Source): string[] {
  return [...sizes(source), ...names(source.file), ...leftovers(source), ...opening(source)];
}

function sizes({ file, lines, functions }: Source): string[] {
  const limit = /^lib\/workflow\/(?!.*\.test\.)/.test(file) ? VERB_LINES : FILE_LINES;
  const exempt = MAY_BE_LONG.some((pattern) => pattern.test(file));
  const long = functions.filter((one) => one.lines > (one.component ? COMPONENT_LINES : FUNCTION_LINES));
  return [
    ...(lines > limit && !exempt ? [`${file}: ${lines} lines, at most ${limit}`] : []),
    ...(exempt ? [] : long.map((one) => `${file}: ${one.name} has ${one.lines} lines`)),
  ];
}

function names(file: string): string[] {
  const name = path.posix.basename(file).replace(/\.(ts|tsx|mjs|js)$/, "");
  return [
    ...(DRAWERS.test(name) ? [`${file}: a drawer's name`] : []),
    ...(KEBAB.test(name) ? [] : [`${file}: not kebab-case`]),
  ];
}

function leftovers({ file, text }: Source): string[] {
  return [
    ...LEFTOVERS.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern.source}`),
    ...(/from ["']\.\.\/\.\.\/\.\./.test(text) ? [`${file}: ../../.. instead of @/`] : []),
  ];
}

/** Every file of lib says in its first lines what it is about. */
function opening({ file, text }: Source): string[] {
  if (!file.startsWith("lib/") || /\.test\.tsx?$/.test(file)) return [];
  return /^(["']use \w+["'];?\s*)?\/\*\*/.test(text) ? [] : [`${file}: no first sentence`];
}
