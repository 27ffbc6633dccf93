/** Remarks: what an author tells colleagues with a revision. Kept beside the sealed text, never part of it, never public. */
import { isAnswered } from "@/lib/domain/draft/answered-warning";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { itemOfField, type DraftStatement } from "./statement";
import type { Issue } from "@/lib/domain/typed/issue";
import type { AnswerRemark, Remark } from "./remark.schema";
import { seriesId } from "@/lib/domain/register/series";
import { answerId, asksForAnswer } from "./warning-answer";

/** The notes of the draft about the statements it makes, and its answers to the warnings that were found. */
export function remarksOfDraft(
  doc: DraftDoc,
  statements: readonly DraftStatement[],
  found: readonly Issue[],
): Remark[] {
  const notes = statements.flatMap((statement): Remark[] => {
    const text = doc.items.find(({ id }) => id === statement.itemId)?.remark.trim() ?? "";
    return text === "" ? [] : [{ kind: "note", ...remarkPlace(statement), text }];
  });
  return [...notes, ...found.filter(asksForAnswer).flatMap((one) => answered(doc, statements, one))];
}

function answered(doc: DraftDoc, statements: readonly DraftStatement[], found: Issue): AnswerRemark[] {
  const answer = doc.answers?.[answerId(found)];
  if (answer === undefined || !isAnswered(found, answer)) return [];
  const itemId = itemOfField(found.field)?.itemId;
  const statement = statements.find((one) => one.itemId === itemId);
  const about = statement === undefined ? null : remarkPlace(statement);
  return [{ kind: "answer", about, key: found.key, params: { ...found.params }, text: answer.text.trim() }];
}

/** How a remark names the item it is about. */
export function remarkPlace({ series, from }: Pick<DraftStatement, "series" | "from">) {
  return { line: seriesId(series), from };
}
