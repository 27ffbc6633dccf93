import type { DraftDoc } from "@/lib/domain/draft.schema";
import { issuesForSealing } from "@/lib/domain/proposal-checks";
import { issueSentence } from "@/app/(staff)/issue-sentence";
import { staffPage } from "@/app/(staff)/staff-page";

export interface Missing {
  readonly field: string;
  readonly sentence: string;
}

/** What stands between this draft and a review, in sentences; empty when nothing does. */
export async function missingForReview(doc: DraftDoc): Promise<Missing[]> {
  const { language, snapshot } = await staffPage();
  const errors = issuesForSealing(doc, snapshot, snapshot.today()).filter((issue) => issue.severity === "error");
  return errors.map((issue) => ({ field: issue.field, sentence: issueSentence(issue, language) }));
}
