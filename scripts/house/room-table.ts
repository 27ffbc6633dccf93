/** The rooms with their sizes, as the table in docs/rooms.md. */
import path from "node:path";
import { tally, type Source } from "./measures";

const START = "<!-- sizes: written by `npm run house -- --write` -->";
const END = "<!-- end of sizes -->";

/** The page with its table replaced by one of these sources. */
export function withTable(page: string, sources: readonly Source[]): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error("the page has no place for the table of sizes");
  return `${page.slice(0, start)}${START}\n\n${tableOf(sources)}\n\n${page.slice(end)}`;
}

function tableOf(sources: readonly Source[]): string {
  const rooms = new Map<string, Source[]>();
  for (const source of sources) {
    const room = roomOf(source.file);
    if (room !== null) rooms.set(room, [...(rooms.get(room) ?? []), source]);
  }
  const rows = [...rooms].map(([room, part]) => {
    const { files, lines, median, p95, max } = tally(part);
    return `| \`${room}\` | ${[files, lines, median, p95, max].join(" | ")} |`;
  });
  return ["| room | files | lines | median | p95 | longest |", "|---|---|---|---|---|---|", ...rows].join("\n");
}

/** Rooms are at most three folders deep; of `app` its sides are the rooms. */
function roomOf(file: string): string | null {
  const folders = path.posix.dirname(file).split("/");
  if (/^(lib|components|scripts)\//.test(file)) return folders.slice(0, 3).join("/");
  return /^(app|prisma|bench)\//.test(file) ? folders.slice(0, 2).join("/") : null;
}
