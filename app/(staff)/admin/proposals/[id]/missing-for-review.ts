import { fieldLabel, valueKindOf } from "@/components/editor/field/field-label";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { itemOfField } from "@/lib/domain/editorial/statement";
import { issuesForSealing } from "@/lib/domain/check/proposal";
import { editorWords } from "@/lib/i18n/editor/words";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { fieldWords } from "@/lib/i18n/staff/field";
import { issueWords } from "@/lib/i18n/editor/issue";
import { staffPage } from "@/app/(staff)/_staff/page";

export interface Missing {
  readonly field: string;
  readonly sentence: string;
}

/** What stands between this draft and a review, in sentences behind the names of their fields; empty when nothing does. */
export async function missingForReview(doc: DraftDoc): Promise<Missing[]> {
  const { language, snapshot, names } = await staffPage();
  const errors = issuesForSealing(doc, snapshot, snapshot.today()).filter((issue) => issue.severity === "error");
  const words = editorWords(language);
  return errors.map((issue) => {
    const item = doc.items.find(({ id }) => id === itemOfField(issue.field)?.itemId);
    const place = itemOfField(issue.field)?.field ?? issue.field;
    const name = place === "" ? "" : fieldLabel(place, words, language, item && valueKindOf(item));
    const sentence = fieldWords(issue.key, language) ?? issueWords(issue, language, names);
    return { field: issue.field, sentence: name === "" ? sentence : `${name}${MARKS[language].colon}${sentence}` };
  });
}
