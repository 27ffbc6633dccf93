/** Arrows between the rooms of the domain that run up or across, types included: the linter's zones do not see a type. */
import { roomsBelow, TEST_ROOM } from "../lint/floors.js";
import { importsOf } from "./imports";
import type { Source } from "./measures";

const ROOM = /^lib\/domain\/([^/]+)\//;

/** One sentence for each arrow that does not run down. */
export function arrowsUp(root: string, source: Pick<Source, "file" | "text">): string[] {
  const room = ROOM.exec(source.file)?.[1];
  if (room === undefined || room === TEST_ROOM || /\.test\.tsx?$/.test(source.file)) return [];
  const below = new Set([room, ...roomsBelow(room)]);
  return importsOf(root, source).flatMap(({ target }) => {
    const other = ROOM.exec(target)?.[1];
    return other === undefined || below.has(other) ? [] : [`${source.file}: ${target} does not stand below ${room}`];
  });
}
