/** Remarks: what an author tells colleagues with a revision. Kept beside the sealed text, never part of it, never public. */
import type { DraftDoc } from "./draft.schema";
import type { DraftStatement } from "./draft-items";
import type { Remark } from "./remark.schema";
import { seriesId } from "./series";

/** What the draft says to colleagues about the statements it makes. */
export function remarksOfDraft(doc: DraftDoc, statements: readonly DraftStatement[]): Remark[] {
  return statements.flatMap((statement) => {
    const text = doc.items.find(({ id }) => id === statement.itemId)?.remark.trim() ?? "";
    return text === "" ? [] : { kind: "note", ...placeOf(statement), text };
  });
}

/** How a remark names the item it is about. */
export function placeOf({ series, from }: Pick<DraftStatement, "series" | "from">): Pick<Remark, "line" | "from"> {
  return { line: seriesId(series), from };
}
