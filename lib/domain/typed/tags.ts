/** Typed lists of statuses: 劳模、军转, separated by 、 or a comma; a status that holds a separator stands in quotation marks. */
import { read, type Typed } from "./text";

const PIECE = /\s*(?:"((?:[^"]|"")*)"|([^、,，]*))(?:[、,，]|$)/gu;

/**
 * The statuses of a list as typed; blanks between separators are none.
 * @example parseTags('劳模、"a,b"') is ["劳模", "a,b"]
 */
export function parseTags(text: string): Typed<string[]> {
  const tags = [...text.matchAll(PIECE)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
  return read(tags.map((tag) => tag.trim()).filter((tag) => tag !== ""));
}

/** Statuses as text for a field. */
export function tagsText(tags: readonly string[]): string {
  return tags.map((tag) => (/[、,，"]/u.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag)).join("、");
}
